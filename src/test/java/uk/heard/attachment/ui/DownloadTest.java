package uk.heard.attachment.ui;

import static heard.db.Tables.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.attachment.SampleFiles.pdf;
import static uk.heard.attachment.SampleFiles.text;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestDatabase;
import uk.heard.Visit;
import uk.heard.attachment.GivenFiles;
import uk.heard.attachment.ScanState;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.MakeComplaint;

/** SEC-36: a file is given out to be saved, to those who see the case, and each time anew. */
@HeardTest
@Import({GivenComplaints.class, GivenFiles.class})
class DownloadTest {

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired GivenFiles givenFiles;
    @Autowired MakeComplaint makeComplaint;
    private final int port;
    private final String database;

    DownloadTest(@Value("${server.port}") int port, @Value("${heard.local.database}") String database) {
        this.port = port;
        this.database = database;
    }

    @Test
    void an_officer_saves_it_and_no_browser_shows_it() {
        var file = sentWith("Brief von Jörg; \"alt\".pdf", pdf());
        var answer = new Visit(port).signIn("hannah.whitcombe", "/staff/file/" + file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''Brief%20von%20J%C3%B6rg_%20_alt_.pdf");
        assertThat(answer.headers("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(pdf().length));
        assertThat(answer.body()).isEqualTo(new String(pdf(), StandardCharsets.US_ASCII));
    }

    @Test
    void each_opening_is_noted() throws SQLException {
        var file = sentWith("letter.pdf", pdf());
        var before = openings();
        new Visit(port).signIn("hannah.whitcombe", "/staff/file/" + file);
        assertThat(openings()).isEqualTo(before + 1);
    }

    @Test
    void whoever_is_named_in_the_case_and_whoever_has_no_business_there_does_not_find_it() {
        var file = sentWith("what-he-said.pdf", pdf());
        for (var stranger : new String[] {"tomasz.zielak", "imran.chaudhry"}) {
            var answer = new Visit(port).signIn(stranger, "/staff/file/" + file);
            assertThat(answer.status()).as(stranger).isEqualTo(404);
            assertThat(answer.body()).as(stranger).doesNotContain("what-he-said", "%PDF");
            var notThere = new Visit(port).signIn(stranger, "/staff/file/999999999");
            assertThat(answer.body()).as("like one that is not there").isEqualTo(notThere.body());
        }
    }

    @Test
    void somebody_who_did_not_sign_in_is_asked_to() {
        var file = sentWith("letter.pdf", pdf());
        var answer = new Visit(port).get("/staff/file/" + file);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/oauth2/authorization/");
    }

    @Test
    void it_is_asked_anew_each_time() {
        var file = sentWith("notes.txt", text("He came at four."));
        var hannah = new Visit(port);
        assertThat(hannah.signIn("hannah.whitcombe", "/staff/file/" + file).status()).isEqualTo(200);
        gate.run(new Actor.Job("test"), () -> gate.db().update(ATTACHMENT).set(ATTACHMENT.SCAN, ScanState.WAITING).where(ATTACHMENT.ID.eq(file)).execute());
        assertThat(hannah.get("/staff/file/" + file).status()).isEqualTo(404);
    }

    private long openings() throws SQLException {
        try (var connection = TestDatabase.server().connect("postgres", database); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM access_log WHERE what = 'opened a file'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long sentWith(String name, byte[] content) {
        var holder = given.draft(aParent("Tomasz Zielak shouted at my son."));
        givenFiles.added(holder, name, content);
        makeComplaint.submit(holder);
        return gate.as(new Actor.Job("test"), () -> gate.db().select(ATTACHMENT.ID).from(ATTACHMENT).orderBy(ATTACHMENT.ID.desc()).limit(1).fetchSingle().value1());
    }
}
