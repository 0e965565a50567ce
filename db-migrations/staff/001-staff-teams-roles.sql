--liquibase formatted sql

--changeset staff:teams splitStatements:false
CREATE TABLE team (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON team TO heard_app;

--changeset staff:members splitStatements:false
-- The authority on who is staff: the identity provider proves the person, this table admits them.
CREATE TABLE staff_member (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sign_in_name        text NOT NULL UNIQUE,
  given_name          text NOT NULL,
  family_name         text NOT NULL,
  email               text NOT NULL,
  team_id             bigint REFERENCES team,
  active              boolean NOT NULL DEFAULT true,
  sessions_valid_from timestamptz NOT NULL DEFAULT '-infinity'
);
COMMENT ON COLUMN staff_member.sessions_valid_from IS 'A session signed in before this moment is over, on every node, at its next transaction.';
GRANT SELECT, INSERT, UPDATE ON staff_member TO heard_app;

CREATE TABLE staff_role (
  staff_id bigint NOT NULL REFERENCES staff_member,
  role     text NOT NULL CHECK (role IN ('COMPLAINTS_MANAGER', 'COMPLAINTS_OFFICER', 'TEAM_MANAGER')),
  PRIMARY KEY (staff_id, role)
);
GRANT SELECT, INSERT, DELETE ON staff_role TO heard_app;

--changeset staff:enter splitStatements:false
-- Sets the actor of this transaction. For staff it asks the staff table first, every time: a leaver or a person
-- signed out everywhere is refused by the next transaction on any node.
CREATE FUNCTION public.enter(actor text, signed_in_at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF actor LIKE 'staff:%' AND NOT EXISTS (
      SELECT FROM staff_member s
      WHERE s.id = split_part(actor, ':', 2)::bigint AND s.active AND s.sessions_valid_from <= signed_in_at) THEN
    RETURN false;
  END IF;
  PERFORM set_config('heard.actor', actor, true);
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION public.enter(text, timestamptz) TO heard_app;
