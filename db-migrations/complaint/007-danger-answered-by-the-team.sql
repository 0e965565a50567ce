--liquibase formatted sql

--changeset complaint:danger-answered-by-the-team splitStatements:false
-- Whoever told of the danger sees what they told and cannot end the alarm; nor can a team that was let in to one case.
CREATE POLICY answered_by_complaints_team ON circumstances AS RESTRICTIVE FOR UPDATE TO heard_app
  USING ((SELECT gate.actor_kind()) = 'staff' AND (SELECT gate.sees_all_cases()));
