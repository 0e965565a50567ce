--liquibase formatted sql

--changeset deadlines:reminders splitStatements:false
-- One row for each morning on which there was something to say. The day is the key, so of several nodes one claims it, and the job that
-- sends the mail is scheduled in the same transaction.
CREATE TABLE reminder (
  day         date PRIMARY KEY,
  late        integer NOT NULL,
  due_today   integer NOT NULL,
  due_soon    integer NOT NULL,
  prepared_at timestamptz NOT NULL,
  sent_at     timestamptz
);
COMMENT ON TABLE reminder IS 'Numbers over all cases and nothing personal: what the complaints team was reminded of.';
GRANT SELECT, INSERT, UPDATE (sent_at) ON reminder TO heard_app;
ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY jobs_only ON reminder TO heard_app USING ((SELECT gate.actor_kind()) = 'job');
