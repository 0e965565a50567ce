--liquibase formatted sql

--changeset datarights:data-requests splitStatements:false
-- What somebody asked about what is kept on them, beside the procedure and with days of its own (UK GDPR, Article 12(3); Data Protection
-- Act 2018, section 164A). Their words are the message; the answer is a message too.
CREATE TABLE data_request (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  message_id   bigint NOT NULL UNIQUE REFERENCES message,
  wish         text NOT NULL CHECK (wish IN ('SEE', 'CORRECT', 'ERASE', 'COMPLAINT')),
  asked_on     date NOT NULL,
  due_on       date NOT NULL,
  extended_on  date,
  answered_on  date,
  outcome      text CHECK (outcome IN ('DONE', 'PARTLY', 'REFUSED')),
  CHECK (due_on > asked_on),
  CHECK (extended_on >= asked_on),
  CHECK (answered_on >= asked_on),
  CHECK ((answered_on IS NULL) = (outcome IS NULL))
);
COMMENT ON TABLE data_request IS 'A request or a complaint about what is kept on somebody, made where they follow their complaint.';
COMMENT ON COLUMN data_request.wish IS 'To see it, to have it corrected or erased, or that it was not used as it should be.';
COMMENT ON COLUMN data_request.due_on IS 'One month after it came, or the later day that they were told with the reasons.';
CREATE INDEX data_request_open ON data_request (due_on) WHERE answered_on IS NULL;
CREATE INDEX data_request_of_complaint ON data_request (complaint_id);
GRANT SELECT, INSERT, UPDATE (due_on, extended_on, answered_on, outcome) ON data_request TO heard_app;

ALTER TABLE data_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_case ON data_request TO heard_app
  USING (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
-- It is between whoever asked and the complaints team: no team that was asked to resolve a complaint, and no advocate, has to do with it.
CREATE POLICY asker_and_complaints_team ON data_request AS RESTRICTIVE TO heard_app
  USING ((SELECT gate.actor_kind()) IN ('complainant', 'job') OR ((SELECT gate.actor_kind()) = 'staff' AND (SELECT gate.sees_all_cases())));
CREATE POLICY answered_by_complaints_team ON data_request AS RESTRICTIVE FOR UPDATE TO heard_app
  USING ((SELECT gate.actor_kind()) = 'staff');

--changeset datarights:data-requests-so-far splitStatements:false
-- Those that wait already, by the sentence with which the form began them.
INSERT INTO data_request (complaint_id, message_id, wish, asked_on, due_on)
SELECT complaint_id, id,
       CASE WHEN body LIKE 'I want you to correct%' THEN 'CORRECT' WHEN body LIKE 'I want you to erase%' THEN 'ERASE'
            WHEN body LIKE 'What you keep about me was not used%' THEN 'COMPLAINT' ELSE 'SEE' END,
       (sent_at AT TIME ZONE 'Europe/London')::date, ((sent_at AT TIME ZONE 'Europe/London')::date + interval '1 month')::date
FROM message WHERE kind = 'DATA' AND staff_id IS NULL AND answered_at IS NULL;
