--liquibase formatted sql

--changeset advocacy:wishes-that-wait splitStatements:false
-- Somebody asks for an advocate and nobody has asked the provider, or it declined. Kept by triggers, so that no way of asking, referring,
-- declining or ending forgets it. What the complainant and a child alone ask for wait each by itself.
ALTER TABLE advocacy_request ADD COLUMN waits boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN advocacy_request.waits IS 'Whether it waits for staff to ask the provider.';

CREATE FUNCTION gate.wish_waits(r advocacy_request) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$ SELECT r.answer = 'WANTED'
         AND NOT EXISTS (SELECT FROM advocacy_request later WHERE later.complaint_id = r.complaint_id AND later.said_by_child = r.said_by_child AND later.id > r.id)
         AND NOT EXISTS (SELECT FROM advocacy_referral f WHERE f.complaint_id = r.complaint_id AND f.ended_at IS NULL AND f.accepted IS NOT FALSE)
         AND NOT EXISTS (SELECT FROM advocacy_appointment a WHERE a.complaint_id = r.complaint_id AND a.ended_at IS NULL) $$;

-- As the owner, whom the policies do not bind: the provider's office sees no request.
CREATE FUNCTION gate.keep_wishes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE advocacy_request r SET waits = NOT waits WHERE r.complaint_id = NEW.complaint_id AND r.waits <> gate.wish_waits(r);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_wishes AFTER INSERT ON advocacy_request FOR EACH ROW EXECUTE FUNCTION gate.keep_wishes();
CREATE TRIGGER keep_wishes AFTER INSERT OR UPDATE OF accepted, ended_at ON advocacy_referral FOR EACH ROW EXECUTE FUNCTION gate.keep_wishes();
CREATE TRIGGER keep_wishes AFTER INSERT OR UPDATE OF ended_at ON advocacy_appointment FOR EACH ROW EXECUTE FUNCTION gate.keep_wishes();
UPDATE advocacy_request r SET waits = true WHERE gate.wish_waits(r);

--changeset advocacy:wishes-that-wait-found runInTransaction:false
-- Few at any time, and asked for with every worklist.
CREATE INDEX CONCURRENTLY IF NOT EXISTS advocacy_request_waiting ON advocacy_request (answered_at, complaint_id) WHERE waits;
