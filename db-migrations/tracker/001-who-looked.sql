--liquibase formatted sql

--changeset tracker:who-looked splitStatements:false
--validCheckSum: 9:7bb44aa8be83541362edebcb8e6f214b
-- Who opened a case, for the person whose case it is: by what they are and the day in London, never by name. The access log itself stays
-- unreadable to everybody; anybody else who asks gets nothing.
CREATE FUNCTION public.who_looked() RETURNS TABLE (looked_on date, who text, times integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (l.at AT TIME ZONE 'Europe/London')::date,
         CASE WHEN l.actor LIKE 'complainant:%' OR l.actor LIKE 'draft:%' THEN 'YOU'
              WHEN l.actor LIKE 'advocate:%' THEN 'ADVOCATE'
              WHEN l.actor LIKE 'staff:%' THEN coalesce((
                SELECT min(CASE WHEN r.role IN ('COMPLAINTS_MANAGER', 'COMPLAINTS_OFFICER') THEN 'COMPLAINTS_TEAM' ELSE 'MANAGER' END)
                FROM staff_role r WHERE r.staff_id = split_part(l.actor, ':', 2)::bigint), 'STAFF')
              ELSE 'PROGRAM' END,
         count(*)::integer
  FROM access_log l
  WHERE l.complaint_id = gate.actor_id('complainant')
  GROUP BY 1, 2
  ORDER BY 1 DESC, 2
$$;
GRANT EXECUTE ON FUNCTION public.who_looked() TO heard_app;
