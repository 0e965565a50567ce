--liquibase formatted sql

--changeset complaint:new-code splitStatements:false
-- A new code for somebody who lost theirs. Whatever was opened with the one before is closed with it, wherever it lies open.
ALTER TABLE complaint ADD COLUMN code_changed_at timestamptz;
COMMENT ON COLUMN complaint.code_changed_at IS 'When staff last made a new code; what was opened before that is refused.';

--changeset complaint:enter splitStatements:false
-- As before, and asks the table of advocates the same of an advocate, and of a complainant whether their code still is the one that opened it.
CREATE OR REPLACE FUNCTION public.enter(actor text, signed_in_at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF actor LIKE 'staff:%' AND NOT EXISTS (
      SELECT FROM staff_member s
      WHERE s.id = split_part(actor, ':', 2)::bigint AND s.active AND s.sessions_valid_from <= signed_in_at) THEN
    RETURN false;
  END IF;
  IF actor LIKE 'advocate:%' AND NOT EXISTS (
      SELECT FROM advocate a
      WHERE a.id = split_part(actor, ':', 2)::bigint AND a.active AND a.sessions_valid_from <= signed_in_at) THEN
    RETURN false;
  END IF;
  IF actor LIKE 'complainant:%' AND EXISTS (
      SELECT FROM complaint c
      WHERE c.id = split_part(actor, ':', 2)::bigint AND c.code_changed_at > signed_in_at) THEN
    RETURN false;
  END IF;
  PERFORM set_config('heard.actor', actor, true);
  RETURN true;
END $$;

--changeset complaint:replace-code splitStatements:false
-- One code opens a complaint and those that came out of it: a new one takes its place in all of them, also in one that whoever makes it
-- may not see. For the complaints team alone.
CREATE FUNCTION public.replace_code(of_complaint bigint, new_hash text, moment timestamptz) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  replaced integer;
BEGIN
  WITH RECURSIVE linked(id) AS (
    SELECT c.id FROM complaint c
    WHERE c.id = of_complaint AND gate.actor_kind() = 'staff' AND gate.sees_all_cases() AND NOT c.id = ANY (gate.locked_cases())
    UNION
    SELECT CASE WHEN l.complaint_id = k.id THEN l.came_from ELSE l.complaint_id END
    FROM linked k JOIN complaint_link l ON k.id IN (l.complaint_id, l.came_from))
  UPDATE complaint c SET code_hash = new_hash, code_changed_at = moment
  FROM linked k
  WHERE c.id = k.id AND c.code_hash = (SELECT old.code_hash FROM complaint old WHERE old.id = of_complaint);
  GET DIAGNOSTICS replaced = ROW_COUNT;
  RETURN replaced;
END $$;
GRANT EXECUTE ON FUNCTION public.replace_code(bigint, text, timestamptz) TO heard_app;
