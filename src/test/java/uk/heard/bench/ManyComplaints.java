package uk.heard.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Fills a database with complaints by the ten thousand, as the owner and in sets: the use cases would take hours. */
final class ManyComplaints {

    private ManyComplaints() {}

    /** Adds complaints until there are {@code total}; each has three points, two people, four moves, two clocks, a letter and a message. */
    static void fill(Connection owner, int total) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute("CREATE TEMP TABLE fresh AS SELECT g AS n FROM generate_series((SELECT count(*) + 1 FROM complaint), " + total + ") g");
            sql.execute("""
                    INSERT INTO complaint (reference, code_hash, submission_key, received_at, received_on, channel, voice, position, team_id, conflict_checked_at)
                    SELECT lpad(translate(upper(to_hex(n + 268435456)), 'ILOU', '1100'), 10, 'Z'), 'none', gen_random_uuid(), d, d::date, 'PORTAL',
                           CASE WHEN n % 5 = 0 THEN 'YOUNG' ELSE 'ADULT' END, CASE WHEN n % 20 = 0 THEN 'STAGE_1' ELSE 'STAGE_1_REPLIED' END,
                           (SELECT id FROM team ORDER BY id LIMIT 1 OFFSET n % 3), d
                    FROM (SELECT n, timestamptz '2026-02-27 12:00' - (n % 1500) * interval '1 day' AS d FROM fresh) f""");
            sql.execute("CREATE TEMP TABLE added AS SELECT id, received_on, received_at, position, team_id FROM complaint WHERE code_hash = 'none' AND NOT EXISTS (SELECT FROM person p WHERE p.complaint_id = complaint.id)");
            sql.execute("""
                    INSERT INTO person (complaint_id, part, name, role) SELECT id, 'COMPLAINANT', 'Person ' || id, 'PARENT' FROM added;
                    INSERT INTO person (complaint_id, part, name) SELECT id, 'CHILD', 'Child ' || id FROM added;
                    INSERT INTO point (complaint_id, number, what_happened, what_should_happen)
                      SELECT id, i, 'The visits were cancelled again, number ' || i || repeat(' and nobody told us why', 12), 'Tell us and keep to it.' FROM added, generate_series(1, 3) i;
                    INSERT INTO move (complaint_id, number, kind, made_at, actor, facts, format, previous_hash, hash)
                      SELECT id, i, (ARRAY['Received','Acknowledged','Accepted','Responded'])[i], received_at, 'job:bench',
                             (ARRAY['channel=PORTAL','letter=1','standingRule=PARENT_IN_OWN_RIGHT','letter=2'])[i], 1, sha256('a'), sha256('b')
                      FROM added, generate_series(1, 4) i WHERE i < 4 OR position = 'STAGE_1_REPLIED';
                    INSERT INTO clock (complaint_id, kind, timescale_id, opened_by_move, opened_on, working_days, due_on, now_due_on, ended_by_move, ended_on)
                      SELECT id, 'ACKNOWLEDGEMENT', 1, 1, received_on, 3, received_on + 5, received_on + 5, 2, received_on + 1 FROM added;
                    INSERT INTO clock (complaint_id, kind, timescale_id, opened_by_move, opened_on, working_days, longest_working_days, due_on, latest_on, now_due_on, now_latest_on, ended_by_move, ended_on)
                      SELECT id, 'STAGE_1', 2, 1, received_on, 10, 20, received_on + 14, received_on + 28, received_on + 14, received_on + 28,
                             CASE WHEN position = 'STAGE_1_REPLIED' THEN 4 END, CASE WHEN position = 'STAGE_1_REPLIED' THEN received_on + 12 END FROM added;
                    INSERT INTO circumstances (complaint_id, danger, danger_answered_at, child_knows, over_a_year_ago, why_now, in_court, court, complained_before, before,
                                               language, formats, adjustments, helper)
                      SELECT id, CASE WHEN id % 200 = 0 THEN 'NOT_SURE' WHEN id % 100 = 0 THEN 'YES' ELSE 'NO' END, CASE WHEN id % 100 = 0 AND id % 20000 <> 0 THEN received_at END,
                             'NO', 'NO', '', 'NO', '', 'NO', '', '', '{}', '', '' FROM added;
                    INSERT INTO message (complaint_id, body, sent_at) SELECT id, 'Any news?', received_at FROM added;
                    INSERT INTO case_access (complaint_id, team_id, why, since) SELECT id, team_id, 'bench', received_at FROM added WHERE position = 'STAGE_1' AND id % 10 = 0;
                    DROP TABLE fresh; DROP TABLE added""");
        }
        try (var sql = owner.createStatement()) {
            sql.execute("ANALYZE");
        }
    }
}
