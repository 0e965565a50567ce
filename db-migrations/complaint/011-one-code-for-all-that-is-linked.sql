--liquibase formatted sql

--changeset complaint:one-code-for-all-that-is-linked splitStatements:false
-- One code opens a complaint and those that came out of it: a new one takes its place in all of them, also in one that whoever makes it
-- may not see. For the complaints team alone, and in no other way.
REVOKE UPDATE (code_changed_at) ON complaint FROM heard_app;
CREATE OR REPLACE FUNCTION public.replace_code(of_complaint bigint, new_hash text, moment timestamptz) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  replaced integer;
BEGIN
  IF gate.actor_kind() IS DISTINCT FROM 'staff' OR gate.sees_all_cases() IS NOT TRUE OR of_complaint = ANY (gate.locked_cases()) THEN
    RETURN 0;
  END IF;
  UPDATE complaint c SET code_hash = new_hash, code_changed_at = moment
  WHERE c.id = ANY (gate.linked_with(of_complaint)) AND c.code_hash = (SELECT old.code_hash FROM complaint old WHERE old.id = of_complaint);
  GET DIAGNOSTICS replaced = ROW_COUNT;
  RETURN replaced;
END $$;
GRANT EXECUTE ON FUNCTION public.replace_code(bigint, text, timestamptz) TO heard_app;
