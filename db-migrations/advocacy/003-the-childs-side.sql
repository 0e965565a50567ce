--liquibase formatted sql

--changeset advocacy:the-childs-side splitStatements:false
-- Whether what was told and written on the complaint is the child's: they complain themselves, somebody speaks for them, or this advocate
-- made it for them. What an adult tells in their own right is that adult's, and no child's yes opens it.
CREATE FUNCTION public.is_childs_side(appointment bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT a.made_complaint OR p.part = 'COMPLAINANT' OR public.speaks_for_child(a.complaint_id)
      FROM advocacy_appointment a JOIN person p ON p.id = a.person_id WHERE a.id = appointment $$;

CREATE OR REPLACE FUNCTION gate.cases_of_advocate(wanted text) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT coalesce(array_agg(a.complaint_id), '{}')
      FROM advocacy_appointment a JOIN advocate v ON v.id = a.advocate_id
      WHERE v.id = gate.actor_id('advocate') AND v.active AND gate.is_open(a)
        AND (wanted IS NULL OR wanted = ANY (a.scope) AND (wanted = 'WRITING' OR public.is_childs_side(a.id))) $$;
GRANT EXECUTE ON FUNCTION public.is_childs_side(bigint) TO heard_app;
