--liquibase formatted sql

--changeset complaint:complaints splitStatements:false
CREATE TABLE complaint (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference      text NOT NULL UNIQUE CHECK (reference ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  code_hash      text NOT NULL,
  submission_key uuid NOT NULL UNIQUE,
  received_at    timestamptz NOT NULL,
  received_on    date NOT NULL,
  channel        text NOT NULL CHECK (channel IN ('PORTAL')),
  voice          text NOT NULL CHECK (voice IN ('ADULT', 'YOUNG')),
  position       text NOT NULL,
  team_id        bigint REFERENCES team,
  conflict_checked_at timestamptz
);
COMMENT ON COLUMN complaint.code_hash IS 'Argon2id of the code that was shown once.';
COMMENT ON COLUMN complaint.received_on IS 'The calendar date in London, working day or not: day 0 of the statutory clocks.';
-- The reference, the receipt and the key never change.
GRANT SELECT, INSERT, UPDATE (position, team_id, conflict_checked_at, code_hash) ON complaint TO heard_app;

--changeset complaint:points splitStatements:false
-- The point of complaint is the unit of work: what went wrong and what should happen, in the person's own words.
CREATE TABLE point (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id       bigint NOT NULL REFERENCES complaint,
  number             smallint NOT NULL CHECK (number > 0),
  what_happened      text NOT NULL CHECK (length(what_happened) BETWEEN 1 AND 20000),
  what_should_happen text NOT NULL DEFAULT '' CHECK (length(what_should_happen) <= 20000),
  UNIQUE (complaint_id, number)
);
GRANT SELECT, INSERT ON point TO heard_app;

--changeset complaint:people splitStatements:false
CREATE TABLE person (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  part         text NOT NULL CHECK (part IN ('COMPLAINANT', 'CHILD')),
  name         text NOT NULL DEFAULT '' CHECK (length(name) <= 255),
  role         text CHECK (role IN ('CHILD', 'CARE_LEAVER', 'PARENT', 'PARENTAL_RESPONSIBILITY', 'FOSTER_CARER', 'SPECIAL_GUARDIAN',
                                    'ADOPTION', 'RELATIVE_OR_FRIEND', 'ADVOCATE', 'PROFESSIONAL', 'NOT_SURE')),
  acting_for_child boolean NOT NULL DEFAULT false,
  CHECK ((part = 'COMPLAINANT') = (role IS NOT NULL))
);
COMMENT ON COLUMN person.name IS 'What they asked to be called; empty when they gave no name.';
COMMENT ON COLUMN person.acting_for_child IS 'True for a complainant who speaks for a child rather than in their own right.';
CREATE INDEX person_of_complaint ON person (complaint_id);
GRANT SELECT, INSERT ON person TO heard_app;
