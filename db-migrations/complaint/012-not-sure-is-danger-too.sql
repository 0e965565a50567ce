--liquibase formatted sql

--changeset complaint:not-sure-is-danger-too splitStatements:false
-- Whoever was not sure whether somebody is in danger is looked at like whoever said yes.
DROP INDEX circumstances_in_danger;
CREATE INDEX circumstances_in_danger ON circumstances (complaint_id) WHERE danger IN ('YES', 'NOT_SURE') AND danger_answered_at IS NULL;
