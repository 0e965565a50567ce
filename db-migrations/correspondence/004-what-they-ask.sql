--liquibase formatted sql

--changeset correspondence:what-they-ask splitStatements:false
-- What somebody writes may ask for a step. It stays open until staff answer it, or say what became of it. Constants as defaults: no row
-- is rewritten, and the constraint holds for all that is there.
ALTER TABLE message
  ADD COLUMN kind        text NOT NULL DEFAULT 'MESSAGE',
  ADD COLUMN answered_at timestamptz,
  ADD COLUMN answered_by bigint REFERENCES staff_member,
  ADD CONSTRAINT message_kind_check CHECK (kind IN ('MESSAGE', 'POINT', 'CORRECTION', 'POINTS', 'STATEMENT', 'NOT_HAPPY', 'WITHDRAWAL', 'TALK', 'ADVOCATE',
    'NO_ADVOCATE', 'CONTACT', 'PUT_RIGHT', 'NOT_PUT_RIGHT', 'DATA')) NOT VALID,
  ADD CONSTRAINT message_answered_check CHECK ((answered_at IS NULL) = (answered_by IS NULL)) NOT VALID;
COMMENT ON COLUMN message.answered_at IS 'When staff answered it, or said that it needs no answer; null while it waits, and for what staff wrote.';
GRANT UPDATE (answered_at, answered_by) ON message TO heard_app;
-- Nobody but the complaints team says that something is answered.
CREATE POLICY answered_by_complaints_team ON message AS RESTRICTIVE FOR UPDATE TO heard_app
  USING ((SELECT gate.actor_kind()) = 'staff' AND (SELECT gate.sees_all_cases()));
--changeset correspondence:what-they-ask-checked splitStatements:false
ALTER TABLE message VALIDATE CONSTRAINT message_kind_check;
ALTER TABLE message VALIDATE CONSTRAINT message_answered_check;

--changeset correspondence:answered-so-far splitStatements:false
-- What staff wrote after it was the answer.
UPDATE message m SET answered_at = answer.sent_at, answered_by = answer.staff_id
FROM (SELECT DISTINCT ON (asked.id) asked.id, answer.sent_at, answer.staff_id
      FROM message asked JOIN message answer ON answer.complaint_id = asked.complaint_id AND answer.staff_id IS NOT NULL AND answer.sent_at >= asked.sent_at
      WHERE asked.staff_id IS NULL
      ORDER BY asked.id, answer.sent_at) answer
WHERE m.id = answer.id;
-- Few at any time, and asked for with every worklist.
CREATE INDEX message_unanswered ON message (complaint_id, sent_at) WHERE staff_id IS NULL AND answered_at IS NULL;

--changeset correspondence:rules-of-linked-complaints splitStatements:false
-- A complaint that came out of another is the same person's: an address that is not safe any more is not safe there either. Asked by the
-- complainant, who sees one complaint at a time; copies the rules of that one and chooses nothing.
CREATE FUNCTION public.carry_contact_rules_over() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here bigint := gate.actor_id('complainant');
  others bigint[];
BEGIN
  WITH RECURSIVE linked(id) AS (
    SELECT here
    UNION
    SELECT CASE WHEN l.complaint_id = k.id THEN l.came_from ELSE l.complaint_id END
    FROM linked k JOIN complaint_link l ON k.id IN (l.complaint_id, l.came_from))
  SELECT array_agg(id) INTO others FROM linked WHERE id <> here;
  DELETE FROM contact_rule r USING person p WHERE p.id = r.person_id AND p.part = 'COMPLAINANT' AND r.complaint_id = ANY (others);
  INSERT INTO contact_rule (complaint_id, person_id, channel, address, voicemail, safe_from, safe_until, note)
  SELECT p.complaint_id, p.id, r.channel, r.address, r.voicemail, r.safe_from, r.safe_until, r.note
  FROM person p, contact_rule r JOIN person mine ON mine.id = r.person_id AND mine.part = 'COMPLAINANT'
  WHERE p.complaint_id = ANY (others) AND p.part = 'COMPLAINANT' AND r.complaint_id = here
  ORDER BY r.id;
  RETURN coalesce(cardinality(others), 0);
END $$;
GRANT EXECUTE ON FUNCTION public.carry_contact_rules_over() TO heard_app;
