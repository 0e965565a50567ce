--liquibase formatted sql

--changeset advocacy:telling-advocates splitStatements:false
-- Up to which moment an advocate was told by email that there is something new. Apart from the appointment, which stays as it ended.
CREATE TABLE advocate_told (
  appointment_id bigint PRIMARY KEY REFERENCES advocacy_appointment,
  told_at        timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE (told_at) ON advocate_told TO heard_app;
ALTER TABLE advocate_told ENABLE ROW LEVEL SECURITY;
CREATE POLICY jobs ON advocate_told TO heard_app USING ((SELECT gate.actor_kind()) = 'job');

-- Whom there is something new for, and since when: they were appointed, what the child said opened or ended it, or the council wrote what
-- they may read and they have not opened the case since. Nothing that they did themselves. Who made the complaint is told of letters and
-- messages as its complainant. Asked by a job, for what is newer than "since".
CREATE FUNCTION public.advocates_to_tell(since timestamptz) RETURNS TABLE (appointment_id bigint, complaint_id bigint, email text, new_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.complaint_id, v.email, n.new_at
  FROM advocacy_appointment a
  JOIN advocate v ON v.id = a.advocate_id AND v.active
  LEFT JOIN advocate_told t ON t.appointment_id = a.id
  CROSS JOIN LATERAL (
    SELECT max(happened.at) AS new_at FROM (
      SELECT a.appointed_at WHERE a.ended_at IS NULL AND a.appointed_by <> 'advocate:' || v.id
      UNION ALL SELECT a.answered_at WHERE gate.is_open(a) AND a.answered_to <> 'advocate:' || v.id
      UNION ALL SELECT a.ended_at WHERE a.ended_by <> 'advocate:' || v.id
      UNION ALL SELECT l.sent_at FROM letter l
        WHERE l.complaint_id = a.complaint_id AND NOT a.made_complaint AND gate.is_open(a) AND 'LETTERS' = ANY (a.scope) AND public.is_childs_side(a.id)
          AND l.sent_at > greatest(a.answered_at, a.opened_at)
      UNION ALL SELECT m.sent_at FROM message m
        WHERE m.complaint_id = a.complaint_id AND m.staff_id IS NOT NULL AND NOT a.made_complaint AND gate.is_open(a)
          AND (m.thread_of = a.advocate_id OR m.thread_of IS NULL AND 'MESSAGES' = ANY (a.scope) AND public.is_childs_side(a.id))
          AND m.sent_at > greatest(a.answered_at, a.opened_at)
    ) happened(at)) n
  WHERE gate.actor_kind() = 'job' AND (a.ended_at IS NULL OR a.ended_at > since) AND n.new_at > greatest(since, t.told_at)
$$;
GRANT EXECUTE ON FUNCTION public.advocates_to_tell(timestamptz) TO heard_app;
