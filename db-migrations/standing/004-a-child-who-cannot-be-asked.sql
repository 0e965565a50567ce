--liquibase formatted sql

--changeset standing:a-child-who-cannot-be-asked splitStatements:false
-- They speak for the child too where staff decided so although the child could not be asked.
CREATE OR REPLACE FUNCTION public.speaks_for_child(complaint bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT EXISTS (SELECT FROM person p WHERE p.complaint_id = complaint AND p.part = 'COMPLAINANT' AND p.acting_for_child)
         AND coalesce((SELECT d.rule IN ('REPRESENTATIVE_CHILD_AGREES', 'REPRESENTATIVE_CHILD_TOO_YOUNG', 'REPRESENTATIVE_CHILD_CANNOT_BE_ASKED')
                       FROM standing_decision d
                       WHERE d.complaint_id = ANY (gate.linked_with(complaint)) ORDER BY d.complaint_id = complaint DESC, d.id DESC LIMIT 1), true) $$;
