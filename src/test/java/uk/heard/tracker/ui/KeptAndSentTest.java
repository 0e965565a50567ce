package uk.heard.tracker.ui;

import static heard.db.Tables.SLOWDOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.Visit;
import uk.heard.attachment.SampleFiles;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.tracker.TrackedComplaints;

/** What leaves the tracker as a file and what comes to it as one: for whoever opened that complaint, and nobody else. */
@HeardTest
@Import(GivenComplaints.class)
class KeptAndSentTest {

    private static final String PDF = new String(SampleFiles.pdf(), StandardCharsets.US_ASCII);

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired TrackedComplaints tracked;
    @Autowired LetterController letters;
    @Autowired CopyController copies;
    private final int port;

    KeptAndSentTest(@Value("${server.port}") int port) {
        this.port = port;
    }

    @BeforeEach
    void oneNetwork() {
        gate.run(new Actor.Visitor(), () -> gate.db().deleteFrom(SLOWDOWN).execute());
    }

    @Test
    void a_letter_is_kept_as_plain_text_under_a_name_that_says_nothing() {
        var complaint = given.replied(aParent("The visits stopped."));
        var letter = tracked.open(complaint.complainant()).letters().getLast();
        var kept = letters.keep(letter.id(), opened(complaint));
        assertThat(kept.getStatusCode().value()).isEqualTo(200);
        assertThat(kept.getHeaders().getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"notes.txt\"");
        assertThat(kept.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(kept.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(kept.getBody()).contains("The visits stopped.", "It should not have happened.", "Thank you for telling us.").doesNotContain("<p>", "<br", "&amp;");
    }

    @Test
    void another_households_letter_and_one_without_a_complaint_opened_are_not_found() {
        var complaint = given.replied(aParent("The visits stopped."));
        var others = given.replied(aParent("Another household."));
        var theirs = tracked.open(others.complainant()).letters().getLast().id();
        assertThat(letters.keep(theirs, opened(complaint)).getStatusCode().value()).isEqualTo(404);
        assertThat(letters.keep(theirs, new MockHttpServletRequest()).getStatusCode().value()).isEqualTo(404);
        assertThat(letters.keep(theirs, opened(complaint)).getBody()).doesNotContain("Another household.");
        assertThat(new Visit(port).get("/letter/" + theirs + "/keep").status()).isEqualTo(404);
        assertThat(new Visit(port).get("/yours").status()).isEqualTo(404);
        assertThat(new Visit(port).get("/yours").opensASession()).isFalse();
    }

    @Test
    void the_copy_of_everything_has_what_the_page_shows_and_nothing_of_another_household() {
        var complaint = given.replied(aParent("The visits stopped."));
        given.replied(aParent("Another household."));
        var copy = copies.copy(opened(complaint));
        assertThat(copy.getHeaders().getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"notes.txt\"");
        assertThat(copy.getBody()).startsWith("\ufeff").contains("The visits stopped.", "Upheld", "We sent you our reply").doesNotContain("Another household.");
    }

    @Test
    void a_file_without_a_complaint_opened_is_not_read() {
        var answer = sends(new Visit(port), "letter.pdf", PDF);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/ended");
        assertThat(answer.opensASession()).isFalse();
    }

    private static Visit.Answer sends(Visit visit, String name, String content) {
        var boundary = "----file";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return visit.send("POST", "/follow/files", body, "Content-Type: multipart/form-data; boundary=" + boundary);
    }

    /** As if reference and code had been typed in this browser. */
    private static MockHttpServletRequest opened(Sent complaint) {
        var request = new MockHttpServletRequest();
        var session = new MockHttpSession();
        session.setAttribute("heard.unlocked.complaint", complaint.complainant());
        request.setSession(session);
        return request;
    }
}
