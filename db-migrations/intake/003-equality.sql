--liquibase formatted sql

--changeset intake:equality splitStatements:false
-- What people told about themselves so that the council can see whether it treats everybody fairly. Kept apart: no row leads to a
-- complaint, a draft or a moment, and nobody but the statutory figures reads it.
CREATE TABLE equality_answer (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  month      date NOT NULL CHECK (extract(day FROM month) = 1),
  voice      text NOT NULL CHECK (voice IN ('ADULT', 'YOUNG')),
  age        text NOT NULL,
  gender     text NOT NULL,
  ethnicity  text NOT NULL,
  disability text NOT NULL,
  orientation text NOT NULL
);
GRANT SELECT, INSERT ON equality_answer TO heard_app;
ALTER TABLE equality_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY told_by_whoever_sent ON equality_answer FOR INSERT TO heard_app WITH CHECK ((SELECT gate.actor_kind()) = 'draft');
CREATE POLICY read_for_figures ON equality_answer FOR SELECT TO heard_app USING ((SELECT gate.actor_kind()) = 'report');
ALTER TABLE draft ADD COLUMN equality_answered boolean NOT NULL DEFAULT false;
GRANT UPDATE (equality_answered) ON draft TO heard_app;
