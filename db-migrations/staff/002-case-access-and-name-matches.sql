--liquibase formatted sql

--changeset staff:case-access splitStatements:false
-- Who beyond the complaints team may see which complaint, why, from when until when.
CREATE TABLE case_access (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  staff_id     bigint REFERENCES staff_member,
  team_id      bigint REFERENCES team,
  why          text NOT NULL,
  since        timestamptz NOT NULL,
  until        timestamptz,
  CHECK ((staff_id IS NULL) <> (team_id IS NULL))
);
CREATE INDEX case_access_of_staff ON case_access (staff_id, complaint_id) WHERE staff_id IS NOT NULL;
CREATE INDEX case_access_of_team ON case_access (team_id, complaint_id) WHERE team_id IS NOT NULL;
CREATE INDEX case_access_of_complaint ON case_access (complaint_id);
GRANT SELECT, INSERT, UPDATE (until) ON case_access TO heard_app;

--changeset staff:name-matches splitStatements:false
-- A member of staff whose name may appear in a complaint: locked out of it until the match is released as false.
CREATE TABLE name_match (
  complaint_id bigint NOT NULL REFERENCES complaint,
  staff_id     bigint NOT NULL REFERENCES staff_member,
  found_at     timestamptz NOT NULL,
  released_at  timestamptz,
  released_by  bigint REFERENCES staff_member,
  reason       text,
  PRIMARY KEY (complaint_id, staff_id),
  CHECK ((released_at IS NULL) = (released_by IS NULL AND reason IS NULL)),
  CHECK (released_by <> staff_id)
);
CREATE INDEX locks_of_staff ON name_match (staff_id, complaint_id) WHERE released_at IS NULL;
GRANT SELECT, UPDATE (released_at, released_by, reason) ON name_match TO heard_app;

--changeset staff:match-names splitStatements:false
-- Compares the words of a complaint with the names of staff and locks out everybody who may be meant: a family name
-- that stands in the text, or comes close to a word in it (spelling). Rather one too many: a false match is released by hand.
CREATE FUNCTION public.match_names(complaint bigint, matched_at timestamptz) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_matches integer;
BEGIN
  INSERT INTO name_match (complaint_id, staff_id, found_at)
  SELECT complaint, s.id, matched_at
  FROM staff_member s
  WHERE s.active AND EXISTS (
    SELECT FROM (
      SELECT DISTINCT lower(w) AS word
      FROM point p, regexp_split_to_table(p.what_happened || ' ' || p.what_should_happen, '[^[:alpha:]''’-]+') w
      WHERE p.complaint_id = complaint AND length(w) > 1) words
    WHERE words.word = lower(s.family_name)
       OR (length(s.family_name) > 4 AND ext.similarity(words.word, lower(s.family_name)) >= 0.5))
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS found_matches = ROW_COUNT;
  RETURN found_matches;
END $$;
GRANT EXECUTE ON FUNCTION public.match_names(bigint, timestamptz) TO heard_app;

--changeset staff:who-sees-what splitStatements:false
-- What the policies ask, once per statement. The complaints team sees every case but those it is locked out of;
-- everybody else sees only what was granted.
CREATE FUNCTION gate.sees_all_cases() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE gate.actor_kind()
  WHEN 'job' THEN true
  WHEN 'report' THEN true
  WHEN 'staff' THEN EXISTS (
    SELECT FROM staff_role r JOIN staff_member s ON s.id = r.staff_id
    WHERE s.id = gate.actor_id('staff') AND s.active AND r.role IN ('COMPLAINTS_MANAGER', 'COMPLAINTS_OFFICER'))
  ELSE false END;

CREATE FUNCTION gate.granted_cases() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE gate.actor_kind()
  WHEN 'complainant' THEN ARRAY[gate.actor_id('complainant')]
  WHEN 'staff' THEN coalesce((
    SELECT array_agg(a.complaint_id)
    FROM case_access a, staff_member s
    WHERE s.id = gate.actor_id('staff') AND s.active
      AND (a.staff_id = s.id OR a.team_id = s.team_id)
      AND a.since <= now() AND (a.until IS NULL OR a.until > now())), '{}')
  ELSE '{}' END;

CREATE FUNCTION gate.locked_cases() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE gate.actor_kind()
  WHEN 'staff' THEN coalesce((
    SELECT array_agg(m.complaint_id) FROM name_match m
    WHERE m.staff_id = gate.actor_id('staff') AND m.released_at IS NULL), '{}')
  ELSE '{}' END;
GRANT EXECUTE ON FUNCTION gate.sees_all_cases(), gate.granted_cases(), gate.locked_cases() TO heard_app;
