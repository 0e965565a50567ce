--liquibase formatted sql

--changeset complaint:danger-answered splitStatements:false
-- Since when somebody has dealt with the danger; until then the case stands before all others, whatever its dates.
ALTER TABLE circumstances ADD COLUMN danger_answered_at timestamptz;
GRANT UPDATE (danger_answered_at) ON circumstances TO heard_app;
-- Few at any time, and asked for with every worklist.
CREATE INDEX circumstances_in_danger ON circumstances (complaint_id) WHERE danger = 'YES' AND danger_answered_at IS NULL;
