--liquibase formatted sql

--changeset gate:draft-key-of-others splitStatements:false
-- Only a draft holder's key is hexadecimal. Without CASE the database may read another actor's key first, and refuse it.
CREATE OR REPLACE FUNCTION gate.draft_submission_key() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT d.submission_key FROM draft d
      WHERE d.token_hash = CASE WHEN gate.actor_kind() = 'draft' THEN decode(gate.actor_key(), 'hex') END $$;
