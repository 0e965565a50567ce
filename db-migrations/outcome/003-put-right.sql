--liquibase formatted sql

--changeset outcome:put-right splitStatements:false
-- Whether what was promised was really put right, as the complainant sees it. A later answer is a later row.
CREATE TABLE put_right (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  action_id    bigint NOT NULL REFERENCES promised_action,
  answer       text NOT NULL CHECK (answer IN ('YES', 'PARTLY', 'NO')),
  words        text NOT NULL DEFAULT '' CHECK (length(words) <= 5000),
  answered_at  timestamptz NOT NULL
);
CREATE INDEX put_right_of_action ON put_right (action_id, id);
CREATE INDEX put_right_of_complaint ON put_right (complaint_id);
GRANT SELECT, INSERT ON put_right TO heard_app;
ALTER TABLE put_right ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_case ON put_right TO heard_app
  USING (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]))
  WITH CHECK (((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
              AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
-- Only whoever was promised it says whether it was put right, and only of what was promised to them: what they see of the promises.
CREATE POLICY answered_by_complainant ON put_right AS RESTRICTIVE FOR INSERT TO heard_app
  WITH CHECK ((SELECT gate.actor_kind()) = 'complainant'
              AND EXISTS (SELECT FROM promised_action a WHERE a.id = action_id AND a.complaint_id = put_right.complaint_id));
-- Whether a promise was kept is the council's to say.
CREATE POLICY kept_by_staff ON promised_action AS RESTRICTIVE FOR UPDATE TO heard_app USING ((SELECT gate.actor_kind()) = 'staff');
