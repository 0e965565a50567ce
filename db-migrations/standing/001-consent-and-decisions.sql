--liquibase formatted sql

--changeset standing:consent splitStatements:false
-- What is known, and since when, about whether a child agrees that somebody speaks for them. A later answer is a later row.
CREATE TABLE consent (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  child_id     bigint NOT NULL REFERENCES person,
  answer       text NOT NULL CHECK (answer IN ('AGREES', 'DOES_NOT_AGREE', 'NOT_ASKED', 'TOO_YOUNG', 'NOT_SURE')),
  how_known    text NOT NULL DEFAULT '' CHECK (length(how_known) <= 5000),
  recorded_at  timestamptz NOT NULL,
  recorded_by  text NOT NULL
);
COMMENT ON COLUMN consent.how_known IS 'How the child was asked, or why they were not, in the words of who says so.';
CREATE INDEX consent_of_complaint ON consent (complaint_id);
GRANT SELECT, INSERT ON consent TO heard_app;

--changeset standing:decisions splitStatements:false
CREATE TABLE standing_decision (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  rule         text NOT NULL,
  result       text NOT NULL CHECK (result IN ('ELIGIBLE', 'ACCEPTED_BY_DISCRETION')),
  reasons      text NOT NULL DEFAULT '' CHECK (length(reasons) <= 5000),
  decided_by   bigint NOT NULL REFERENCES staff_member,
  decided_at   timestamptz NOT NULL
);
CREATE INDEX standing_decision_of_complaint ON standing_decision (complaint_id);
GRANT SELECT, INSERT ON standing_decision TO heard_app;
