#!/bin/bash
# Runs once, when the database server is made, after db-migrations/roles.sql: passwords and databases.
# \getenv, because what stands on a command line can be read by every process.
set -euo pipefail
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres <<'SQL'
\getenv owner_password HEARD_DB_OWNER_PASSWORD
\getenv app_password HEARD_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD
ALTER ROLE heard_owner PASSWORD :'owner_password';
ALTER ROLE heard_app PASSWORD :'app_password';
CREATE DATABASE heard OWNER heard_owner;
REVOKE ALL ON DATABASE heard FROM PUBLIC;
GRANT CONNECT ON DATABASE heard TO heard_app, heard_backup;

CREATE ROLE keycloak LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
SQL
