--liquibase formatted sql

--changeset staff:match-who-it-was splitStatements:false
-- As before, and reads the names that people give when they are asked who it was.
CREATE OR REPLACE FUNCTION public.match_names(complaint bigint, matched_at timestamptz) RETURNS integer
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
      FROM point p, regexp_split_to_table(p.what_happened || ' ' || p.what_should_happen || ' ' || p.who, '[^[:alpha:]''’-]+') w
      WHERE p.complaint_id = complaint AND length(w) > 1) words
    WHERE words.word = lower(s.family_name)
       OR (length(s.family_name) > 4 AND ext.similarity(words.word, lower(s.family_name)) >= 0.5))
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS found_matches = ROW_COUNT;
  RETURN found_matches;
END $$;
