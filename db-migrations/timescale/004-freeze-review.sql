--liquibase formatted sql

--changeset timescale:freeze-review splitStatements:false
-- The day on which somebody looks again at a decision that waits for a complaint: set by whoever let it wait.
ALTER TABLE timescale DROP CONSTRAINT timescale_kind_check;
ALTER TABLE timescale ADD CONSTRAINT timescale_kind_check CHECK (kind IN ('ACKNOWLEDGEMENT', 'EARLY_RESOLUTION', 'STAGE_1', 'STATEMENT',
  'STAGE_2_FROM_REQUEST', 'STAGE_2_FROM_STATEMENT', 'STAGE_3_REQUEST', 'CHAIR', 'PANEL', 'PANEL_PAPERS', 'PANEL_REPORT', 'STAGE_3_RESPONSE',
  'HELD_REVIEW', 'FREEZE_REVIEW', 'RESUBMISSION'));
INSERT INTO timescale (kind, source, applies_from) VALUES ('FREEZE_REVIEW', 'The council''s own diary, set when the decision was let wait', '2006-09-01');

--changeset timescale:freeze-review-of-what-waits-already splitStatements:false
-- Until now the day stood with the decision alone. What still waits gets its clock from there.
INSERT INTO clock (complaint_id, kind, timescale_id, opened_by_move, opened_on, due_on, now_due_on)
SELECT m.complaint_id, 'FREEZE_REVIEW', t.id, m.number, (m.made_at AT TIME ZONE 'Europe/London')::date, d.rule::date, d.rule::date
FROM move m
JOIN decision d ON d.complaint_id = m.complaint_id AND d.kind = 'FREEZE' AND m.facts = 'decision=' || d.id
JOIN timescale t ON t.kind = 'FREEZE_REVIEW'
WHERE m.kind = 'DecisionFrozen'
  AND NOT EXISTS (SELECT FROM move later WHERE later.complaint_id = m.complaint_id AND later.number > m.number
    AND later.kind IN ('DecisionFrozen', 'DecisionReleased'));
