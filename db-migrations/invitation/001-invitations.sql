--liquibase formatted sql

--changeset invitation:invitations splitStatements:false
-- A child is asked by a link and a code of their own whether somebody may speak for them. The link never carries a secret, and the reference
-- is not the complaint's: whoever finds one is not led to the other.
CREATE TABLE invitation (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id     bigint NOT NULL REFERENCES complaint,
  child_id         bigint NOT NULL REFERENCES person,
  reference        text NOT NULL UNIQUE CHECK (reference ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  code_hash        text NOT NULL,
  way              text NOT NULL CHECK (way IN ('HANDED_OVER', 'TRUSTED_ADULT', 'POST', 'EMAIL')),
  address          text NOT NULL CHECK (length(address) BETWEEN 1 AND 500),
  note             text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  who_asks         text NOT NULL CHECK (length(who_asks) BETWEEN 1 AND 255),
  what_for         text NOT NULL CHECK (length(what_for) BETWEEN 1 AND 2000),
  asks_to_speak    boolean NOT NULL,
  asks_about_reply boolean NOT NULL,
  stage            smallint NOT NULL CHECK (stage BETWEEN 1 AND 3),
  invited_by       bigint NOT NULL REFERENCES staff_member,
  invited_at       timestamptz NOT NULL,
  valid_until      date NOT NULL,
  ended_at         timestamptz,
  ended_by         bigint REFERENCES staff_member,
  UNIQUE (id, complaint_id, child_id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON COLUMN invitation.address IS 'The email or postal address, or who hands it over and where: a way that is safe for the child.';
COMMENT ON COLUMN invitation.who_asks IS 'As the child reads it.';
COMMENT ON COLUMN invitation.code_hash IS 'Argon2id of the code that was shown once.';
CREATE INDEX invitation_of_complaint ON invitation (complaint_id);
-- Asked again, the codes from before open nothing any more.
CREATE UNIQUE INDEX one_open_invitation ON invitation (child_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON invitation TO heard_app;

--changeset invitation:answers splitStatements:false
-- What a child answers is consent like any other: a later answer is a later row, and taking it back is one of them.
ALTER TABLE consent
  ADD COLUMN invitation_id bigint,
  ADD COLUMN answer_key    uuid UNIQUE,
  ADD COLUMN stage         smallint CHECK (stage BETWEEN 1 AND 3),
  ADD COLUMN own_words     text NOT NULL DEFAULT '' CHECK (length(own_words) <= 5000),
  ADD COLUMN may_see_reply boolean NOT NULL DEFAULT false,
  ADD COLUMN may_be_told   boolean NOT NULL DEFAULT false,
  ADD COLUMN noted_at      timestamptz,
  ADD COLUMN noted_by      bigint REFERENCES staff_member,
  DROP CONSTRAINT consent_answer_check;
COMMENT ON COLUMN consent.answer_key IS 'Of the page that was sent: sent twice, it is still one answer.';
COMMENT ON COLUMN consent.stage IS 'For which stage the child was asked; null when nobody said.';
COMMENT ON COLUMN consent.may_be_told IS 'Whether the person who speaks may be told what the child said.';
COMMENT ON COLUMN consent.noted_at IS 'When the complaints team saw to a child''s answer; until then it waits on the worklist.';
ALTER TABLE consent
  ADD CONSTRAINT consent_answer_check CHECK (answer IN ('AGREES', 'DOES_NOT_AGREE', 'NOT_ASKED', 'TOO_YOUNG', 'NOT_SURE', 'TALK_FIRST')) NOT VALID,
  ADD CONSTRAINT consent_by_invitation FOREIGN KEY (invitation_id, complaint_id, child_id) REFERENCES invitation (id, complaint_id, child_id) NOT VALID;
GRANT UPDATE (noted_at, noted_by) ON consent TO heard_app;
--changeset invitation:answers-waiting runInTransaction:false
-- Few at any time, and asked for with every worklist.
CREATE INDEX CONCURRENTLY IF NOT EXISTS consent_waiting ON consent (complaint_id) WHERE invitation_id IS NOT NULL AND noted_at IS NULL;
--changeset invitation:answers-checked splitStatements:false
ALTER TABLE consent VALIDATE CONSTRAINT consent_answer_check;
ALTER TABLE consent VALIDATE CONSTRAINT consent_by_invitation;

--changeset invitation:what-the-child-asked-for splitStatements:false
-- A wish for an advocate that the child told us alone is not the complainant's to see.
ALTER TABLE advocacy_request ADD COLUMN said_by_child boolean NOT NULL DEFAULT false;
ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE notice ADD CONSTRAINT notice_kind_check CHECK (kind IN ('RECEIVED', 'NEWS', 'INVITED')) NOT VALID;
--changeset invitation:notices-checked splitStatements:false
ALTER TABLE notice VALIDATE CONSTRAINT notice_kind_check;

--changeset invitation:who-sees-what splitStatements:false
-- Where a child can be reached is the complaints team's business alone: not the complainant's, and not that of a team about which it may be.
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY complaints_team ON invitation TO heard_app
  USING ((SELECT gate.sees_all_cases()) AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[]));
-- The child sees the one invitation that their reference and code opened, as long as it is open.
CREATE POLICY own_invitation ON invitation FOR SELECT TO heard_app
  USING (id = (SELECT gate.actor_id('child')) AND ended_at IS NULL);
-- And writes answers to it, without reading any: whoever finds the codes learns nothing from them.
CREATE POLICY own_answer ON consent FOR INSERT TO heard_app
  WITH CHECK (invitation_id = (SELECT gate.actor_id('child')) AND recorded_by = 'child:' || (SELECT gate.actor_key()) AND noted_at IS NULL
              AND EXISTS (SELECT FROM invitation i WHERE i.id = invitation_id));
-- Nobody else answers in the child's place.
CREATE POLICY only_the_child_answers ON consent AS RESTRICTIVE FOR INSERT TO heard_app
  WITH CHECK (invitation_id IS NULL OR (SELECT gate.actor_kind()) = 'child');
-- A complainant sees of all that is known about the child's consent what they told themselves.
CREATE POLICY what_they_told ON consent AS RESTRICTIVE TO heard_app
  USING ((SELECT gate.actor_kind()) <> 'complainant' OR recorded_by = 'complainant:' || (SELECT gate.actor_key()));
CREATE POLICY noted_by_complaints_team ON consent AS RESTRICTIVE FOR UPDATE TO heard_app
  USING ((SELECT gate.actor_kind()) = 'staff' AND (SELECT gate.sees_all_cases()));
CREATE POLICY what_they_told ON advocacy_request AS RESTRICTIVE TO heard_app
  USING ((SELECT gate.actor_kind()) <> 'complainant' OR NOT said_by_child);
-- The reasons of a decision reach a complainant in its letter, never as they were noted.
CREATE POLICY not_for_complainants ON standing_decision AS RESTRICTIVE TO heard_app USING ((SELECT gate.actor_kind()) <> 'complainant');
-- How the child is reached, and when: kept from everybody but the complaints team and the jobs that send.
CREATE FUNCTION gate.children_of_granted_cases() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE WHEN gate.sees_all_cases() THEN '{}' ELSE coalesce((
  SELECT array_agg(p.id) FROM person p WHERE p.part = 'CHILD' AND p.complaint_id = ANY (gate.granted_cases())), '{}') END;
GRANT EXECUTE ON FUNCTION gate.children_of_granted_cases() TO heard_app;
CREATE POLICY not_the_childs ON contact_rule AS RESTRICTIVE TO heard_app
  USING (NOT person_id = ANY ((SELECT gate.children_of_granted_cases())::bigint[]));
CREATE POLICY not_the_childs ON notice AS RESTRICTIVE TO heard_app
  USING (NOT person_id = ANY ((SELECT gate.children_of_granted_cases())::bigint[]));

--changeset invitation:unlock splitStatements:false
-- The same as for complaints: what may be asked before it is known who is there.
CREATE FUNCTION public.unlock_invitation(wanted_reference text, OUT invitation_id bigint, OUT code_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT i.id, i.code_hash FROM invitation i WHERE i.reference = wanted_reference AND i.ended_at IS NULL $$;
GRANT EXECUTE ON FUNCTION public.unlock_invitation(text) TO heard_app;

--changeset invitation:named runInTransaction:false
CREATE INDEX CONCURRENTLY IF NOT EXISTS person_named ON person (lower(name)) WHERE name <> '';
--changeset invitation:same-child splitStatements:false
-- Other complaints about a child of the same name, whoever may see them: only their numbers. What is behind a number is read
-- through the policies like everything else. In the definer's hands because an index on the name serves nobody beneath them.
CREATE FUNCTION public.named_alike(complaint bigint) RETURNS TABLE (other_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT DISTINCT other.complaint_id
      FROM person own JOIN person other ON lower(other.name) = lower(own.name) AND other.name <> '' AND other.complaint_id <> own.complaint_id
      WHERE own.complaint_id = complaint AND gate.sees_all_cases() AND NOT complaint = ANY (gate.locked_cases())
        AND (own.part = 'CHILD' OR own.role IN ('CHILD', 'CHILD_WITH_SPECIAL_GUARDIAN', 'CHILD_WHO_MAY_BE_ADOPTED'))
        AND (other.part = 'CHILD' OR other.role IN ('CHILD', 'CHILD_WITH_SPECIAL_GUARDIAN', 'CHILD_WHO_MAY_BE_ADOPTED')) $$;
GRANT EXECUTE ON FUNCTION public.named_alike(bigint) TO heard_app;
