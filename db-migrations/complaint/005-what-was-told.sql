--liquibase formatted sql

--changeset complaint:everyone-who-may-complain splitStatements:false
-- Every line of the statutory list has its own value (Children Act 1989, sections 24D and 26). Not checked against old rows while
-- the table is locked: the new list holds all of the old one.
ALTER TABLE person DROP CONSTRAINT person_role_check;
ALTER TABLE person ADD CONSTRAINT person_role_check CHECK (role IN (
  'CHILD', 'CARE_LEAVER', 'PARENT', 'PARENTAL_RESPONSIBILITY', 'FOSTER_CARER', 'SPECIAL_GUARDIAN', 'ADOPTION', 'RELATIVE_OR_FRIEND', 'ADVOCATE',
  'PROFESSIONAL', 'NOT_SURE', 'CHILD_WITH_SPECIAL_GUARDIAN', 'PARENT_OF_CHILD_WITH_SPECIAL_GUARDIAN', 'SPECIAL_GUARDIANSHIP_APPLICANT',
  'CHILD_WHO_MAY_BE_ADOPTED', 'ADOPTER', 'ADOPTED_PERSON', 'BIRTH_PARENT', 'FORMER_GUARDIAN', 'COUNCILLOR_OR_MP')) NOT VALID;
--changeset complaint:everyone-who-may-complain-checked splitStatements:false
ALTER TABLE person VALIDATE CONSTRAINT person_role_check;

--changeset complaint:more-about-a-point splitStatements:false
-- When it happened, where and through whom, and where the person thinks it belongs. Constants as defaults: no row is rewritten.
ALTER TABLE point
  ADD COLUMN happened        text NOT NULL DEFAULT 'NOT_SAID' CHECK (happened IN ('NOT_SAID', 'STILL', 'ON_A_DAY', 'AROUND')),
  ADD COLUMN happened_on     date,
  ADD COLUMN happened_around text NOT NULL DEFAULT '' CHECK (length(happened_around) <= 255),
  ADD COLUMN service         text NOT NULL DEFAULT '' CHECK (length(service) <= 255),
  ADD COLUMN who             text NOT NULL DEFAULT '' CHECK (length(who) <= 255),
  ADD COLUMN said_to_be_for  text,
  ADD CONSTRAINT point_happened_on_check CHECK ((happened = 'ON_A_DAY') = (happened_on IS NOT NULL));
COMMENT ON COLUMN point.said_to_be_for IS 'Where the person thinks that it belongs when not here; a person decides (see route).';

--changeset complaint:circumstances splitStatements:false
-- What else somebody told when they complained: once, and as they said it.
CREATE TABLE circumstances (
  complaint_id      bigint PRIMARY KEY REFERENCES complaint,
  danger            text NOT NULL CHECK (danger IN ('YES', 'NO', 'NOT_SURE', 'NOT_SAID')),
  child_knows       text NOT NULL CHECK (child_knows IN ('YES', 'NO', 'NOT_SURE', 'NOT_SAID')),
  over_a_year_ago   text NOT NULL CHECK (over_a_year_ago IN ('YES', 'NO', 'NOT_SURE', 'NOT_SAID')),
  why_now           text NOT NULL CHECK (length(why_now) <= 5000),
  in_court          text NOT NULL CHECK (in_court IN ('YES', 'NO', 'NOT_SURE', 'NOT_SAID')),
  court             text NOT NULL CHECK (length(court) <= 5000),
  complained_before text NOT NULL CHECK (complained_before IN ('YES', 'NO', 'NOT_SURE', 'NOT_SAID')),
  before            text NOT NULL CHECK (length(before) <= 5000),
  language          text NOT NULL CHECK (length(language) <= 255),
  formats           text[] NOT NULL,
  adjustments       text NOT NULL CHECK (length(adjustments) <= 5000),
  helper            text NOT NULL CHECK (length(helper) <= 255)
);
COMMENT ON COLUMN circumstances.why_now IS 'Why they tell it now, when some of it is more than a year ago: one of the reasons to accept it.';
COMMENT ON COLUMN circumstances.helper IS 'Who helps them, when we may talk to that person as well.';
GRANT SELECT, INSERT ON circumstances TO heard_app;
ALTER TABLE circumstances ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_case ON circumstances TO heard_app
  USING (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]))
  WITH CHECK (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
              AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
