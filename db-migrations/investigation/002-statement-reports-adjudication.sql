--liquibase formatted sql

--changeset investigation:statement splitStatements:false
-- The statement of complaint: written with the complainant, version by version, until they agree one.
CREATE TABLE statement (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  version      integer NOT NULL CHECK (version > 0),
  drafted_by   bigint NOT NULL REFERENCES staff_member,
  changed_at   timestamptz NOT NULL,
  sent_at      timestamptz,
  agreed_on    date,
  how_agreed   text CHECK (how_agreed IN ('IN_WRITING', 'ORALLY')),
  UNIQUE (complaint_id, version),
  UNIQUE (id, complaint_id),
  CHECK ((agreed_on IS NULL) = (how_agreed IS NULL)),
  CHECK (agreed_on IS NULL OR sent_at IS NOT NULL)
);
COMMENT ON COLUMN statement.drafted_by IS 'Who wrote in it last.';
COMMENT ON COLUMN statement.agreed_on IS 'The day on which the complainant confirmed this version.';
CREATE UNIQUE INDEX one_draft_of_a_statement ON statement (complaint_id) WHERE sent_at IS NULL;
GRANT SELECT, INSERT, UPDATE (drafted_by, changed_at, sent_at, agreed_on, how_agreed) ON statement TO heard_app;

CREATE TABLE statement_point (
  statement_id       bigint NOT NULL,
  complaint_id       bigint NOT NULL,
  point_id           bigint NOT NULL REFERENCES point,
  what_happened      text NOT NULL CHECK (length(what_happened) <= 20000),
  what_should_happen text NOT NULL DEFAULT '' CHECK (length(what_should_happen) <= 20000),
  PRIMARY KEY (statement_id, point_id),
  FOREIGN KEY (statement_id, complaint_id) REFERENCES statement (id, complaint_id)
);
CREATE INDEX statement_point_of_complaint ON statement_point (complaint_id);
GRANT SELECT, INSERT, UPDATE (what_happened, what_should_happen) ON statement_point TO heard_app;

--changeset investigation:reports splitStatements:false
-- What is known of the two Stage 2 reports; the findings in them stand with the points.
CREATE TABLE investigation_report (
  complaint_id          bigint PRIMARY KEY REFERENCES complaint,
  officer_report_on     date,
  independent_report_on date,
  fact_checked          boolean NOT NULL DEFAULT false,
  independent_view      text CHECK (independent_view IN ('AGREES', 'DISAGREES')),
  words                 text NOT NULL DEFAULT '' CHECK (length(words) <= 20000),
  changed_by            bigint NOT NULL REFERENCES staff_member,
  changed_at            timestamptz NOT NULL
);
COMMENT ON COLUMN investigation_report.words IS 'Where and why the independent person disagrees with the investigating officer.';
GRANT SELECT, INSERT, UPDATE ON investigation_report TO heard_app;

--changeset investigation:adjudication splitStatements:false
-- The council's answer to the reports: who gives it, and what it says to each finding.
CREATE TABLE adjudication (
  complaint_id bigint PRIMARY KEY REFERENCES complaint,
  name         text NOT NULL DEFAULT '' CHECK (length(name) <= 255),
  role         text NOT NULL DEFAULT '' CHECK (length(role) <= 255),
  sent_by      text CHECK (sent_by IN ('PORTAL', 'POST')),
  changed_by   bigint NOT NULL REFERENCES staff_member,
  changed_at   timestamptz NOT NULL
);
COMMENT ON COLUMN adjudication.sent_by IS 'How the response went out; null while it is a draft.';
GRANT SELECT, INSERT, UPDATE ON adjudication TO heard_app;

CREATE TABLE adjudication_point (
  point_id     bigint PRIMARY KEY REFERENCES point,
  complaint_id bigint NOT NULL REFERENCES complaint,
  accepted     boolean NOT NULL,
  reasons      text NOT NULL DEFAULT '' CHECK (length(reasons) <= 20000)
);
CREATE INDEX adjudication_point_of_complaint ON adjudication_point (complaint_id);
GRANT SELECT, INSERT, UPDATE (accepted, reasons) ON adjudication_point TO heard_app;

--changeset investigation:policies splitStatements:false
-- Complainants read all this in its letters, never as it was noted. A version that was sent stays as it was sent.
DO $$
DECLARE
  t text;
  visible text := '((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))'
               || ' AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[])';
BEGIN
  FOREACH t IN ARRAY ARRAY['statement', 'statement_point', 'investigation_report', 'adjudication', 'adjudication_point'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY visible_case ON %I TO heard_app USING (%s) WITH CHECK (%s)', t, visible, visible);
    EXECUTE format('CREATE POLICY not_for_complainants ON %I AS RESTRICTIVE TO heard_app USING ((SELECT gate.actor_kind()) <> ''complainant'')', t);
  END LOOP;
END $$;
CREATE POLICY sent_versions_stay ON statement_point AS RESTRICTIVE FOR UPDATE TO heard_app
  USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id AND s.sent_at IS NULL));
CREATE POLICY agreed_versions_stay ON statement AS RESTRICTIVE FOR UPDATE TO heard_app USING (agreed_on IS NULL) WITH CHECK (true);
-- Who is on the register is the business of those who appoint.
CREATE POLICY complaints_team_alone ON register_person AS RESTRICTIVE TO heard_app USING ((SELECT gate.sees_all_cases()));

--changeset investigation:stage-2-board splitStatements:false
-- The board reads the few complaints in Stage 2 out of all.
CREATE INDEX complaint_in_stage_2 ON complaint (position)
  WHERE position IN ('STAGE_2_REQUESTED', 'STAGE_2_INVESTIGATION', 'STAGE_2_ADJUDICATION', 'STAGE_2_REPLIED');
