--liquibase formatted sql

--changeset correspondence:contact-rules splitStatements:false
-- How a person may be reached safely. A channel without a row was not offered by them and is not used.
CREATE TABLE contact_rule (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  person_id    bigint NOT NULL REFERENCES person,
  channel      text NOT NULL CHECK (channel IN ('EMAIL', 'PHONE', 'POST')),
  address      text NOT NULL CHECK (length(address) BETWEEN 1 AND 500),
  voicemail    boolean NOT NULL DEFAULT false,
  note         text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  UNIQUE (person_id, channel)
);
COMMENT ON COLUMN contact_rule.note IS 'When or how it is safe, in the person''s own words.';
CREATE INDEX contact_rule_of_complaint ON contact_rule (complaint_id);
GRANT SELECT, INSERT, UPDATE (address, voicemail, note), DELETE ON contact_rule TO heard_app;

--changeset correspondence:messages splitStatements:false
CREATE TABLE message (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  staff_id     bigint REFERENCES staff_member,
  body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
  sent_at      timestamptz NOT NULL
);
COMMENT ON COLUMN message.staff_id IS 'Who wrote it; null when the complainant did.';
CREATE INDEX message_of_complaint ON message (complaint_id, sent_at);
GRANT SELECT, INSERT ON message TO heard_app;

--changeset correspondence:letters splitStatements:false
-- What goes out in writing: kept as a draft with author and version, then frozen exactly as sent.
CREATE TABLE letter (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  kind         text NOT NULL CHECK (kind IN ('ACKNOWLEDGEMENT', 'STAGE_1_REPLY')),
  opening      text NOT NULL DEFAULT '' CHECK (length(opening) <= 20000),
  closing      text NOT NULL DEFAULT '' CHECK (length(closing) <= 20000),
  version      integer NOT NULL DEFAULT 1,
  changed_by   bigint NOT NULL REFERENCES staff_member,
  changed_at   timestamptz NOT NULL,
  sent_at      timestamptz,
  sent_html    text,
  CHECK ((sent_at IS NULL) = (sent_html IS NULL)),
  UNIQUE (complaint_id, kind)
);
GRANT SELECT, INSERT, UPDATE (opening, closing, version, changed_by, changed_at, sent_at, sent_html) ON letter TO heard_app;

--changeset correspondence:notices splitStatements:false
-- The outbox: "there is news, come and look". The address is looked up when it is sent, so a changed rule binds at once.
CREATE TABLE notice (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  person_id    bigint NOT NULL REFERENCES person,
  kind         text NOT NULL CHECK (kind IN ('RECEIVED', 'NEWS')),
  queued_at    timestamptz NOT NULL,
  ended_at     timestamptz,
  ending       text CHECK (ending IN ('SENT', 'NO_SAFE_CHANNEL', 'REFUSED')),
  CHECK ((ended_at IS NULL) = (ending IS NULL))
);
CREATE INDEX notice_of_complaint ON notice (complaint_id);
CREATE INDEX notices_waiting ON notice (queued_at) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (ended_at, ending) ON notice TO heard_app;
