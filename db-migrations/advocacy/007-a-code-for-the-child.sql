--liquibase formatted sql

--changeset advocacy:a-code-for-the-child splitStatements:false
-- Of a complaint that an advocate made, a code is the child's. Where they are to see nothing of it for now, none opens anything.
CREATE OR REPLACE FUNCTION public.unlock(wanted_reference text, OUT complaint_id bigint, OUT code_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT c.id, c.code_hash FROM complaint c WHERE c.reference = wanted_reference AND coalesce(public.child_may_see(c.id), 'ALL') <> 'NOTHING' $$;
