--liquibase formatted sql

--changeset intake:drafts splitStatements:false
-- A complaint being written. Owned by a random token in the browser's cookie, of which only the hash is here.
CREATE TABLE draft (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash     bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  submission_key uuid NOT NULL UNIQUE,
  answers        jsonb NOT NULL,
  version        bigint NOT NULL DEFAULT 0,
  started_at     timestamptz NOT NULL,
  changed_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  sent_at        timestamptz
);
COMMENT ON COLUMN draft.sent_at IS 'When it became a complaint; its answers are emptied then.';
CREATE INDEX draft_expiry ON draft (expires_at);
GRANT SELECT, INSERT, UPDATE (answers, version, changed_at, expires_at, sent_at), DELETE ON draft TO heard_app;
