--liquibase formatted sql

--changeset tracker:who-looked-of-two-sides splitStatements:false
-- As before, tells a link by email from a program of ours, and tells nobody of the other side.
CREATE OR REPLACE FUNCTION public.who_looked() RETURNS TABLE (looked_on date, who text, times integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (l.at AT TIME ZONE 'Europe/London')::date,
         CASE WHEN l.actor LIKE 'complainant:%' OR l.actor LIKE 'draft:%' THEN 'YOU'
              WHEN l.actor LIKE 'advocate:%' THEN 'ADVOCATE'
              WHEN l.actor LIKE 'staff:%' THEN coalesce((
                SELECT min(CASE WHEN r.role IN ('COMPLAINTS_MANAGER', 'COMPLAINTS_OFFICER') THEN 'COMPLAINTS_TEAM' ELSE 'MANAGER' END)
                FROM staff_role r WHERE r.staff_id = split_part(l.actor, ':', 2)::bigint), 'STAFF')
              WHEN l.actor LIKE 'status:%' THEN 'LINK'
              ELSE 'PROGRAM' END,
         count(*)::integer
  FROM access_log l
  WHERE l.complaint_id = gate.actor_id('complainant')
    -- What a child answers, and that a child has an advocate, is not told to somebody else who complained.
    AND l.actor NOT LIKE 'child:%'
    AND (l.actor NOT LIKE 'advocate:%' OR NOT EXISTS (SELECT FROM person p WHERE p.complaint_id = l.complaint_id AND p.part = 'CHILD'))
  GROUP BY 1, 2
  ORDER BY 1 DESC, 2
$$;
