--liquibase formatted sql

--changeset intake:typing-and-resuming splitStatements:false
-- What is typed but not yet continued from, page by page, under a rising number; and the reference and code with which a draft is
-- opened again on any device. The complaint takes both over, so that people keep one thing.
ALTER TABLE draft
  ADD COLUMN typed        jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN typed_number bigint NOT NULL DEFAULT 0,
  ADD COLUMN reference    text UNIQUE CHECK (reference ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  ADD COLUMN code_hash    text,
  ADD CONSTRAINT draft_code_check CHECK ((reference IS NULL) = (code_hash IS NULL));
GRANT UPDATE (token_hash, typed, typed_number, reference, code_hash) ON draft TO heard_app;

--changeset intake:unlock-draft splitStatements:false
-- The same as for complaints: what may be asked before it is known who is there.
CREATE FUNCTION public.unlock_draft(wanted_reference text, OUT draft_id bigint, OUT code_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT d.id, d.code_hash FROM draft d WHERE d.reference = wanted_reference AND d.sent_at IS NULL $$;
GRANT EXECUTE ON FUNCTION public.unlock_draft(text) TO heard_app;
