--liquibase formatted sql

--changeset correspondence:notices-go-a-safe-way splitStatements:false
-- By which way a notice goes. The key to contact_rule makes it impossible to choose one that the person did not call safe; a rule that
-- is taken back later takes nothing away from what was sent before.
ALTER TABLE notice
  ADD COLUMN channel     text CHECK (channel = 'EMAIL'),
  ADD COLUMN message_key uuid,
  ADD COLUMN handled_at  timestamptz,
  ADD COLUMN handled_by  bigint REFERENCES staff_member,
  ADD COLUMN handled     text CHECK (length(handled) BETWEEN 1 AND 20000),
  ADD CONSTRAINT notice_handled_by_somebody CHECK ((handled_at IS NULL) = (handled_by IS NULL AND handled IS NULL)),
  ADD CONSTRAINT notice_goes_a_safe_way FOREIGN KEY (person_id, channel) REFERENCES contact_rule (person_id, channel) ON DELETE SET NULL (channel) NOT VALID,
  DROP CONSTRAINT notice_ending_check;
ALTER TABLE notice ADD CONSTRAINT notice_ending_check CHECK (ending IN ('SENT', 'NO_SAFE_CHANNEL', 'REFUSED', 'BOUNCED')) NOT VALID;
COMMENT ON COLUMN notice.message_key IS 'Part of the Message-ID: a mail that comes back is known by it, and nobody can guess it.';
COMMENT ON COLUMN notice.handled IS 'How the person was reached in another safe way, after the notice did not arrive.';
GRANT UPDATE (channel, message_key, handled_at, handled_by, handled) ON notice TO heard_app;

--changeset correspondence:notices-checked
ALTER TABLE notice VALIDATE CONSTRAINT notice_goes_a_safe_way;
ALTER TABLE notice VALIDATE CONSTRAINT notice_ending_check;

--changeset correspondence:notices-by-way runInTransaction:false
CREATE INDEX CONCURRENTLY IF NOT EXISTS notices_by_way ON notice (person_id, channel) WHERE channel IS NOT NULL;
--changeset correspondence:notices-by-key runInTransaction:false
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS notices_by_key ON notice (message_key) WHERE message_key IS NOT NULL;
--changeset correspondence:notices-not-delivered runInTransaction:false
CREATE INDEX CONCURRENTLY IF NOT EXISTS notices_not_delivered ON notice (complaint_id) WHERE ending IN ('REFUSED', 'BOUNCED') AND handled_at IS NULL;

--changeset correspondence:dealing-with-notices splitStatements:false
-- That somebody was reached in another way is written down by the complaints team alone, and stays.
CREATE POLICY handled_by_the_team ON notice AS RESTRICTIVE FOR UPDATE TO heard_app
  USING ((SELECT gate.actor_kind()) = 'job' OR (SELECT gate.sees_all_cases()) AND handled_at IS NULL) WITH CHECK (true);
