--liquibase formatted sql

--changeset outcome:promised-actions splitStatements:false
-- What the council promises to do because of a complaint, by whom and by when. A draft until the reply that promises it is sent.
CREATE TABLE promised_action (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  stage        smallint NOT NULL CHECK (stage BETWEEN 1 AND 3),
  point_id     bigint REFERENCES point,
  what         text NOT NULL DEFAULT '' CHECK (length(what) <= 2000),
  owner        text NOT NULL DEFAULT '' CHECK (length(owner) <= 255),
  due_on       date,
  promised_at  timestamptz,
  done_on      date,
  CHECK (promised_at IS NULL OR (what <> '' AND owner <> '' AND due_on IS NOT NULL)),
  CHECK (done_on IS NULL OR promised_at IS NOT NULL)
);
COMMENT ON COLUMN promised_action.point_id IS 'The point it comes from; null when it comes from the complaint as a whole.';
COMMENT ON COLUMN promised_action.promised_at IS 'When the reply that promises it was sent; null while it is a draft.';
CREATE INDEX promised_action_of_complaint ON promised_action (complaint_id);
GRANT SELECT, INSERT, DELETE, UPDATE (promised_at, done_on) ON promised_action TO heard_app;
ALTER TABLE promised_action ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_case ON promised_action TO heard_app
  USING (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]))
  WITH CHECK (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
CREATE POLICY promised_only_for_complainant ON promised_action AS RESTRICTIVE TO heard_app
  USING ((SELECT gate.actor_kind()) <> 'complainant' OR promised_at IS NOT NULL);
CREATE POLICY promises_stay ON promised_action AS RESTRICTIVE FOR DELETE TO heard_app USING (promised_at IS NULL);
