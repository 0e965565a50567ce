--liquibase formatted sql

--changeset staff:words-and-names splitStatements:false
-- The words of a text as names are compared with them: without the ’s that belongs to one, without marks around it, and a double name as two.
CREATE FUNCTION gate.told_words(told text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT DISTINCT form
  FROM regexp_split_to_table(replace(lower(told), '’', ''''), '[^[:alpha:]'']+') w,
       unnest(ARRAY[btrim(w, ''''), regexp_replace(btrim(w, ''''), '''?s$', '')]) form
  WHERE length(form) > 1;
$$;
-- What somebody is known by of a family name: of “van der Berg” nobody is meant by “der”.
CREATE FUNCTION gate.name_parts(family_name text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT part FROM regexp_split_to_table(replace(lower(family_name), '’', ''''), '[ -]+') part
  WHERE length(part) > 3 OR family_name !~ '[^ -]{4}';
$$;
-- Whoever may be meant by one of these words, by a family name or a part of it, however it is written or spelt. Rather one too many.
CREATE FUNCTION gate.may_be_meant(family_name text, words text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM (SELECT gate.name_parts(family_name) UNION SELECT lower(family_name)) names(name), unnest(words) word
                 WHERE word = name OR (length(name) > 4 AND ext.similarity(word, name) >= 0.5));
$$;

--changeset staff:match-names-however-written splitStatements:false
-- As before, however a family name is written. Where they say who it was, a given name counts as well: children know their workers by it.
CREATE OR REPLACE FUNCTION public.match_names(complaint bigint, matched_at timestamptz) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  words text[];
  who text[];
  found_matches integer;
BEGIN
  SELECT array_agg(DISTINCT w) INTO words
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
       gate.told_words(told.text) w;
  SELECT array_agg(DISTINCT w) INTO who FROM point p, gate.told_words(p.who) w WHERE p.complaint_id = complaint;
  INSERT INTO name_match (complaint_id, staff_id, found_at)
  SELECT complaint, s.id, matched_at
  FROM staff_member s
  WHERE s.active AND (gate.may_be_meant(s.family_name, words) OR EXISTS (SELECT FROM gate.told_words(s.given_name) given WHERE given = ANY (who)))
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS found_matches = ROW_COUNT;
  RETURN found_matches;
END $$;
