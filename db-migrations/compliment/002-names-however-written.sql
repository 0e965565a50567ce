--liquibase formatted sql

--changeset compliment:match-names-however-written splitStatements:false
-- The rule of match_names, with the given name where they say which worker it is about.
CREATE OR REPLACE FUNCTION gate.match_names_in_compliment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  words text[] := ARRAY(SELECT gate.told_words(NEW.worker || ' ' || NEW.service || ' ' || NEW.words));
  who text[] := ARRAY(SELECT gate.told_words(NEW.worker));
BEGIN
  INSERT INTO compliment_name_match (compliment_id, staff_id)
  SELECT NEW.id, s.id
  FROM staff_member s
  WHERE s.active AND (gate.may_be_meant(s.family_name, words) OR EXISTS (SELECT FROM gate.told_words(s.given_name) given WHERE given = ANY (who)));
  RETURN NULL;
END $$;
