--liquibase formatted sql

--changeset correspondence:sent-emails splitStatements:false
-- Every email about a case as it was sent, append-only by grant. The hash covers the stored text and the previous hash, as in the chronology,
-- which the complainant reads and in which nothing of this can stand: that a child was written to is not theirs to know.
CREATE TABLE sent_email (
  complaint_id  bigint NOT NULL REFERENCES complaint,
  number        integer NOT NULL CHECK (number > 0),
  person_id     bigint REFERENCES person,
  notice_id     bigint UNIQUE REFERENCES notice,
  sent_at       timestamptz NOT NULL,
  address       text NOT NULL,
  subject       text NOT NULL,
  body          text NOT NULL,
  previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
  hash          bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (complaint_id, number)
);
COMMENT ON COLUMN sent_email.person_id IS 'Null for an advocate and the office of their provider.';
COMMENT ON COLUMN sent_email.notice_id IS 'What queued it, and knows whether it came back; null for what somebody waited for.';
COMMENT ON COLUMN sent_email.body IS 'The text; the HTML says the same. Never a secret: of a link that opens something it says only that there was one.';
CREATE INDEX sent_email_of_person ON sent_email (person_id);
GRANT SELECT, INSERT ON sent_email TO heard_app;

ALTER TABLE sent_email ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_case ON sent_email FOR SELECT TO heard_app
  USING (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]) AND (SELECT gate.actor_kind()) IN ('staff', 'job'));
CREATE POLICY written_by_jobs ON sent_email FOR INSERT TO heard_app WITH CHECK ((SELECT gate.actor_kind()) = 'job');
CREATE POLICY not_the_childs ON sent_email AS RESTRICTIVE FOR SELECT TO heard_app
  USING (person_id IS NULL OR NOT person_id = ANY ((SELECT gate.children_of_granted_cases())::bigint[]));
