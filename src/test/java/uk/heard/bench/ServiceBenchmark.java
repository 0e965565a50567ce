package uk.heard.bench;

import static heard.db.Tables.COMPLAINT;
import static uk.heard.GivenComplaints.aParent;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestDatabase;
import uk.heard.casefile.CaseFiles;
import uk.heard.casefile.CaseSearch;
import uk.heard.casefile.Worklist;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.CodeHashing;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.MakeComplaint;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.TrackedComplaints;

/** What the server needs for the first thread, from a thousand complaints to a hundred thousand. Prints; asserts nothing. */
@HeardTest
@Import({GivenComplaints.class, ServiceBenchmark.Spy.class})
class ServiceBenchmark {

    @Autowired GivenComplaints given;
    @Autowired MakeComplaint makeComplaint;
    @Autowired Worklist worklist;
    @Autowired CaseSearch search;
    @Autowired CaseFiles caseFiles;
    @Autowired TrackedComplaints tracked;
    @Autowired CodeHashing hashing;
    @Autowired Gate gate;
    @Autowired LastQuery lastQuery;
    @Value("${heard.local.database}") String database;

    @Test
    void print_the_figures() throws Exception {
        say("One hash of a code (Argon2id), by intent slow: " + Figures.of(20, () -> hashing.hash(AccessCode.random())));
        for (int clients : new int[] {1, 4, 16}) {
            submissions(clients);
        }
        for (int total : new int[] {1_000, 10_000, 100_000}) {
            fill(total);
            queries(total);
        }
    }

    /** A whole submission as a browser causes it, from the opened draft to the committed complaint. */
    private void submissions(int clients) throws InterruptedException {
        int each = 320 / clients;
        var drafts = Stream.generate(() -> given.draft(aParent("The visits stopped and nobody told us.", "The report has the wrong name."))).limit(320).toList();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var work = new ArrayList<Callable<Void>>();
            for (int client = 0; client < clients; client++) {
                var own = drafts.subList(client * each, (client + 1) * each);
                work.add(() -> {
                    own.forEach(makeComplaint::submit);
                    return null;
                });
            }
            var start = System.nanoTime();
            threads.invokeAll(work);
            say("Submissions, %d client%s: %s, the code's hash included".formatted(clients, clients == 1 ? "" : "s",
                    Figures.perSecond(each * clients, Duration.ofNanos(System.nanoTime() - start))));
        }
    }

    private void queries(int total) {
        var officer = given.staff(Person.HANNAH);
        var manager = given.staff(Person.IMRAN);
        var reference = gate.as(officer, () -> gate.db().select(COMPLAINT.REFERENCE, COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.CODE_HASH.eq("none"))
                .orderBy(COMPLAINT.ID.desc()).limit(1).fetchSingle());
        say("--- " + total + " complaints");
        say("Worklist, first page, complaints officer: " + Figures.of(100, () -> worklist.page(officer, null)));
        explain(officer);
        say("Worklist, somebody in danger first: " + Figures.of(100, () -> worklist.inDanger(officer)));
        explain(officer);
        say("Worklist, first page, team manager: " + Figures.of(100, () -> worklist.page(manager, null)));
        explain(manager);
        say("Search for a word that one case in a thousand has: " + Figures.of(100, () -> search.find(officer, "number 1 child 17")));
        say("Search for a word that every case has: " + Figures.of(10, () -> search.find(officer, "cancelled")));
        say("Case page: " + Figures.of(100, () -> caseFiles.open(officer, reference.value1()).orElseThrow()));
        say("Tracker, the code's hash apart: " + Figures.of(100, () -> tracked.open(new Actor.Complainant(reference.value2()))));
    }

    private void explain(Actor.Staff staff) {
        var sql = lastQuery.longest;
        say(gate.as(staff, () -> gate.db().fetch("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + sql).formatCSV(false).lines()
                .map(line -> "    " + line).reduce("", (a, b) -> a + "\n" + b)));
    }

    private void fill(int total) throws SQLException {
        try (var owner = TestDatabase.server().connect("heard_owner", database)) {
            ManyComplaints.fill(owner, total);
        }
    }

    private static void say(String line) {
        System.out.println("BENCH " + line);
    }

    /** Remembers the query that was run last, to ask for its plan; the gate's own small ones do not count. */
    static class LastQuery implements ExecuteListener {
        volatile String longest = "";

        @Override
        public void start(ExecuteContext context) {
            if (context.query() != null) {
                var sql = DSL.using(context.configuration()).renderInlined(context.query());
                if (sql.contains("\"clock\"")) {
                    longest = sql;
                }
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Spy {
        @Bean
        LastQuery lastQuery() {
            return new LastQuery();
        }

        @Bean
        ExecuteListenerProvider spy(LastQuery lastQuery) {
            return () -> lastQuery;
        }
    }
}
