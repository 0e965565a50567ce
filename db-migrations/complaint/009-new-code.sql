--liquibase formatted sql

--changeset complaint:new-code splitStatements:false
--validCheckSum: 9:e3aaf43ba234fea67906c6eb7cfbe8e8
-- A new code for somebody who lost theirs. Whatever was opened with the one before is closed with it, wherever it lies open.
ALTER TABLE complaint ADD COLUMN code_changed_at timestamptz;
COMMENT ON COLUMN complaint.code_changed_at IS 'When staff last made a new code; what was opened before that is refused.';
GRANT UPDATE (code_changed_at) ON complaint TO heard_app;

--changeset complaint:enter splitStatements:false
--validCheckSum: 9:b56c9ad1ab9c714883f2022339fba9cc
-- As before, and asks of a complainant whether their code still is the one that opened it.
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
