--liquibase formatted sql

--changeset gate:case-policies splitStatements:false
-- Row-level security decides who sees a case. Enabled, not forced: the owner only migrates.
-- The functions stand in scalar subqueries so that they run once per statement, not once per row.
DO $$
DECLARE
  t text;
  id_column text;
  visible text;
BEGIN
  FOREACH t IN ARRAY ARRAY['complaint', 'point', 'person', 'move', 'move_register', 'clock', 'consent', 'standing_decision',
                           'contact_rule', 'message', 'letter', 'notice', 'advocacy_request', 'finding'] LOOP
    id_column := CASE t WHEN 'complaint' THEN 'id' ELSE 'complaint_id' END;
    visible := format('((SELECT gate.sees_all_cases()) OR %1$I = ANY ((SELECT gate.granted_cases())::bigint[]))'
                   || ' AND NOT %1$I = ANY ((SELECT gate.locked_cases())::bigint[])', id_column);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY visible_case ON %I TO heard_app USING (%s) WITH CHECK (%s)', t, visible, visible);
  END LOOP;
END $$;

--changeset gate:draft-policies splitStatements:false
ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_draft ON draft TO heard_app
  USING (token_hash = decode(CASE WHEN (SELECT gate.actor_kind()) = 'draft' THEN (SELECT gate.actor_key()) END, 'hex')
         OR (SELECT gate.actor_kind()) = 'job');
CREATE FUNCTION gate.draft_submission_key() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT d.submission_key FROM draft d
      WHERE gate.actor_kind() = 'draft' AND d.token_hash = decode(gate.actor_key(), 'hex') $$;
GRANT EXECUTE ON FUNCTION gate.draft_submission_key() TO heard_app;
-- The holder of a draft may turn it into a complaint, and see which one it became.
CREATE POLICY made_from_own_draft ON complaint TO heard_app
  USING (submission_key = (SELECT gate.draft_submission_key()))
  WITH CHECK (submission_key = (SELECT gate.draft_submission_key()));

--changeset gate:unsent-words splitStatements:false
-- What staff are still writing is not the complainant's to see: restrictive, so it narrows the policy above.
CREATE POLICY sent_only_for_complainant ON letter AS RESTRICTIVE TO heard_app
  USING ((SELECT gate.actor_kind()) <> 'complainant' OR sent_at IS NOT NULL);
CREATE POLICY sent_only_for_complainant ON finding AS RESTRICTIVE TO heard_app
  USING ((SELECT gate.actor_kind()) <> 'complainant' OR sent_at IS NOT NULL);
-- A sent letter and the findings in it stay as they were sent.
CREATE POLICY sent_letters_stay ON letter AS RESTRICTIVE FOR UPDATE TO heard_app USING (sent_at IS NULL) WITH CHECK (true);
CREATE POLICY sent_findings_stay ON finding AS RESTRICTIVE FOR UPDATE TO heard_app USING (sent_at IS NULL) WITH CHECK (true);

--changeset gate:staff-only-tables splitStatements:false
-- Who is locked out, and who was let in, is the complaints team's business alone, and never about oneself.
ALTER TABLE name_match ENABLE ROW LEVEL SECURITY;
CREATE POLICY complaints_team ON name_match TO heard_app
  USING ((SELECT gate.sees_all_cases()) AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
ALTER TABLE case_access ENABLE ROW LEVEL SECURITY;
CREATE POLICY complaints_team ON case_access TO heard_app
  USING ((SELECT gate.sees_all_cases()) AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]))
  WITH CHECK ((SELECT gate.sees_all_cases()) AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
-- Names of staff: for staff and jobs; a complainant learns a name only from what was written to them.
ALTER TABLE staff_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_know_staff ON staff_member TO heard_app USING ((SELECT gate.actor_kind()) IN ('staff', 'job'));
ALTER TABLE staff_role ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_know_staff ON staff_role TO heard_app USING ((SELECT gate.actor_kind()) IN ('staff', 'job'));

--changeset gate:unlock splitStatements:false
-- What the tracker may ask before it knows who is there: the id and the hash behind a reference, nothing else.
CREATE FUNCTION public.unlock(wanted_reference text, OUT complaint_id bigint, OUT code_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT c.id, c.code_hash FROM complaint c WHERE c.reference = wanted_reference $$;
GRANT EXECUTE ON FUNCTION public.unlock(text) TO heard_app;
