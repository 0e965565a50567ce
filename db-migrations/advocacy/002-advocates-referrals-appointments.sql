--liquibase formatted sql

--changeset advocacy:advocates splitStatements:false
-- Who may sign in for the advocacy provider. The identity provider proves the person, this table admits them, as with staff.
CREATE TABLE advocate (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation        text NOT NULL CHECK (length(organisation) BETWEEN 1 AND 255),
  sign_in_name        text NOT NULL UNIQUE,
  name                text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  email               text NOT NULL,
  office              boolean NOT NULL DEFAULT false,
  active              boolean NOT NULL DEFAULT true,
  sessions_valid_from timestamptz NOT NULL DEFAULT '-infinity'
);
COMMENT ON COLUMN advocate.office IS 'True for the provider''s office, which answers referrals and appoints, and reads no case.';
COMMENT ON COLUMN advocate.sessions_valid_from IS 'A session signed in before this moment is over, on every node, at its next transaction.';
GRANT SELECT, INSERT, UPDATE ON advocate TO heard_app;

ALTER TABLE provider_session
  ALTER COLUMN staff_id DROP NOT NULL,
  ADD COLUMN advocate_id bigint REFERENCES advocate,
  ADD CONSTRAINT provider_session_whose_check CHECK ((staff_id IS NULL) <> (advocate_id IS NULL));

--changeset advocacy:referrals splitStatements:false
-- That a child or care leaver is to be helped, as the provider's office knows it: nothing here is about the complaint.
CREATE TABLE advocacy_referral (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id bigint NOT NULL REFERENCES complaint,
  person_id    bigint NOT NULL REFERENCES person,
  organisation text NOT NULL,
  how_to_reach text NOT NULL DEFAULT '' CHECK (length(how_to_reach) <= 1000),
  referred_at  timestamptz NOT NULL,
  referred_by  text NOT NULL,
  accepted     boolean,
  answered_at  timestamptz,
  answered_by  bigint REFERENCES advocate,
  reason       text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
  ended_at     timestamptz,
  CHECK ((accepted IS NULL) = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
  CHECK (accepted IS NOT FALSE OR reason <> '')
);
COMMENT ON COLUMN advocacy_referral.how_to_reach IS 'What staff add to the safe ways of the person themselves.';
COMMENT ON COLUMN advocacy_referral.reason IS 'Why the provider declined.';
COMMENT ON COLUMN advocacy_referral.ended_at IS 'When it was taken back, or the help was over.';
CREATE UNIQUE INDEX one_referral_at_a_time ON advocacy_referral (complaint_id) WHERE ended_at IS NULL AND accepted IS NOT FALSE;
CREATE INDEX advocacy_referral_of_complaint ON advocacy_referral (complaint_id);
CREATE INDEX advocacy_referral_of_provider ON advocacy_referral (organisation, referred_at) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (accepted, answered_at, answered_by, reason, ended_at) ON advocacy_referral TO heard_app;

--changeset advocacy:appointments splitStatements:false
-- Which advocate helps, whether the child wants this one, and what the child lets them see and do.
CREATE TABLE advocacy_appointment (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint_id   bigint NOT NULL REFERENCES complaint,
  person_id      bigint NOT NULL REFERENCES person,
  referral_id    bigint REFERENCES advocacy_referral,
  advocate_id    bigint NOT NULL REFERENCES advocate,
  appointed_at   timestamptz NOT NULL,
  appointed_by   text NOT NULL,
  instructed     boolean NOT NULL,
  why_not        text NOT NULL DEFAULT '' CHECK (length(why_not) <= 5000),
  made_complaint boolean NOT NULL DEFAULT false,
  whose_words    text CHECK (whose_words IN ('CHILD', 'ADVOCATE', 'BOTH')),
  child_may_see  text CHECK (child_may_see IN ('ALL', 'DATES', 'NOTHING')),
  answer         text CHECK (answer IN ('ACCEPTED', 'DECLINED', 'CANNOT_SAY')),
  answered_at    timestamptz,
  answered_to    text,
  how_known      text NOT NULL DEFAULT '' CHECK (length(how_known) <= 5000),
  scope          text[] NOT NULL DEFAULT '{}' CHECK (scope <@ ARRAY['POINTS', 'LETTERS', 'MESSAGES', 'WRITING']),
  opened_at      timestamptz,
  ended_at       timestamptz,
  ended_by       text,
  ended_why      text NOT NULL DEFAULT '' CHECK (length(ended_why) <= 1000),
  CHECK (instructed OR why_not <> ''),
  CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_to IS NULL)),
  CHECK (answer <> 'CANNOT_SAY' OR NOT instructed),
  CHECK (made_complaint = (whose_words IS NOT NULL) AND made_complaint = (child_may_see IS NOT NULL)),
  CHECK (made_complaint OR referral_id IS NOT NULL),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON COLUMN advocacy_appointment.instructed IS 'Whether the child tells the advocate what to do; why_not says why the advocate has to speak without that.';
COMMENT ON COLUMN advocacy_appointment.made_complaint IS 'Whether the advocate made the complaint for the child; then whose words it is in, and what the child may see of it.';
COMMENT ON COLUMN advocacy_appointment.answer IS 'The child''s, to this advocate; null while it is awaited. CANNOT_SAY only where nobody can instruct.';
COMMENT ON COLUMN advocacy_appointment.answered_to IS 'Who wrote the answer down: kind and number, no name.';
COMMENT ON COLUMN advocacy_appointment.opened_at IS 'When the advocate last opened the case: what came later is new to them.';
CREATE UNIQUE INDEX one_advocate_at_a_time ON advocacy_appointment (complaint_id) WHERE ended_at IS NULL;
CREATE INDEX advocacy_appointment_of_complaint ON advocacy_appointment (complaint_id);
CREATE INDEX advocacy_appointment_of_advocate ON advocacy_appointment (advocate_id) WHERE ended_at IS NULL;
CREATE INDEX advocacy_appointment_of_referral ON advocacy_appointment (referral_id);
CREATE INDEX advocacy_appointment_of_person ON advocacy_appointment (person_id);
GRANT SELECT, INSERT, UPDATE (instructed, why_not, answer, answered_at, answered_to, how_known, scope, opened_at, ended_at, ended_by, ended_why)
  ON advocacy_appointment TO heard_app;

-- Who of the provider wrote it, beside staff and the complainant.
ALTER TABLE message
  ADD COLUMN advocate_id bigint REFERENCES advocate,
  ADD CONSTRAINT message_one_author_check CHECK (staff_id IS NULL OR advocate_id IS NULL) NOT VALID;
COMMENT ON COLUMN message.advocate_id IS 'The advocate who wrote it; null with staff_id when the complainant did.';
--changeset advocacy:one-author-checked splitStatements:false
ALTER TABLE message VALIDATE CONSTRAINT message_one_author_check;

--changeset advocacy:open-to-advocates splitStatements:false
-- Whether an appointment opens its case now: not ended, and the child said yes, or nobody can ask them. Where the advocate made the
-- complaint, what is known last about the child's agreement to that decides as well; only answers that are known to be enough are named.
CREATE FUNCTION gate.is_open(a advocacy_appointment) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT a.ended_at IS NULL AND a.answer IN ('ACCEPTED', 'CANNOT_SAY')
         AND (NOT a.made_complaint
              OR (SELECT k.answer FROM consent k WHERE k.complaint_id = a.complaint_id ORDER BY k.id DESC LIMIT 1)
                 IN ('AGREES', CASE WHEN NOT a.instructed THEN 'TOO_YOUNG' END)) $$;

-- The cases of the advocate who acts; with a scope, those of them in which the child lets them see or do that.
CREATE FUNCTION gate.cases_of_advocate(wanted text) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT coalesce(array_agg(a.complaint_id), '{}')
      FROM advocacy_appointment a JOIN advocate v ON v.id = a.advocate_id
      WHERE v.id = gate.actor_id('advocate') AND v.active AND gate.is_open(a) AND (wanted IS NULL OR wanted = ANY (a.scope)) $$;

-- The children whom the advocate who acts helps in those cases.
CREATE FUNCTION gate.children_of_advocate() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT coalesce(array_agg(a.person_id), '{}')
      FROM advocacy_appointment a JOIN advocate v ON v.id = a.advocate_id
      WHERE v.id = gate.actor_id('advocate') AND v.active AND gate.is_open(a) $$;

-- The provider for whose office the advocate who acts works; null for everybody else.
CREATE FUNCTION gate.office_of() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT v.organisation FROM advocate v WHERE v.id = gate.actor_id('advocate') AND v.active AND v.office $$;

-- Whether the person whom the advocacy is for is the complainant who acts: nobody else's code answers for a child.
CREATE FUNCTION gate.is_complainant(person bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT EXISTS (SELECT FROM person p WHERE p.id = person AND p.part = 'COMPLAINANT' AND p.complaint_id = gate.actor_id('complainant')) $$;

-- Whether this complainant is an advocate who made the complaint and to whom it is closed now: then nothing is sent to them either.
CREATE FUNCTION public.closed_to(complainant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT EXISTS (SELECT FROM person p JOIN advocacy_appointment a ON a.complaint_id = p.complaint_id AND a.made_complaint
                     WHERE p.id = complainant AND p.part = 'COMPLAINANT')
         AND NOT EXISTS (SELECT FROM person p JOIN advocacy_appointment a ON a.complaint_id = p.complaint_id AND a.made_complaint
                         JOIN advocate v ON v.id = a.advocate_id
                         WHERE p.id = complainant AND v.active AND gate.is_open(a)) $$;
GRANT EXECUTE ON FUNCTION gate.cases_of_advocate(text), gate.children_of_advocate(), gate.office_of(), gate.is_complainant(bigint), public.closed_to(bigint) TO heard_app;

--changeset advocacy:what-advocates-read splitStatements:false
-- An advocate is let in table by table, and has no part in what opens whole cases (gate.granted_cases): a table that is made tomorrow
-- is closed to them until somebody opens it here. Reading only; what was not sent is not there.
CREATE POLICY advocates_case ON complaint FOR SELECT TO heard_app USING (id = ANY ((SELECT gate.cases_of_advocate(NULL))::bigint[]));
CREATE POLICY advocates_case ON move FOR SELECT TO heard_app USING (complaint_id = ANY ((SELECT gate.cases_of_advocate(NULL))::bigint[]));
CREATE POLICY advocates_case ON clock FOR SELECT TO heard_app USING (complaint_id = ANY ((SELECT gate.cases_of_advocate(NULL))::bigint[]));
CREATE POLICY advocates_case ON clock_extension FOR SELECT TO heard_app USING (complaint_id = ANY ((SELECT gate.cases_of_advocate(NULL))::bigint[]));
CREATE POLICY advocates_case ON clock_pause FOR SELECT TO heard_app USING (complaint_id = ANY ((SELECT gate.cases_of_advocate(NULL))::bigint[]));
-- Of the people only the child: who else complained or is named is not theirs to know.
CREATE POLICY advocates_child ON person FOR SELECT TO heard_app USING (id = ANY ((SELECT gate.children_of_advocate())::bigint[]));
CREATE POLICY advocates_points ON point FOR SELECT TO heard_app USING (complaint_id = ANY ((SELECT gate.cases_of_advocate('POINTS'))::bigint[]));
CREATE POLICY advocates_letters ON letter FOR SELECT TO heard_app
  USING (complaint_id = ANY ((SELECT gate.cases_of_advocate('LETTERS'))::bigint[]) AND sent_at IS NOT NULL);
CREATE POLICY advocates_letters ON finding FOR SELECT TO heard_app
  USING (complaint_id = ANY ((SELECT gate.cases_of_advocate('LETTERS'))::bigint[]) AND sent_at IS NOT NULL);
-- Their own words stay theirs to read for as long as the case is open to them.
CREATE POLICY advocates_messages ON message FOR SELECT TO heard_app
  USING (complaint_id = ANY ((SELECT gate.cases_of_advocate('MESSAGES'))::bigint[])
         OR advocate_id = (SELECT gate.actor_id('advocate')) AND complaint_id = ANY ((SELECT gate.cases_of_advocate(NULL))::bigint[]));
CREATE POLICY advocates_write ON message FOR INSERT TO heard_app
  WITH CHECK (complaint_id = ANY ((SELECT gate.cases_of_advocate('WRITING'))::bigint[]) AND staff_id IS NULL);
-- Who complains for a child is not the child: what the child's advocate writes is not theirs to read.
CREATE POLICY not_for_who_speaks_for_a_child ON message AS RESTRICTIVE FOR SELECT TO heard_app
  USING (advocate_id IS NULL OR (SELECT gate.actor_kind()) <> 'complainant'
         OR NOT EXISTS (SELECT FROM person p WHERE p.complaint_id = message.complaint_id AND p.part = 'CHILD'));
-- Nobody writes under an advocate's name, and an advocate under no other.
CREATE POLICY under_own_name ON message AS RESTRICTIVE FOR INSERT TO heard_app
  WITH CHECK (advocate_id IS NOT DISTINCT FROM (SELECT gate.actor_id('advocate')));

--changeset advocacy:policies splitStatements:false
ALTER TABLE advocate ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_appointment ENABLE ROW LEVEL SECURITY;
-- Staff and jobs as with every case; a complainant only when it is them who is helped, and not when they speak for a child.
DO $$
DECLARE
  t text;
  visible text := '((SELECT gate.sees_all_cases()) OR complaint_id = ANY ((SELECT gate.granted_cases())::bigint[]))'
               || ' AND NOT complaint_id = ANY ((SELECT gate.locked_cases())::bigint[])';
BEGIN
  FOREACH t IN ARRAY ARRAY['advocacy_referral', 'advocacy_appointment'] LOOP
    EXECUTE format('CREATE POLICY visible_case ON %I TO heard_app USING (%s AND ((SELECT gate.actor_kind()) IN (''staff'', ''job'', ''report'')'
                   || ' OR gate.is_complainant(person_id))) WITH CHECK (%s)', t, visible, visible);
  END LOOP;
END $$;
-- What ended stays ended.
CREATE POLICY ended_stays ON advocacy_appointment AS RESTRICTIVE FOR UPDATE TO heard_app USING (ended_at IS NULL) WITH CHECK (true);
-- The provider's office: its referrals until they end, and whom it appointed.
CREATE POLICY providers_office ON advocacy_referral FOR SELECT TO heard_app USING (organisation = (SELECT gate.office_of()) AND ended_at IS NULL);
CREATE POLICY providers_office_answers ON advocacy_referral FOR UPDATE TO heard_app
  USING (organisation = (SELECT gate.office_of()) AND ended_at IS NULL) WITH CHECK (organisation = (SELECT gate.office_of()));
CREATE POLICY providers_office ON advocacy_appointment FOR SELECT TO heard_app
  USING (ended_at IS NULL AND referral_id IN (SELECT r.id FROM advocacy_referral r WHERE r.organisation = (SELECT gate.office_of())));
-- Whether the child said yes is for the child, or for staff whom they told: neither the office nor the advocate answers for them.
CREATE POLICY providers_office_appoints ON advocacy_appointment FOR INSERT TO heard_app
  WITH CHECK (NOT made_complaint AND answer IS NULL AND scope = '{}'
              AND referral_id IN (SELECT r.id FROM advocacy_referral r WHERE r.organisation = (SELECT gate.office_of())));
-- An advocate: what they are asked to do, until it ends.
CREATE POLICY own_appointments ON advocacy_appointment FOR SELECT TO heard_app USING (advocate_id = (SELECT gate.actor_id('advocate')) AND ended_at IS NULL);

CREATE POLICY known_to_staff ON advocate TO heard_app USING ((SELECT gate.actor_kind()) IN ('staff', 'job', 'report'));
CREATE POLICY colleagues ON advocate FOR SELECT TO heard_app
  USING (id = (SELECT gate.actor_id('advocate')) OR organisation = (SELECT gate.office_of()));
-- Whoever is helped knows by whom.
CREATE POLICY helps_me ON advocate FOR SELECT TO heard_app
  USING ((SELECT gate.actor_kind()) = 'complainant' AND EXISTS (SELECT FROM advocacy_appointment a WHERE a.advocate_id = advocate.id));
CREATE POLICY staff_read_only ON advocate AS RESTRICTIVE FOR UPDATE TO heard_app USING ((SELECT gate.actor_kind()) = 'job');
CREATE POLICY added_by_jobs ON advocate AS RESTRICTIVE FOR INSERT TO heard_app WITH CHECK ((SELECT gate.actor_kind()) = 'job');

--changeset advocacy:who-was-referred splitStatements:false
-- What the office needs to appoint somebody, and that person to get in touch: what the child is called, in which voice we speak to them,
-- which step it is at and by when it is due, and the ways to reach them that they called safe, until they have answered. No word of the
-- complaint. Asked by the office for its open referrals, and by an advocate for those they are appointed to.
CREATE FUNCTION public.who_was_referred() RETURNS TABLE (
  referral_id bigint, called text, voice text, "position" text, due_on date, how_to_reach text, ways jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, p.name, c.voice, c.position,
         (SELECT min(k.now_due_on) FROM clock k WHERE k.complaint_id = c.id AND k.ended_on IS NULL AND k.paused_on IS NULL
            AND k.kind IN ('STAGE_1', 'STAGE_2_FROM_REQUEST', 'PANEL', 'STAGE_3_RESPONSE')),
         CASE WHEN answered.yet THEN '' ELSE r.how_to_reach END,
         CASE WHEN answered.yet THEN '[]' ELSE
           coalesce((SELECT jsonb_agg(jsonb_build_object('channel', w.channel, 'address', w.address, 'voicemail', w.voicemail,
                                                         'from', w.safe_from, 'until', w.safe_until, 'note', w.note) ORDER BY w.id)
                     FROM contact_rule w WHERE w.person_id = p.id AND w.channel <> 'ADVOCATE'), '[]') END
  FROM advocacy_referral r
  JOIN complaint c ON c.id = r.complaint_id
  JOIN person p ON p.id = r.person_id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM advocacy_appointment a WHERE a.referral_id = r.id AND a.ended_at IS NULL AND a.answer IS NOT NULL)
                                AS yet) answered
  WHERE r.ended_at IS NULL AND r.accepted IS NOT FALSE
    AND (r.organisation = gate.office_of()
         OR EXISTS (SELECT FROM advocacy_appointment a JOIN advocate v ON v.id = a.advocate_id
                    WHERE a.referral_id = r.id AND a.ended_at IS NULL AND a.answer IS DISTINCT FROM 'DECLINED' AND v.id = gate.actor_id('advocate') AND v.active))
$$;
GRANT EXECUTE ON FUNCTION public.who_was_referred() TO heard_app;

--changeset advocacy:what-the-provider-changes splitStatements:false
-- The provider ends an appointment: its office one that it made, an advocate their own. A function, because whoever ends it no longer sees it.
CREATE FUNCTION public.end_appointment(appointment bigint, at timestamptz, why text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE advocacy_appointment a SET ended_at = at, ended_by = 'advocate:' || v.id, ended_why = why
  FROM advocate v
  WHERE a.id = appointment AND a.ended_at IS NULL AND v.id = gate.actor_id('advocate') AND v.active
    AND (a.advocate_id = v.id OR EXISTS (SELECT FROM advocacy_referral r WHERE r.id = a.referral_id AND r.organisation = gate.office_of()));
  RETURN FOUND;
END $$;
-- An advocate opened one of their cases: what comes later is new to them.
CREATE FUNCTION public.opened_by_advocate(complaint bigint, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE advocacy_appointment a SET opened_at = at
  WHERE a.complaint_id = complaint AND a.advocate_id = gate.actor_id('advocate') AND complaint = ANY (gate.cases_of_advocate(NULL)) AND a.ended_at IS NULL;
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION public.end_appointment(bigint, timestamptz, text), public.opened_by_advocate(bigint, timestamptz) TO heard_app;
