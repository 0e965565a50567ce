--liquibase formatted sql

--changeset complaint:corrections splitStatements:false
-- "This is not what I said": how a complainant corrects what staff wrote down for them (regulation 16). What was written first stays, and
-- so does every correction.
CREATE TABLE correction (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id       bigint NOT NULL REFERENCES complaint,
  point_id           bigint NOT NULL REFERENCES point,
  what_happened      text NOT NULL CHECK (length(what_happened) BETWEEN 1 AND 20000),
  what_should_happen text NOT NULL DEFAULT '' CHECK (length(what_should_happen) <= 20000),
  made_at            timestamptz NOT NULL,
  made_by            text NOT NULL
);
COMMENT ON COLUMN correction.made_by IS 'Kind and number of who corrected it, no name.';
CREATE INDEX correction_of_point ON correction (point_id);
CREATE INDEX correction_of_complaint ON correction (complaint_id);
GRANT SELECT, INSERT ON correction TO heard_app;
ALTER TABLE correction ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_case ON correction TO heard_app
  USING (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]))
  WITH CHECK (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
              AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
