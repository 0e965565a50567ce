--liquibase formatted sql

--changeset attachment:attachments splitStatements:false
-- Files that people send with a complaint. A file belongs to a draft until that is sent, then to the complaint.
CREATE TABLE attachment (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id     bigint REFERENCES draft ON DELETE CASCADE,
  complaint_id bigint REFERENCES complaint,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind         text NOT NULL CHECK (kind IN ('JPEG', 'PNG', 'PDF', 'DOCX', 'ODT', 'TEXT')),
  size         bigint NOT NULL CHECK (size > 0),
  content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
  arrived_at   timestamptz NOT NULL,
  scan         text NOT NULL CHECK (scan IN ('WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED')),
  scanned_at   timestamptz,
  CHECK ((draft_id IS NULL) <> (complaint_id IS NULL)),
  CHECK ((scanned_at IS NULL) = (scan IN ('WAITING', 'NOT_SCANNED')))
);
COMMENT ON COLUMN attachment.name IS 'As its owner called it, made safe to show and to save.';
COMMENT ON COLUMN attachment.content_hash IS 'SHA-256 of what is kept: the same file sent again is known by it.';
COMMENT ON COLUMN attachment.scan IS 'NOT_SCANNED when no virus scanner was set up on the day it came.';
CREATE INDEX attachment_of_draft ON attachment (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX attachment_of_complaint ON attachment (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX attachment_arrival ON attachment (arrived_at) INCLUDE (size);
GRANT SELECT, INSERT, UPDATE (scan, scanned_at), DELETE ON attachment TO heard_app;

-- The content, in pieces that are read and written one at a time.
CREATE TABLE attachment_chunk (
  attachment_id bigint NOT NULL REFERENCES attachment ON DELETE CASCADE,
  number        integer NOT NULL CHECK (number >= 0),
  content       bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 262144),
  PRIMARY KEY (attachment_id, number)
);
-- Photos and documents are compressed already.
ALTER TABLE attachment_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON attachment_chunk TO heard_app;

--changeset attachment:policies splitStatements:false
CREATE FUNCTION gate.own_draft() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT d.id FROM draft d
      WHERE d.token_hash = CASE WHEN gate.actor_kind() = 'draft' THEN decode(gate.actor_key(), 'hex') END $$;
GRANT EXECUTE ON FUNCTION gate.own_draft() TO heard_app;

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
-- What was not sent yet is nobody's but its writer's: not the complaints team's either.
CREATE POLICY visible_case ON attachment TO heard_app
  USING (complaint_id IS NOT NULL
         AND ((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))
         AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
CREATE POLICY own_draft ON attachment TO heard_app USING (draft_id = (SELECT gate.own_draft()));
CREATE POLICY jobs ON attachment TO heard_app USING ((SELECT gate.actor_kind()) = 'job');
-- What was sent stays as it was sent. What a scanner says is for the job that asks it.
CREATE POLICY sent_files_stay ON attachment AS RESTRICTIVE FOR DELETE TO heard_app USING (draft_id IS NOT NULL);
CREATE POLICY scanned_by_job ON attachment AS RESTRICTIVE FOR UPDATE TO heard_app USING ((SELECT gate.actor_kind()) = 'job');

ALTER TABLE attachment_chunk ENABLE ROW LEVEL SECURITY;
-- Whoever sees the file reads its content, and so is asked by the policies above.
CREATE POLICY of_visible_file ON attachment_chunk TO heard_app
  USING (EXISTS (SELECT FROM attachment a WHERE a.id = attachment_id));
-- Quarantine: before it was found clean nobody but the job that has it scanned gets any of it.
CREATE POLICY quarantine ON attachment_chunk AS RESTRICTIVE FOR SELECT TO heard_app
  USING ((SELECT gate.actor_kind()) = 'job'
         OR EXISTS (SELECT FROM attachment a WHERE a.id = attachment_id AND a.scan IN ('CLEAN', 'NOT_SCANNED')));

--changeset attachment:sent-with-the-complaint splitStatements:false
-- The files of a draft go to the complaint that it became. Asked by the complainant, in the transaction that sends: only the
-- complaint's own draft is touched, so there is nothing to choose.
CREATE FUNCTION public.bring_files() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  brought integer;
BEGIN
  UPDATE attachment a SET complaint_id = c.id, draft_id = NULL
  FROM complaint c JOIN draft d ON d.submission_key = c.submission_key
  WHERE c.id = gate.actor_id('complainant') AND a.draft_id = d.id;
  GET DIAGNOSTICS brought = ROW_COUNT;
  RETURN brought;
END $$;
GRANT EXECUTE ON FUNCTION public.bring_files() TO heard_app;
