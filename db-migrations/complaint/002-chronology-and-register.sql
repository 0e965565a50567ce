--liquibase formatted sql

--changeset complaint:moves splitStatements:false
-- The chronology: every step once, append-only by grant. The hash covers the stored text and the previous hash.
CREATE TABLE move (
  complaint_id  bigint NOT NULL REFERENCES complaint,
  number        integer NOT NULL CHECK (number > 0),
  kind          text NOT NULL,
  made_at       timestamptz NOT NULL,
  actor         text NOT NULL,
  facts         text NOT NULL,
  format        smallint NOT NULL,
  previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
  hash          bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (complaint_id, number)
);
COMMENT ON COLUMN move.facts IS 'Procedural facts and ids only, as key=value lines: never a name, never anybody''s words.';
GRANT SELECT, INSERT ON move TO heard_app;

--changeset complaint:register splitStatements:false
-- Every new head of every chronology, in one list: a cut tail or a missing case shows against it.
CREATE TABLE move_register (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL,
  number       integer NOT NULL,
  hash         bytea NOT NULL,
  UNIQUE (complaint_id, number)
);
GRANT SELECT, INSERT ON move_register TO heard_app;
