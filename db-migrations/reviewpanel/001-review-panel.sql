--liquibase formatted sql

--changeset reviewpanel:requests splitStatements:false
-- Every request for a panel, in time or late. A late one waits until the complaints manager decides, or until one in time turns up.
CREATE TABLE panel_request (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  received_on  date NOT NULL,
  asked_by     text NOT NULL CHECK (asked_by IN ('PORTAL', 'EMAIL', 'PHONE', 'LETTER', 'IN_PERSON')),
  late         boolean NOT NULL,
  recorded_at  timestamptz NOT NULL,
  settled_at   timestamptz,
  decision_id  bigint REFERENCES decision,
  CHECK (late OR settled_at IS NOT NULL),
  CHECK (decision_id IS NULL OR late AND settled_at IS NOT NULL)
);
COMMENT ON COLUMN panel_request.settled_at IS 'Null while a late request waits for its decision.';
CREATE INDEX panel_request_of_complaint ON panel_request (complaint_id);
CREATE UNIQUE INDEX one_late_request_waits ON panel_request (complaint_id) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE (settled_at, decision_id) ON panel_request TO heard_app;

--changeset reviewpanel:early-referrals splitStatements:false
-- The four conditions of an early referral, each with what shows that it holds.
CREATE TABLE early_referral_evidence (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  decision_id  bigint NOT NULL REFERENCES decision,
  condition    text NOT NULL CHECK (condition IN ('ROBUST_STAGE_2', 'MOST_UPHELD', 'ACTION_PLAN', 'COMPLAINANT_AGREES')),
  evidence     text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 5000),
  happened_on  date,
  UNIQUE (decision_id, condition)
);
COMMENT ON COLUMN early_referral_evidence.happened_on IS 'The day on which the complainant agreed; null for the other conditions.';
CREATE INDEX early_referral_evidence_of_complaint ON early_referral_evidence (complaint_id);
GRANT SELECT, INSERT ON early_referral_evidence TO heard_app;

--changeset reviewpanel:meetings splitStatements:false
-- When and where a panel meets; a new row for every listing, the last one counts.
CREATE TABLE panel_meeting (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id       bigint NOT NULL REFERENCES complaint,
  listed_by_move     integer NOT NULL,
  meets_on           date NOT NULL,
  at_time            time NOT NULL,
  venue              text NOT NULL CHECK (length(venue) BETWEEN 1 AND 500),
  delay_decision_id  bigint REFERENCES decision,
  complainant_comes  boolean,
  advocate           text NOT NULL DEFAULT '' CHECK (length(advocate) <= 255),
  other_person       text NOT NULL DEFAULT '' CHECK (length(other_person) <= 255),
  speaks             text CHECK (speaks IN ('COMPLAINANT', 'ADVOCATE', 'OTHER_PERSON')),
  FOREIGN KEY (complaint_id, listed_by_move) REFERENCES move
);
COMMENT ON COLUMN panel_meeting.complainant_comes IS 'Null while they have not said.';
COMMENT ON COLUMN panel_meeting.other_person IS 'The one person whom they may bring beside an advocate (regulation 19(6)).';
CREATE INDEX panel_meeting_of_complaint ON panel_meeting (complaint_id);
GRANT SELECT, INSERT, UPDATE (complainant_comes, advocate, other_person, speaks) ON panel_meeting TO heard_app;

--changeset reviewpanel:reports splitStatements:false
-- What the panel sent, and the director's response to it: a draft until it is sent.
CREATE TABLE panel_report (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  received_on  date NOT NULL,
  summary      text NOT NULL CHECK (length(summary) BETWEEN 1 AND 20000),
  director     text NOT NULL DEFAULT '' CHECK (length(director) <= 255),
  consulted    boolean NOT NULL DEFAULT false,
  consultation text NOT NULL DEFAULT '' CHECK (length(consultation) <= 5000),
  version      integer NOT NULL DEFAULT 1,
  changed_by   bigint NOT NULL REFERENCES staff_member,
  changed_at   timestamptz NOT NULL,
  responded_at timestamptz
);
COMMENT ON COLUMN panel_report.consultation IS 'What the independent person said about the response (regulation 20).';
CREATE INDEX panel_report_of_complaint ON panel_report (complaint_id);
GRANT SELECT, INSERT, UPDATE (director, consulted, consultation, version, changed_by, changed_at, responded_at) ON panel_report TO heard_app;

CREATE TABLE recommendation (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id  bigint NOT NULL REFERENCES complaint,
  report_id     bigint NOT NULL REFERENCES panel_report,
  number        smallint NOT NULL,
  text          text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  answer        text CHECK (answer IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED')),
  reasons       text NOT NULL DEFAULT '' CHECK (length(reasons) <= 5000),
  action        text NOT NULL DEFAULT '' CHECK (length(action) <= 1000),
  action_owner  text NOT NULL DEFAULT '' CHECK (length(action_owner) <= 255),
  action_due_on date,
  UNIQUE (report_id, number)
);
COMMENT ON COLUMN recommendation.answer IS 'The director''s; null while there is none.';
CREATE INDEX recommendation_of_complaint ON recommendation (complaint_id);
GRANT SELECT, INSERT, UPDATE (answer, reasons, action, action_owner, action_due_on) ON recommendation TO heard_app;

--changeset reviewpanel:policies splitStatements:false
DO $$
DECLARE
  t text;
  visible text := '((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))'
               || ' AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[])';
BEGIN
  FOREACH t IN ARRAY ARRAY['panel_request', 'early_referral_evidence', 'panel_meeting', 'panel_report', 'recommendation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY visible_case ON %I TO heard_app USING (%s) WITH CHECK (%s)', t, visible, visible);
  END LOOP;
  -- What a complainant learns of these stands in the letters; what staff are still writing is not theirs to see.
  FOREACH t IN ARRAY ARRAY['early_referral_evidence', 'panel_meeting', 'panel_report', 'recommendation'] LOOP
    EXECUTE format('CREATE POLICY not_for_complainants ON %I AS RESTRICTIVE TO heard_app USING ((SELECT gate.actor_kind()) <> ''complainant'')', t);
  END LOOP;
END $$;
-- Nobody decides their own late request.
CREATE POLICY staff_decide ON panel_request AS RESTRICTIVE FOR UPDATE TO heard_app USING ((SELECT gate.actor_kind()) = 'staff');
-- A response stays as it was sent.
CREATE POLICY sent_responses_stay ON panel_report AS RESTRICTIVE FOR UPDATE TO heard_app USING (responded_at IS NULL) WITH CHECK (true);
CREATE POLICY sent_responses_stay ON recommendation AS RESTRICTIVE FOR UPDATE TO heard_app
  USING (EXISTS (SELECT FROM panel_report r WHERE r.id = report_id AND r.responded_at IS NULL));
