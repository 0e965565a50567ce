--liquibase formatted sql

--changeset investigation:statement-for-complainants splitStatements:false
-- The statement of complaint is agreed by the complainant themselves: they read the versions that were sent to them, never a draft.
DROP POLICY not_for_complainants ON statement;
CREATE POLICY sent_only_for_complainant ON statement AS RESTRICTIVE TO heard_app
  USING ((SELECT gate.actor_kind()) IN ('staff', 'job', 'report') OR sent_at IS NOT NULL);
DROP POLICY not_for_complainants ON statement_point;
CREATE POLICY sent_only_for_complainant ON statement_point AS RESTRICTIVE TO heard_app
  USING ((SELECT gate.actor_kind()) IN ('staff', 'job', 'report')
         OR EXISTS (SELECT FROM statement s WHERE s.id = statement_id AND s.sent_at IS NOT NULL));
-- They agree a version, and write in none.
CREATE POLICY written_by_staff ON statement_point AS RESTRICTIVE FOR INSERT TO heard_app WITH CHECK ((SELECT gate.actor_kind()) = 'staff');
CREATE POLICY written_by_staff ON statement AS RESTRICTIVE FOR INSERT TO heard_app WITH CHECK ((SELECT gate.actor_kind()) = 'staff');
