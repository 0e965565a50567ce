--liquibase formatted sql

--changeset timescale:held-review splitStatements:false
-- The day on which somebody looks whether the process that points wait for has ended: set by whoever holds them.
ALTER TABLE timescale DROP CONSTRAINT timescale_kind_check;
ALTER TABLE timescale ADD CONSTRAINT timescale_kind_check CHECK (kind IN ('ACKNOWLEDGEMENT', 'EARLY_RESOLUTION', 'STAGE_1', 'STATEMENT',
  'STAGE_2_FROM_REQUEST', 'STAGE_2_FROM_STATEMENT', 'STAGE_3_REQUEST', 'CHAIR', 'PANEL', 'PANEL_PAPERS', 'PANEL_REPORT', 'STAGE_3_RESPONSE',
  'HELD_REVIEW', 'RESUBMISSION'));
INSERT INTO timescale (kind, source, applies_from) VALUES ('HELD_REVIEW', 'The council''s own diary, set when the points were held', '2006-09-01');
