package uk.heard.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Holds the ledger against the database, row by row, past every policy. */
final class Comparison {

    /** What one complaint consists of in the database. */
    private record Found(String reference, Ledger.Expected rows, int received, int registered, int runningClocks, int notices,
                         int noticesWithoutJobOrEnd, boolean draftSent) {
    }

    private static final String FOUND = """
            SELECT c.submission_key, c.reference,
              (SELECT count(*) FROM point p WHERE p.complaint_id = c.id) AS points,
              (SELECT count(*) FROM person p WHERE p.complaint_id = c.id) AS people,
              (SELECT count(*) FROM contact_rule r WHERE r.complaint_id = c.id) AS contact_rules,
              (SELECT count(*) FROM consent s WHERE s.complaint_id = c.id) AS consents,
              (SELECT count(*) FROM advocacy_request a WHERE a.complaint_id = c.id) AS advocacy_requests,
              (SELECT count(*) FROM move m WHERE m.complaint_id = c.id AND m.number = 1 AND m.kind = 'Received') AS received,
              (SELECT count(*) FROM move_register g JOIN move m USING (complaint_id, number, hash) WHERE g.complaint_id = c.id) AS registered,
              (SELECT count(DISTINCT k.kind) FROM clock k WHERE k.complaint_id = c.id AND k.ended_on IS NULL
                 AND k.kind IN ('ACKNOWLEDGEMENT', 'STAGE_1')) AS running_clocks,
              (SELECT count(*) FROM notice n WHERE n.complaint_id = c.id AND n.kind = 'RECEIVED') AS notices,
              (SELECT count(*) FROM notice n WHERE n.complaint_id = c.id AND n.ended_at IS NULL AND NOT EXISTS (
                 SELECT FROM scheduled_tasks t WHERE t.task_name = 'send-notice' AND t.task_instance = n.id::text)) AS stranded,
              (SELECT d.sent_at IS NOT NULL FROM draft d WHERE d.submission_key = c.submission_key) AS draft_sent
            FROM complaint c""";

    private final List<String> problems = new ArrayList<>();
    private final Connection database;

    private Comparison(Connection database) {
        this.database = database;
    }

    /** Everything that does not agree, as sentences; empty when nothing was lost, doubled or torn. */
    static List<String> problems(Ledger ledger, Connection database) throws SQLException {
        var comparison = new Comparison(database);
        var found = comparison.found();
        var attempted = ledger.attempted();
        var acknowledged = ledger.acknowledged();
        comparison.nothingIsLost(acknowledged, found);
        attempted.keySet().stream().filter(key -> !acknowledged.containsKey(key)).forEach(key -> comparison.problem(key, "was never resolved"));
        found.forEach((key, complaints) -> comparison.isOnceAndWhole(key, complaints, attempted.get(key)));
        comparison.count("drafts are marked as sent without a complaint",
                "SELECT count(*) FROM draft d WHERE d.sent_at IS NOT NULL AND NOT EXISTS (SELECT FROM complaint c WHERE c.submission_key = d.submission_key)");
        comparison.count("jobs send a notice that is not there",
                "SELECT count(*) FROM scheduled_tasks t WHERE t.task_name = 'send-notice' AND NOT EXISTS (SELECT FROM notice n WHERE n.id::text = t.task_instance)");
        comparison.count("jobs were not written by the transaction that wrote their notice",
                "SELECT count(*) FROM scheduled_tasks t JOIN notice n ON n.id::text = t.task_instance WHERE NOT t.picked AND t.version = 1 AND t.xmin <> n.xmin");
        comparison.count("register entries are without a move",
                "SELECT count(*) FROM move_register g WHERE NOT EXISTS (SELECT FROM move m WHERE (m.complaint_id, m.number) = (g.complaint_id, g.number))");
        return comparison.problems;
    }

    private Map<UUID, List<Found>> found() throws SQLException {
        var found = new TreeMap<UUID, List<Found>>();
        try (var statement = database.createStatement(); var r = statement.executeQuery(FOUND)) {
            while (r.next()) {
                var rows = new Ledger.Expected(r.getInt("points"), r.getInt("people"), r.getInt("contact_rules"), r.getInt("consents"), r.getInt("advocacy_requests"));
                found.computeIfAbsent(r.getObject("submission_key", UUID.class), _ -> new ArrayList<>())
                        .add(new Found(r.getString("reference"), rows, r.getInt("received"), r.getInt("registered"), r.getInt("running_clocks"),
                                r.getInt("notices"), r.getInt("stranded"), r.getBoolean("draft_sent")));
            }
        }
        return found;
    }

    private void nothingIsLost(Map<UUID, Set<String>> acknowledged, Map<UUID, List<Found>> found) {
        acknowledged.forEach((key, told) -> {
            if (told.size() > 1) {
                problem(key, "was told several references: " + told);
            }
            var there = new HashSet<String>();
            found.getOrDefault(key, List.of()).forEach(complaint -> there.add(complaint.reference()));
            told.stream().filter(reference -> !there.contains(reference))
                    .forEach(reference -> problem(key, "was told " + reference + ", which is lost"));
        });
    }

    private void isOnceAndWhole(UUID key, List<Found> complaints, Ledger.Expected expected) {
        if (complaints.size() > 1) {
            problem(key, "became " + complaints.size() + " complaints");
        }
        for (var complaint : complaints) {
            if (!complaint.rows().equals(expected)) {
                problem(key, "should be " + expected + " and is " + complaint.rows());
            }
            if (complaint.received() != 1 || complaint.registered() != 1 || complaint.runningClocks() != 2) {
                problem(key, "has no Received move, register entry or pair of clocks: " + complaint);
            }
            if (complaint.notices() != 1 || complaint.noticesWithoutJobOrEnd() > 0) {
                problem(key, "has a notice missing, doubled or without its job: " + complaint);
            }
            if (!complaint.draftSent()) {
                problem(key, "has a draft that could be sent again");
            }
        }
    }

    private void problem(UUID key, String sentence) {
        problems.add("Key " + key + " " + sentence);
    }

    private void count(String what, String sql) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            if (row.getInt(1) > 0) {
                problems.add(row.getInt(1) + " " + what);
            }
        }
    }
}
