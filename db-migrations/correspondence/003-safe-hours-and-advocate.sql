--liquibase formatted sql

--changeset correspondence:safe-hours splitStatements:false
-- Between which hours of a London day a way is safe; 0 to 24 is any hour. A person may want to be reached through their advocate alone.
ALTER TABLE contact_rule
  ADD COLUMN safe_from  smallint NOT NULL DEFAULT 0 CHECK (safe_from BETWEEN 0 AND 23),
  ADD COLUMN safe_until smallint NOT NULL DEFAULT 24 CHECK (safe_until BETWEEN 1 AND 24),
  ADD CONSTRAINT contact_rule_hours_check CHECK (safe_from < safe_until),
  DROP CONSTRAINT contact_rule_channel_check;
ALTER TABLE contact_rule ADD CONSTRAINT contact_rule_channel_check CHECK (channel IN ('EMAIL', 'PHONE', 'POST', 'ADVOCATE')) NOT VALID;
GRANT UPDATE (safe_from, safe_until) ON contact_rule TO heard_app;
--changeset correspondence:safe-hours-checked splitStatements:false
ALTER TABLE contact_rule VALIDATE CONSTRAINT contact_rule_channel_check;
