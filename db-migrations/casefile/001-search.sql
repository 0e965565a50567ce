--liquibase formatted sql

--changeset casefile:search-words splitStatements:false
-- The words by which staff find a case: its reference, the names on it, its points. Written by triggers, so that no
-- way of adding a word forgets it, and read by the search function alone.
CREATE TABLE case_words (
  complaint_id bigint PRIMARY KEY REFERENCES complaint,
  words        tsvector NOT NULL
);
CREATE INDEX case_words_found ON case_words USING gin (words);

CREATE FUNCTION gate.words_of(complaint bigint) RETURNS tsvector
LANGUAGE sql STABLE SET search_path = public, pg_temp
RETURN (SELECT to_tsvector('simple', c.reference) FROM complaint c WHERE c.id = complaint)
    || coalesce((SELECT to_tsvector('simple', string_agg(p.name, ' ')) FROM person p WHERE p.complaint_id = complaint), '')
    || coalesce((SELECT to_tsvector('simple', left(string_agg(p.what_happened || ' ' || p.what_should_happen, ' ' ORDER BY p.number), 200000))
                 FROM point p WHERE p.complaint_id = complaint), '');

-- As the owner, whom the policies do not bind: whoever adds a word need not be able to search.
CREATE FUNCTION gate.keep_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_words (complaint_id, words)
  SELECT a.complaint_id, gate.words_of(a.complaint_id) FROM (SELECT DISTINCT complaint_id FROM added) a
  ON CONFLICT (complaint_id) DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_words AFTER INSERT ON person REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION gate.keep_words();
CREATE TRIGGER keep_words AFTER INSERT ON point REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION gate.keep_words();
INSERT INTO case_words SELECT c.id, gate.words_of(c.id) FROM complaint c;

--changeset casefile:search splitStatements:false
-- Finds cases by the beginnings of words, newest first. The actor's visibility is applied here, before LIMIT, so that
-- hidden cases neither fill the list nor show in its length. Returns ids; the rows come through the policies.
ALTER TABLE case_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY for_the_search ON case_words TO heard_search USING (true);
GRANT SELECT ON case_words TO heard_search;
GRANT USAGE ON SCHEMA gate TO heard_search;
GRANT EXECUTE ON FUNCTION gate.sees_all_cases(), gate.granted_cases(), gate.locked_cases() TO heard_search;
CREATE FUNCTION public.find_cases(wanted text, at_most integer) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT w.complaint_id
  FROM case_words w
  WHERE w.words @@ (SELECT to_tsquery('simple', string_agg(quote_literal(lexeme) || ':*', ' & '))
                    FROM unnest(to_tsvector('simple', wanted)))
    AND ((SELECT gate.sees_all_cases()) OR w.complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
    AND NOT w.complaint_id = ANY ((SELECT gate.locked_cases())::bigint[])
  ORDER BY w.complaint_id DESC
  LIMIT at_most
$$;
GRANT EXECUTE ON FUNCTION public.find_cases(text, integer) TO heard_app;
GRANT CREATE ON SCHEMA public TO heard_search;
ALTER FUNCTION public.find_cases(text, integer) OWNER TO heard_search;
REVOKE CREATE ON SCHEMA public FROM heard_search;
