--liquibase formatted sql

--changeset tracker:status-links splitStatements:false
-- A link by email that shows where a complaint stands, for somebody who lost their code. A row is written whoever asks and whatever
-- they ask for, so that asking tells nothing.
CREATE TABLE status_link (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint REFERENCES complaint,
  browser_hash bytea NOT NULL CHECK (length(browser_hash) = 32),
  token_hash   bytea UNIQUE CHECK (length(token_hash) = 32),
  asked_at     timestamptz NOT NULL,
  expires_at   timestamptz,
  opened_at    timestamptz
);
COMMENT ON COLUMN status_link.complaint_id IS 'Null where there is no such complaint, or nobody on it to whom an email is safe.';
COMMENT ON COLUMN status_link.browser_hash IS 'SHA-256 of the secret in the browser that asked: the link opens nowhere else.';
COMMENT ON COLUMN status_link.token_hash IS 'SHA-256 of what stands in the link; null until that is sent.';
CREATE INDEX status_link_of_complaint ON status_link (complaint_id, asked_at);
CREATE INDEX status_link_age ON status_link (asked_at);
GRANT SELECT, UPDATE (token_hash, expires_at) ON status_link TO heard_app;
ALTER TABLE status_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY jobs ON status_link TO heard_app USING ((SELECT gate.actor_kind()) = 'job');

--changeset tracker:asking-for-a-status-link splitStatements:false
-- At most three an hour for one complaint: whoever else asks fills nobody's mailbox. Forgets what is older than a day.
CREATE FUNCTION public.ask_for_status_link(wanted_reference text, browser bytea, moment timestamptz) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted bigint;
  link bigint;
BEGIN
  DELETE FROM status_link WHERE asked_at < moment - interval '1 day';
  SELECT c.id INTO wanted
  FROM complaint c
  WHERE c.reference = wanted_reference
    AND EXISTS (SELECT FROM contact_rule r JOIN person p ON p.id = r.person_id AND p.part = 'COMPLAINANT'
                WHERE r.complaint_id = c.id AND r.channel = 'EMAIL')
    AND (SELECT count(*) FROM status_link l WHERE l.complaint_id = c.id AND l.asked_at > moment - interval '1 hour') < 3;
  INSERT INTO status_link (complaint_id, browser_hash, asked_at) VALUES (wanted, browser, moment) RETURNING id INTO link;
  RETURN link;
END $$;
GRANT EXECUTE ON FUNCTION public.ask_for_status_link(text, bytea, timestamptz) TO heard_app;

--changeset tracker:opening-a-status-link splitStatements:false
-- Once, in time, and in the browser that asked. Anything else changes nothing, so that nobody can use it up for them.
CREATE FUNCTION public.open_status_link(token bytea, browser bytea, moment timestamptz) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ UPDATE status_link SET opened_at = moment
      WHERE token_hash = token AND browser_hash = browser AND opened_at IS NULL AND expires_at > moment
      RETURNING complaint_id $$;
GRANT EXECUTE ON FUNCTION public.open_status_link(bytea, bytea, timestamptz) TO heard_app;

--changeset tracker:status-only splitStatements:false
-- What such a link shows: the steps and the dates of one complaint, and not a word of it.
CREATE POLICY status_only ON complaint FOR SELECT TO heard_app USING (id = (SELECT gate.actor_id('status')));
CREATE POLICY status_only ON move FOR SELECT TO heard_app USING (complaint_id = (SELECT gate.actor_id('status')));
CREATE POLICY status_only ON clock FOR SELECT TO heard_app USING (complaint_id = (SELECT gate.actor_id('status')));
CREATE POLICY status_only ON clock_extension FOR SELECT TO heard_app USING (complaint_id = (SELECT gate.actor_id('status')));
CREATE POLICY status_only ON clock_pause FOR SELECT TO heard_app USING (complaint_id = (SELECT gate.actor_id('status')));
