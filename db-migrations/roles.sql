-- The database roles, made once per server before the first migration: by the embedded start, the code generation,
-- the compose file or the DBA. Safe to run again. Passwords are set apart from this file.
DO $$
BEGIN
  -- Owns the schema; used by the migration step alone.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'heard_owner') THEN
    CREATE ROLE heard_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  -- What the application is: owns nothing, so row-level security always binds it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'heard_app') THEN
    CREATE ROLE heard_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT;
  END IF;
  -- Owns the search function, reads the search table and nothing else; nobody signs in as it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'heard_search') THEN
    CREATE ROLE heard_search NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  -- The migration makes that function and hands it over; it inherits nothing from it.
  GRANT heard_search TO heard_owner WITH INHERIT FALSE, SET TRUE;
  -- Reads everything for backups, on the database server only.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'heard_backup') THEN
    CREATE ROLE heard_backup LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS;
    GRANT pg_read_all_data TO heard_backup;
  END IF;
END
$$;
