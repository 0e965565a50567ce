--liquibase formatted sql

--changeset correspondence:what-they-ask splitStatements:false
-- What somebody writes may ask for a step. It stays open until staff answer it, or say what became of it. Constants as defaults: no row
-- is rewritten, and the constraint holds for all that is there.
ALTER TABLE message
  ADD COLUMN kind        text NOT NULL DEFAULT 'MESSAGE',
  ADD COLUMN answered_at timestamptz,
  ADD COLUMN answered_by bigint REFERENCES staff_member,
  ADD CONSTRAINT message_kind_check CHECK (kind IN ('MESSAGE', 'POINT', 'CORRECTION', 'POINTS', 'STATEMENT', 'NOT_HAPPY', 'WITHDRAWAL', 'ADVOCATE',
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
