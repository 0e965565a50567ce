--liquibase formatted sql

--changeset correspondence:all-letters splitStatements:false
-- Of some kinds a complaint gets several; only one draft of a kind is written at a time.
ALTER TABLE letter DROP CONSTRAINT letter_kind_check;
ALTER TABLE letter DROP CONSTRAINT letter_complaint_id_kind_key;
CREATE UNIQUE INDEX one_draft_of_a_kind ON letter (complaint_id, kind) WHERE sent_at IS NULL;
CREATE INDEX letter_of_complaint ON letter (complaint_id, sent_at);
