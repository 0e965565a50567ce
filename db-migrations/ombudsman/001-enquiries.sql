--liquibase formatted sql

--changeset ombudsman:enquiries splitStatements:false
-- The Ombudsman beside the procedure: one row for each of their cases, whatever the complaint's own position.
CREATE TABLE ombudsman_enquiry (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id    bigint NOT NULL REFERENCES complaint,
  their_reference text NOT NULL CHECK (length(their_reference) BETWEEN 1 AND 40),
  received_on     date NOT NULL,
  answer_due_on   date,
  answered_on     date,
  decided_on      date,
  decision        text CHECK (decision IN ('UPHELD', 'UPHELD_ALREADY_REMEDIED', 'NOT_UPHELD', 'CLOSED_AFTER_INITIAL_ENQUIRIES',
                                           'REFERRED_BACK', 'INCOMPLETE_OR_INVALID', 'ADVICE_GIVEN')),
  summary         text NOT NULL DEFAULT '' CHECK (length(summary) <= 20000),
  UNIQUE (complaint_id, their_reference),
  CHECK (answer_due_on >= received_on),
  CHECK (answered_on >= received_on),
  CHECK (decided_on >= received_on),
  CHECK ((decided_on IS NULL) = (decision IS NULL))
);
COMMENT ON COLUMN ombudsman_enquiry.answer_due_on IS 'The day by which they ask for an answer; null when they asked for none.';
COMMENT ON COLUMN ombudsman_enquiry.decision IS 'By the names under which the Ombudsman counts decisions.';
GRANT SELECT, INSERT, UPDATE (answered_on, decided_on, decision, summary) ON ombudsman_enquiry TO heard_app;

CREATE TABLE ombudsman_remedy (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  enquiry_id   bigint NOT NULL REFERENCES ombudsman_enquiry,
  what         text NOT NULL CHECK (length(what) BETWEEN 1 AND 2000),
  due_on       date NOT NULL,
  done_on      date
);
COMMENT ON TABLE ombudsman_remedy IS 'What the council agreed to do after a decision, and by when.';
CREATE INDEX ombudsman_remedy_of_complaint ON ombudsman_remedy (complaint_id);
CREATE INDEX ombudsman_remedy_of_enquiry ON ombudsman_remedy (enquiry_id);
GRANT SELECT, INSERT, UPDATE (done_on) ON ombudsman_remedy TO heard_app;

DO $$
DECLARE
  t text;
  visible text := '((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))'
               || ' AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[])';
BEGIN
  FOREACH t IN ARRAY ARRAY['ombudsman_enquiry', 'ombudsman_remedy'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY visible_case ON %I TO heard_app USING (%s) WITH CHECK (%s)', t, visible, visible);
    -- The Ombudsman writes to the complainant; our notes about it are ours.
    EXECUTE format('CREATE POLICY not_for_complainants ON %I AS RESTRICTIVE TO heard_app USING ((SELECT gate.actor_kind()) <> ''complainant'')', t);
  END LOOP;
END $$;
