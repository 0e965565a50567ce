--liquibase formatted sql

--changeset staff:team-grants-are-for-its-manager splitStatements:false
-- A case that was allocated to a team is its manager's to see, not everybody's who works there.
CREATE OR REPLACE FUNCTION gate.granted_cases() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE gate.actor_kind()
  WHEN 'complainant' THEN ARRAY[gate.actor_id('complainant')]
  WHEN 'staff' THEN coalesce((
    SELECT array_agg(a.complaint_id)
    FROM case_access a, staff_member s
    WHERE s.id = gate.actor_id('staff') AND s.active
      AND (a.staff_id = s.id OR a.team_id = s.team_id
           AND EXISTS (SELECT FROM staff_role r WHERE r.staff_id = s.id AND r.role = 'TEAM_MANAGER'))
      AND a.since <= now() AND (a.until IS NULL OR a.until > now())), '{}')
  ELSE '{}' END;
