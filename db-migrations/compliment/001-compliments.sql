--liquibase formatted sql

--changeset compliment:compliments splitStatements:false
-- What somebody praised or suggested. No complaint, no clock, no reply promised; kept apart from every case.
CREATE TABLE compliment (
  id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_key             uuid NOT NULL,
  content_hash         bytea NOT NULL CHECK (length(content_hash) = 32),
  received_at          timestamptz NOT NULL,
  voice                text NOT NULL CHECK (voice IN ('ADULT', 'YOUNG')),
  kind                 text NOT NULL CHECK (kind IN ('COMPLIMENT', 'COMMENT')),
  service              text NOT NULL DEFAULT '' CHECK (length(service) <= 200),
  worker               text NOT NULL DEFAULT '' CHECK (length(worker) <= 200),
  words                text NOT NULL CHECK (length(words) BETWEEN 1 AND 5000),
  name                 text NOT NULL DEFAULT '' CHECK (length(name) <= 200),
  contact              text NOT NULL DEFAULT '' CHECK (length(contact) <= 200),
  sharing              text NOT NULL CHECK (sharing IN ('NO', 'WITHOUT_NAME', 'WITH_NAME')),
  shared_at            timestamptz,
  shared_by            bigint REFERENCES staff_member,
  complaint_offered_at timestamptz,
  complaint_offered_by bigint REFERENCES staff_member,
  UNIQUE (form_key, content_hash),
  CHECK (sharing <> 'WITH_NAME' OR name <> ''),
  CHECK (shared_at IS NULL OR sharing <> 'NO'),
  CHECK ((shared_at IS NULL) = (shared_by IS NULL)),
  CHECK ((complaint_offered_at IS NULL) = (complaint_offered_by IS NULL))
);
COMMENT ON COLUMN compliment.form_key IS 'Of the form that was filled in: the same words from the same form are one compliment, however often they are sent.';
COMMENT ON COLUMN compliment.contact IS 'A safe way to reach them, in their own words; empty when they gave none. Nothing is sent there by itself.';
COMMENT ON COLUMN compliment.sharing IS 'Whether the worker may see it. Without a yes the database lets nobody mark it as shared.';
COMMENT ON COLUMN compliment.complaint_offered_at IS 'When staff saw that it is, or has in it, a complaint, and offered to take it as one.';
GRANT SELECT, INSERT, DELETE, UPDATE (shared_at, shared_by, complaint_offered_at, complaint_offered_by) ON compliment TO heard_app;

--changeset compliment:named-staff splitStatements:false
-- Who may be meant does not see it: a comment about somebody is not theirs to read in the list, and praise comes to them through a
-- colleague, because only the person who wrote it says whether it may. Unlike a complaint's, such a lock is never released.
CREATE TABLE compliment_name_match (
  compliment_id bigint NOT NULL REFERENCES compliment ON DELETE CASCADE,
  staff_id      bigint NOT NULL REFERENCES staff_member,
  PRIMARY KEY (compliment_id, staff_id)
);
CREATE INDEX compliment_name_match_of_staff ON compliment_name_match (staff_id);
GRANT SELECT ON compliment_name_match TO heard_app;

-- In the insert itself, so that no moment passes in which the person named could read it. The rule is that of match_names.
CREATE FUNCTION gate.match_names_in_compliment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO compliment_name_match (compliment_id, staff_id)
  SELECT NEW.id, s.id
  FROM staff_member s
  WHERE s.active AND EXISTS (
    SELECT FROM (
      SELECT DISTINCT lower(w) AS word
      FROM regexp_split_to_table(NEW.worker || ' ' || NEW.service || ' ' || NEW.words, '[^[:alpha:]''’-]+') w
      WHERE length(w) > 1) words
    WHERE words.word = lower(s.family_name)
       OR (length(s.family_name) > 4 AND ext.similarity(words.word, lower(s.family_name)) >= 0.5));
  RETURN NULL;
END $$;
CREATE TRIGGER match_names AFTER INSERT ON compliment FOR EACH ROW EXECUTE FUNCTION gate.match_names_in_compliment();

--changeset compliment:policies splitStatements:false
CREATE FUNCTION gate.locked_compliments() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE gate.actor_kind()
  WHEN 'staff' THEN coalesce((SELECT array_agg(m.compliment_id) FROM compliment_name_match m WHERE m.staff_id = gate.actor_id('staff')), '{}')
  ELSE '{}' END;
GRANT EXECUTE ON FUNCTION gate.locked_compliments() TO heard_app;
ALTER TABLE compliment ENABLE ROW LEVEL SECURITY;
-- Anybody may give one, and sees none afterwards, not even their own.
CREATE POLICY given_by_anybody ON compliment FOR INSERT TO heard_app WITH CHECK ((SELECT gate.actor_kind()) IN ('visitor', 'job'));
CREATE POLICY complaints_team_reads ON compliment FOR SELECT TO heard_app
  USING ((SELECT gate.sees_all_cases()) AND NOT id = ANY ((SELECT gate.locked_compliments())::bigint[]));
CREATE POLICY complaints_team_marks ON compliment FOR UPDATE TO heard_app
  USING ((SELECT gate.sees_all_cases()) AND NOT id = ANY ((SELECT gate.locked_compliments())::bigint[]));
-- Forgotten after two years.
CREATE POLICY job_forgets ON compliment FOR DELETE TO heard_app USING ((SELECT gate.actor_kind()) = 'job');
ALTER TABLE compliment_name_match ENABLE ROW LEVEL SECURITY;
CREATE POLICY jobs_only ON compliment_name_match TO heard_app USING ((SELECT gate.actor_kind()) = 'job');
