--liquibase formatted sql

--changeset outcome:findings splitStatements:false
-- What was found on one point at one stage, and why. A draft until the reply that carries it is sent.
CREATE TABLE finding (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  point_id     bigint NOT NULL REFERENCES point,
  stage        smallint NOT NULL CHECK (stage BETWEEN 1 AND 3),
  finding      text NOT NULL CHECK (finding IN ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'NO_FINDING')),
  reason       text NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
  version      integer NOT NULL DEFAULT 1,
  changed_by   bigint NOT NULL REFERENCES staff_member,
  changed_at   timestamptz NOT NULL,
  sent_at      timestamptz,
  UNIQUE (point_id, stage)
);
CREATE INDEX finding_of_complaint ON finding (complaint_id);
GRANT SELECT, INSERT, UPDATE (finding, reason, version, changed_by, changed_at, sent_at) ON finding TO heard_app;
