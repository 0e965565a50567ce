--liquibase formatted sql

--changeset standing:how-the-child-was-asked splitStatements:false
ALTER TABLE consent
  ADD COLUMN asked_on    date,
  ADD COLUMN may_we_ask  text NOT NULL DEFAULT 'NOT_SAID' CHECK (may_we_ask IN ('YES', 'NO', 'NOT_SURE', 'NOT_SAID')),
  ADD COLUMN how_to_ask  text NOT NULL DEFAULT '' CHECK (length(how_to_ask) <= 5000);
COMMENT ON COLUMN consent.may_we_ask IS 'Whether it is safe that we ask the child ourselves; how_to_ask says how, or why not.';
