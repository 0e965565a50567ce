--liquibase formatted sql

--changeset complaint:clocks splitStatements:false
-- One running of a time limit. Running, met and missed are worked out from these dates, never stored.
CREATE TABLE clock (
  id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id         bigint NOT NULL REFERENCES complaint,
  kind                 text NOT NULL,
  timescale_id         bigint NOT NULL REFERENCES timescale,
  opened_by_move       integer NOT NULL,
  opened_on            date NOT NULL,
  working_days         smallint NOT NULL,
  longest_working_days smallint,
  due_on               date NOT NULL,
  latest_on            date,
  ended_by_move        integer,
  ended_on             date,
  FOREIGN KEY (complaint_id, opened_by_move) REFERENCES move,
  FOREIGN KEY (complaint_id, ended_by_move) REFERENCES move,
  CHECK ((ended_by_move IS NULL) = (ended_on IS NULL)),
  CHECK (latest_on >= due_on)
);
COMMENT ON COLUMN clock.latest_on IS 'The end of the longest lawful extension.';
CREATE UNIQUE INDEX one_running_clock_of_a_kind ON clock (complaint_id, kind) WHERE ended_on IS NULL;
-- The worklist reads running clocks in order of due date.
CREATE INDEX running_clocks_by_due_date ON clock (due_on, complaint_id) WHERE ended_on IS NULL;
CREATE INDEX clock_of_complaint ON clock (complaint_id);
GRANT SELECT, INSERT, UPDATE (ended_by_move, ended_on) ON clock TO heard_app;
