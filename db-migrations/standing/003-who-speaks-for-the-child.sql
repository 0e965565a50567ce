--liquibase formatted sql

--changeset standing:who-speaks-for-the-child splitStatements:false
-- Whether the complainant speaks for the child now: they said so when they complained, and it was not decided since that they go on in
-- their own right, here or before it came out of another complaint.
CREATE FUNCTION public.speaks_for_child(complaint bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT EXISTS (SELECT FROM person p WHERE p.complaint_id = complaint AND p.part = 'COMPLAINANT' AND p.acting_for_child)
         AND coalesce((SELECT d.rule IN ('REPRESENTATIVE_CHILD_AGREES', 'REPRESENTATIVE_CHILD_TOO_YOUNG') FROM standing_decision d
                       WHERE d.complaint_id = ANY (gate.linked_with(complaint)) ORDER BY d.complaint_id = complaint DESC, d.id DESC LIMIT 1), true) $$;
GRANT EXECUTE ON FUNCTION public.speaks_for_child(bigint) TO heard_app;
