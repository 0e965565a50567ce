--liquibase formatted sql

--changeset invitation:what-a-child-said-is-the-teams splitStatements:false
-- What is known of a child's own mind is read by the complaints team: what they answered, what they told staff, how they may be asked, and
-- what was decided because of it. A manager who was let in to write a reply is of the team that it may be about.
CREATE POLICY not_for_who_was_let_in ON consent AS RESTRICTIVE FOR SELECT TO heard_app
  USING ((SELECT gate.actor_kind()) <> 'staff' OR (SELECT gate.sees_all_cases()));
CREATE POLICY not_for_who_was_let_in ON standing_decision AS RESTRICTIVE FOR SELECT TO heard_app
  USING ((SELECT gate.actor_kind()) <> 'staff' OR (SELECT gate.sees_all_cases()));
-- Why a complaint was taken back holds what the child said when somebody spoke with them.
CREATE POLICY not_for_who_was_let_in ON decision AS RESTRICTIVE FOR SELECT TO heard_app
  USING (kind <> 'WITHDRAWAL' OR (SELECT gate.actor_kind()) <> 'staff' OR (SELECT gate.sees_all_cases()));
CREATE POLICY not_for_who_was_let_in ON advocacy_request AS RESTRICTIVE FOR SELECT TO heard_app
  USING (NOT said_by_child OR (SELECT gate.actor_kind()) <> 'staff' OR (SELECT gate.sees_all_cases()));
-- How a child who does not complain themselves is reached by their advocate, and what they said to them.
CREATE POLICY not_the_childs ON advocacy_referral AS RESTRICTIVE FOR SELECT TO heard_app
  USING (NOT person_id = ANY ((SELECT gate.children_of_granted_cases())::bigint[]));
CREATE POLICY not_the_childs ON advocacy_appointment AS RESTRICTIVE FOR SELECT TO heard_app
  USING (NOT person_id = ANY ((SELECT gate.children_of_granted_cases())::bigint[]));
