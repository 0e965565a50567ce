--liquibase formatted sql

--changeset staff:match-what-they-add splitStatements:false
-- As before, and reads what people bring up later: a child in words of their own, a further point, a correction, and why somebody is not happy. Ordinary messages are not
-- read: whoever is thanked or greeted in one is not complained about.
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
      FROM (SELECT concat_ws(' ', p.what_happened, p.what_should_happen, p.who, p.service) FROM point p WHERE p.complaint_id = complaint
            UNION ALL
            SELECT concat_ws(' ', c.why_now, c.court, c.before, c.adjustments) FROM circumstances c WHERE c.complaint_id = complaint
            UNION ALL
            SELECT concat_ws(' ', k.how_known, k.how_to_ask) FROM consent k WHERE k.complaint_id = complaint AND k.recorded_by LIKE 'complainant%'
            UNION ALL
            SELECT k.own_words FROM consent k WHERE k.complaint_id = complaint
            UNION ALL
            SELECT m.body FROM message m WHERE m.complaint_id = complaint AND m.staff_id IS NULL AND m.kind IN ('POINT', 'NOT_HAPPY')
            UNION ALL
            SELECT concat_ws(' ', x.what_happened, x.what_should_happen) FROM correction x WHERE x.complaint_id = complaint) told(text),
           regexp_split_to_table(told.text, '[^[:alpha:]''’-]+') w
      WHERE length(w) > 1) words
    WHERE words.word = lower(s.family_name)
       OR (length(s.family_name) > 4 AND ext.similarity(words.word, lower(s.family_name)) >= 0.5))
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS found_matches = ROW_COUNT;
  RETURN found_matches;
END $$;
