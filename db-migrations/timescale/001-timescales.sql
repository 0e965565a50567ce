--liquibase formatted sql

--changeset timescale:timescales splitStatements:false
-- A statutory time limit is a row with its legal source and the date since when it applies; a change in law is a new row.
CREATE TABLE timescale (
  id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind                 text NOT NULL CHECK (kind IN ('ACKNOWLEDGEMENT', 'STAGE_1', 'STAGE_2_FROM_REQUEST')),
  working_days         smallint CHECK (working_days > 0),
  longest_working_days smallint CHECK (longest_working_days >= working_days),
  source               text NOT NULL,
  applies_from         date NOT NULL,
  UNIQUE (kind, applies_from)
);
COMMENT ON COLUMN timescale.working_days IS 'Null where the law leaves the limit to the council: then the council''s profile says.';
GRANT SELECT ON timescale TO heard_app;
INSERT INTO timescale (kind, working_days, longest_working_days, source, applies_from) VALUES
  ('ACKNOWLEDGEMENT', NULL, NULL, 'The council''s own standard', '2006-09-01'),
  ('STAGE_1', 10, 20, 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 14', '2006-09-01'),
  ('STAGE_2_FROM_REQUEST', 25, 65, 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 17', '2006-09-01');
