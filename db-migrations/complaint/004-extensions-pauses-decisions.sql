--liquibase formatted sql

--changeset complaint:clocks-that-move splitStatements:false
-- The first due date is never rewritten. What an extension or a pause makes of it stands beside it.
ALTER TABLE clock
  ALTER COLUMN working_days DROP NOT NULL,
  ADD COLUMN calendar_years smallint,
  ADD COLUMN due_at timestamptz,
  ADD COLUMN now_due_on date,
  ADD COLUMN now_latest_on date,
  ADD COLUMN paused_on date;
UPDATE clock SET now_due_on = due_on, now_latest_on = latest_on;
ALTER TABLE clock ALTER COLUMN now_due_on SET NOT NULL, ADD CHECK (now_latest_on >= now_due_on);
COMMENT ON COLUMN clock.now_due_on IS 'The due date with every extension and pause so far; due_on as long as there is none.';
COMMENT ON COLUMN clock.due_at IS 'The moment it is due, for a limit that a council counts in hours.';
COMMENT ON COLUMN clock.paused_on IS 'Since when it stands still; null while it runs.';
GRANT UPDATE (now_due_on, now_latest_on, paused_on) ON clock TO heard_app;
DROP INDEX running_clocks_by_due_date;
-- The worklist reads what the council owes in order of due date; the complainant's own days never fill it.
CREATE INDEX running_clocks_by_due_date ON clock (now_due_on, complaint_id)
  WHERE ended_on IS NULL AND kind NOT IN ('STAGE_3_REQUEST', 'RESUBMISSION');

CREATE TABLE clock_extension (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  clock_id     bigint NOT NULL REFERENCES clock,
  by_move      integer NOT NULL,
  extended_on  date NOT NULL,
  due_before   date NOT NULL,
  due_on       date NOT NULL,
  CHECK (due_on > due_before),
  FOREIGN KEY (complaint_id, by_move) REFERENCES move
);
CREATE INDEX clock_extension_of_clock ON clock_extension (clock_id);
CREATE INDEX clock_extension_of_complaint ON clock_extension (complaint_id);
GRANT SELECT, INSERT ON clock_extension TO heard_app;

CREATE TABLE clock_pause (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  clock_id     bigint NOT NULL REFERENCES clock,
  from_move    integer NOT NULL,
  from_on      date NOT NULL,
  to_move      integer,
  to_on        date,
  CHECK ((to_move IS NULL) = (to_on IS NULL)),
  FOREIGN KEY (complaint_id, from_move) REFERENCES move,
  FOREIGN KEY (complaint_id, to_move) REFERENCES move
);
CREATE UNIQUE INDEX one_pause_at_a_time ON clock_pause (clock_id) WHERE to_on IS NULL;
CREATE INDEX clock_pause_of_clock ON clock_pause (clock_id);
CREATE INDEX clock_pause_of_complaint ON clock_pause (complaint_id);
GRANT SELECT, INSERT, UPDATE (to_move, to_on) ON clock_pause TO heard_app;

--changeset complaint:decisions splitStatements:false
-- What was decided, by whom and why: the words stand here, the move carries the id.
CREATE TABLE decision (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  kind         text NOT NULL,
  rule         text NOT NULL DEFAULT '',
  reasons      text NOT NULL CHECK (length(reasons) BETWEEN 1 AND 20000),
  decided_by   text NOT NULL,
  decided_at   timestamptz NOT NULL
);
COMMENT ON COLUMN decision.rule IS 'The code of the rule or reason that was chosen, where there is a list of them.';
CREATE INDEX decision_of_complaint ON decision (complaint_id);
GRANT SELECT, INSERT ON decision TO heard_app;

--changeset complaint:routes-and-links splitStatements:false
-- Where a point goes. Written with the move that sends it there.
ALTER TABLE point ADD COLUMN route text NOT NULL DEFAULT 'HERE' CHECK (route IN ('HERE', 'REFUSED', 'REDIRECTED', 'HELD', 'ELSEWHERE'));
COMMENT ON COLUMN point.route IS 'HERE: it is answered in this complaint. ELSEWHERE: it goes on as a linked complaint.';
GRANT UPDATE (route) ON point TO heard_app;
-- A complaint that came out of another: split off, or brought again after a court case.
CREATE TABLE complaint_link (
  complaint_id bigint NOT NULL REFERENCES complaint,
  came_from    bigint NOT NULL REFERENCES complaint,
  PRIMARY KEY (complaint_id),
  CHECK (complaint_id <> came_from)
);
CREATE INDEX complaint_link_of_first ON complaint_link (came_from);
GRANT SELECT, INSERT ON complaint_link TO heard_app;

--changeset complaint:policies splitStatements:false
-- A link shows to who sees the complaint that came out of it.
DO $$
DECLARE
  t text;
  visible text := '((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))'
               || ' AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[])';
BEGIN
  FOREACH t IN ARRAY ARRAY['clock_extension', 'clock_pause', 'decision', 'complaint_link'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY visible_case ON %I TO heard_app USING (%s) WITH CHECK (%s)', t, visible, visible);
  END LOOP;
END $$;
-- The reasons of a decision reach a complainant in its letter, never as they were noted.
CREATE POLICY not_for_complainants ON decision AS RESTRICTIVE TO heard_app USING ((SELECT gate.actor_kind()) <> 'complainant');
