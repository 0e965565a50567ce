--liquibase formatted sql

--changeset advocacy:their-own-thread splitStatements:false
-- Where somebody else complained, the complaints team and the child's advocate write to each other apart: neither the complainant nor a
-- manager who was let in reads it. An advocate who made the complaint is its complainant, and writes where complainants do.
ALTER TABLE message ADD COLUMN thread_of bigint REFERENCES advocate;
COMMENT ON COLUMN message.thread_of IS 'The advocate with whom alone this is written; null in the thread of whoever complained.';
UPDATE message m SET thread_of = m.advocate_id
WHERE m.advocate_id IS NOT NULL AND EXISTS (SELECT FROM person p WHERE p.complaint_id = m.complaint_id AND p.part = 'CHILD')
  AND NOT EXISTS (SELECT FROM advocacy_appointment a WHERE a.complaint_id = m.complaint_id AND a.made_complaint AND a.advocate_id = m.advocate_id);

-- Whose own thread it is in which the advocate who acts writes on this complaint; null where they write in the complainant's.
CREATE FUNCTION public.own_thread(complaint bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT v.id FROM advocate v
      WHERE v.id = gate.actor_id('advocate')
        AND EXISTS (SELECT FROM person p WHERE p.complaint_id = complaint AND p.part = 'CHILD')
        AND NOT EXISTS (SELECT FROM advocacy_appointment a WHERE a.complaint_id = complaint AND a.made_complaint AND a.advocate_id = v.id) $$;

-- Whether this advocate writes with us apart now: the case is open to them, the child lets them write, and somebody else complained.
CREATE FUNCTION public.writes_apart(complaint bigint, advocate bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT EXISTS (SELECT FROM advocacy_appointment a JOIN advocate v ON v.id = a.advocate_id JOIN person p ON p.id = a.person_id
                     WHERE a.complaint_id = complaint AND v.id = advocate AND v.active AND gate.is_open(a) AND 'WRITING' = ANY (a.scope)
                       AND p.part = 'CHILD' AND NOT a.made_complaint) $$;
GRANT EXECUTE ON FUNCTION public.own_thread(bigint), public.writes_apart(bigint, bigint) TO heard_app;

DROP POLICY not_for_who_speaks_for_a_child ON message;
CREATE POLICY own_thread ON message AS RESTRICTIVE FOR SELECT TO heard_app
  USING (thread_of IS NULL OR thread_of = (SELECT gate.actor_id('advocate')) OR (SELECT gate.sees_all_cases()));
DROP POLICY advocates_messages ON message;
-- Their own words, and what was written to them alone, stay theirs to read for as long as the case is open to them.
CREATE POLICY advocates_messages ON message FOR SELECT TO heard_app
  USING (complaint_id = ANY ((SELECT gate.cases_of_advocate('MESSAGES'))::bigint[])
         OR (SELECT gate.actor_id('advocate')) IN (advocate_id, thread_of) AND complaint_id = ANY ((SELECT gate.cases_of_advocate(NULL))::bigint[]));
CREATE POLICY right_thread ON message AS RESTRICTIVE FOR INSERT TO heard_app
  WITH CHECK (CASE (SELECT gate.actor_kind())
                WHEN 'advocate' THEN thread_of IS NOT DISTINCT FROM public.own_thread(complaint_id)
                WHEN 'staff' THEN thread_of IS NULL OR (SELECT gate.sees_all_cases()) AND public.writes_apart(complaint_id, thread_of)
                ELSE thread_of IS NULL END);
