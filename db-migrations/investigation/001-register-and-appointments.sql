--liquibase formatted sql

--changeset investigation:register splitStatements:false
-- The people from outside who can be asked: investigating officers, independent people, panel members.
CREATE TABLE register_person (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  contact            text NOT NULL DEFAULT '' CHECK (length(contact) <= 500),
  investigates       boolean NOT NULL DEFAULT false,
  independent_person boolean NOT NULL DEFAULT false,
  sits_on_panels     boolean NOT NULL DEFAULT false,
  of_the_council     boolean NOT NULL DEFAULT false,
  related            boolean NOT NULL DEFAULT false,
  manages_team_id    bigint REFERENCES team,
  fee_per_day        numeric(8, 2) CHECK (fee_per_day >= 0),
  available_from     date,
  available_until    date,
  active             boolean NOT NULL DEFAULT true,
  CHECK (available_until >= available_from)
);
COMMENT ON COLUMN register_person.of_the_council IS 'A member or an officer of this council: never an independent person or a panel member (regulation 2).';
COMMENT ON COLUMN register_person.related IS 'Husband, wife or civil partner of a member or an officer of this council: not independent either (regulation 2).';
COMMENT ON COLUMN register_person.manages_team_id IS 'The team that they are in line management of: they do not investigate it.';
GRANT SELECT, INSERT, UPDATE ON register_person TO heard_app;
ALTER TABLE register_person ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_know_the_register ON register_person TO heard_app USING ((SELECT gate.actor_kind()) IN ('staff', 'job', 'report'));

--changeset investigation:appointments splitStatements:false
CREATE TABLE appointment (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id       bigint NOT NULL REFERENCES complaint,
  register_person_id bigint NOT NULL REFERENCES register_person,
  part               text NOT NULL CHECK (part IN ('INVESTIGATING_OFFICER', 'INDEPENDENT_PERSON', 'CHAIR', 'PANEL_MEMBER')),
  declaration        text NOT NULL CHECK (length(declaration) BETWEEN 1 AND 5000),
  declared_on        date NOT NULL,
  fee_per_day        numeric(8, 2) CHECK (fee_per_day >= 0),
  appointed_at       timestamptz NOT NULL,
  ended_at           timestamptz
);
COMMENT ON COLUMN appointment.declaration IS 'What they declared about conflicts of interest, in the words of who asked them.';
CREATE INDEX appointment_of_complaint ON appointment (complaint_id);
CREATE INDEX appointment_of_person ON appointment (register_person_id);
CREATE UNIQUE INDEX one_part_at_a_time ON appointment (complaint_id, register_person_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_of_a_part ON appointment (complaint_id, part) WHERE ended_at IS NULL AND part <> 'PANEL_MEMBER';
GRANT SELECT, INSERT, UPDATE (ended_at) ON appointment TO heard_app;
ALTER TABLE appointment ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_case ON appointment TO heard_app
  USING (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]))
  WITH CHECK (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
