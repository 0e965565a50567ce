--liquibase formatted sql

--changeset gate:access-log splitStatements:false
-- Who opened what: written, never changed.
CREATE TABLE access_log (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL,
  actor        text NOT NULL,
  complaint_id bigint NOT NULL,
  what         text NOT NULL
);
CREATE INDEX access_log_of_complaint ON access_log (complaint_id, at);
GRANT INSERT ON access_log TO heard_app;

--changeset gate:slowdown splitStatements:false
-- Wrong tries and bursts, counted for all nodes. Keys are keyed hashes of networks and references, so nothing here is personal.
CREATE TABLE slowdown (
  key      bytea PRIMARY KEY,
  tries    integer NOT NULL,
  last_at  timestamptz NOT NULL
);
CREATE INDEX slowdown_age ON slowdown (last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON slowdown TO heard_app;

--changeset gate:jobs splitStatements:false
-- db-scheduler's table: timed jobs and the outbox.
CREATE TABLE scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO heard_app;

--changeset gate:what-ran splitStatements:false
-- A node compares this with the changelog it carries and refuses an older schema.
GRANT SELECT ON databasechangelog TO heard_app;
