--liquibase formatted sql

--changeset gate:schemas splitStatements:false
CREATE SCHEMA ext;
CREATE EXTENSION pg_trgm SCHEMA ext;
CREATE SCHEMA gate;
GRANT USAGE ON SCHEMA public, ext, gate TO heard_app;
-- Nothing is open by default: every grant below is written down.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

--changeset gate:who-acts splitStatements:false
-- The actor of the current transaction is the setting heard.actor, 'kind:id'. Without one these answer null
-- and every policy built on them is false.
CREATE FUNCTION gate.actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(split_part(current_setting('heard.actor', true), ':', 1), '');
CREATE FUNCTION gate.actor_key() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(split_part(current_setting('heard.actor', true), ':', 2), '');
CREATE FUNCTION gate.actor_id(kind text) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN gate.actor_kind() = kind THEN gate.actor_key()::bigint END;
GRANT EXECUTE ON FUNCTION gate.actor_kind(), gate.actor_key(), gate.actor_id(text) TO heard_app;
