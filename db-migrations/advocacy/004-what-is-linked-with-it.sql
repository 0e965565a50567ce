--liquibase formatted sql

--changeset advocacy:closed-in-what-is-linked splitStatements:false
-- As before, and in what came out of a complaint that an advocate made too: nobody is appointed there, and an answer of the child there
-- counts beside the one here.
CREATE OR REPLACE FUNCTION public.closed_to(complainant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ WITH here AS (SELECT p.complaint_id AS id, gate.linked_with(p.complaint_id) AS linked,
                           (SELECT k.answer FROM consent k WHERE k.complaint_id = p.complaint_id ORDER BY k.id DESC LIMIT 1) AS last
                    FROM person p WHERE p.id = complainant AND p.part = 'COMPLAINANT')
      SELECT EXISTS (SELECT FROM here JOIN advocacy_appointment a ON a.complaint_id = ANY (here.linked) AND a.made_complaint)
         AND NOT EXISTS (SELECT FROM here JOIN advocacy_appointment a ON a.complaint_id = ANY (here.linked) AND a.made_complaint
                         JOIN advocate v ON v.id = a.advocate_id
                         WHERE v.active AND gate.is_open(a)
                           AND (here.last IS NULL OR here.last = 'AGREES' OR here.last = 'TOO_YOUNG' AND NOT a.instructed)) $$;

--changeset advocacy:what-the-child-may-see splitStatements:false
-- What the child may see of a complaint that an advocate made for them, and of what came out of it, as that advocate wrote it down; null
-- where somebody else complained.
CREATE FUNCTION public.child_may_see(complaint bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT a.child_may_see FROM advocacy_appointment a WHERE a.made_complaint AND a.complaint_id = ANY (gate.linked_with(complaint)) $$;
GRANT EXECUTE ON FUNCTION public.child_may_see(bigint) TO heard_app;
