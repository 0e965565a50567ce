--liquibase formatted sql

--changeset complaint:all-that-is-linked splitStatements:false
-- A complaint and all that it came out of or that came out of it, however often.
CREATE FUNCTION gate.linked_with(complaint bigint) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ WITH RECURSIVE linked(id) AS (
        SELECT complaint
        UNION
        SELECT CASE WHEN l.complaint_id = k.id THEN l.came_from ELSE l.complaint_id END
        FROM linked k JOIN complaint_link l ON k.id IN (l.complaint_id, l.came_from))
      SELECT array_agg(id) FROM linked $$;
