--liquibase formatted sql

--changeset complaint:an-adult-who-is-spoken-for splitStatements:false
-- Somebody may speak for an adult too, whose own role decides standing; a councillor or an MP is a channel. Not checked against old rows
-- while the tables are locked: each new list holds all of the old one.
ALTER TABLE person
  DROP CONSTRAINT person_part_check,
  DROP CONSTRAINT person_check;
ALTER TABLE person
  ADD CONSTRAINT person_part_check CHECK (part IN ('COMPLAINANT', 'CHILD', 'ADULT')) NOT VALID,
  ADD CONSTRAINT person_role_of_part_check CHECK ((part = 'CHILD') = (role IS NULL)) NOT VALID;
ALTER TABLE complaint DROP CONSTRAINT complaint_channel_check;
ALTER TABLE complaint ADD CONSTRAINT complaint_channel_check CHECK (channel IN ('PORTAL', 'COUNCILLOR_OR_MP')) NOT VALID;
COMMENT ON COLUMN consent.child_id IS 'The child, or the adult, for whom somebody speaks.';
--changeset complaint:an-adult-who-is-spoken-for-checked splitStatements:false
ALTER TABLE person VALIDATE CONSTRAINT person_part_check;
ALTER TABLE person VALIDATE CONSTRAINT person_role_of_part_check;
ALTER TABLE complaint VALIDATE CONSTRAINT complaint_channel_check;
