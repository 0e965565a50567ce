--liquibase formatted sql

--changeset advocacy:requests splitStatements:false
-- The offer of an advocate and the answer, always about the child or care leaver (Children Act 1989, section 26A).
CREATE TABLE advocacy_request (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  person_id    bigint NOT NULL REFERENCES person,
  answer       text NOT NULL CHECK (answer IN ('WANTED', 'NOT_NOW', 'HAS_ONE')),
  answered_at  timestamptz NOT NULL
);
CREATE INDEX advocacy_request_of_complaint ON advocacy_request (complaint_id);
GRANT SELECT, INSERT ON advocacy_request TO heard_app;
