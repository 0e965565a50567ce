--liquibase formatted sql

--changeset staff:sessions-at-provider splitStatements:false
-- Which member of staff a session at the identity provider belongs to, so that any node understands the provider's
-- word that it ended. Kept as long as such a session can count for anything.
CREATE TABLE provider_session (
  staff_id     bigint NOT NULL REFERENCES staff_member,
  subject      text NOT NULL,
  session      text,
  signed_in_at timestamptz NOT NULL
);
COMMENT ON COLUMN provider_session.subject IS 'The provider''s name for the person (sub).';
COMMENT ON COLUMN provider_session.session IS 'The provider''s name for the session (sid); null when it gives none.';
CREATE INDEX provider_session_of_subject ON provider_session (subject);
CREATE INDEX provider_session_by_name ON provider_session (session);
CREATE INDEX provider_session_of_staff ON provider_session (staff_id);
GRANT SELECT, INSERT, DELETE ON provider_session TO heard_app;
ALTER TABLE provider_session ENABLE ROW LEVEL SECURITY;
CREATE POLICY sign_in_alone ON provider_session TO heard_app USING ((SELECT gate.actor_kind()) = 'job');
