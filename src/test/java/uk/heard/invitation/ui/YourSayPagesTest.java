package uk.heard.invitation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.Visit;
import uk.heard.gate.Actor;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.Invitations.Result.Invited;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;

/** What an invited child meets, byte by byte: no cookie, nothing kept on the device, nothing lost, nothing told to whoever else holds the codes. */
@HeardTest
@Import(GivenComplaints.class)
class YourSayPagesTest {

    @Value("${server.port}") int port;
    @Autowired Invitations invitations;
    @Autowired ChildsAnswers answers;
    @Autowired GivenComplaints given;

    private Visit visit;
    private Sent complaint;
    private Invited keys;

    @BeforeEach
    void invited() {
        visit = new Visit(port);
        complaint = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "The visits stopped."));
        keys = invite(complaint, "Leila");
    }

    @Test
    void two_codes_lead_to_who_asks_and_for_what_and_an_answer_is_kept() {
        var asks = Jsoup.parse(visit.get("/your-say").body());
        assertThat(asks.select("form[action=/your-say]")).hasSize(1);
        var question = page(visit.post("/your-say", codes()));
        assertThat(question.text()).contains("Leila wants to speak for you", "The visits to your dad.", "You can say no.", "Call 999 if:", "May Leila speak for you?");
        assertThat(question.select("input[type=radio][name=answer]").eachAttr("value")).containsExactly("AGREES", "DOES_NOT_AGREE", "NOT_SURE", "TALK_FIRST");
        assertThat(question.select("input[name=answer][checked]")).isEmpty();
        assertThat(question.select("input[name=told][checked]").eachAttr("value")).containsExactly("no");
        var sent = visit.post("/your-say/answer", form(question, Map.of("answer", "TALK_FIRST", "words", "Ring my school.\r\nنعم 🙂", "told", "no", "advocate", "yes")));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(page(visit.get(visit.here(sent.header("Location")))).text()).contains("We have what you said.", "You can change your mind");
        var said = answers.of(officer(), complaint.id()).getFirst();
        assertThat(said.answer()).isEqualTo(ConsentAnswer.TALK_FIRST);
        assertThat(said.ownWords()).isEqualTo("Ring my school.\nنعم 🙂");
        assertThat(said.mayBeTold()).isFalse();
        assertThat(visit.cookies()).isEmpty();
    }

    @Test
    void whoever_opens_it_again_does_not_see_what_was_answered() {
        var question = page(visit.post("/your-say", codes()));
        visit.post("/your-say/answer", form(question, Map.of("answer", "DOES_NOT_AGREE", "words", "She shouts.")));
        var again = visit.post("/your-say", codes());
        assertThat(again.body()).doesNotContain("She shouts.");
        assertThat(page(again).select("input[name=answer][checked]")).isEmpty();
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_everything_typed_stays() {
        var question = page(visit.post("/your-say", codes()));
        var form = form(question, Map.of("words", "\"><script>alert(1)</script>", "told", "yes", "reply", "yes", "advocate", "yes"));
        var answer = visit.post("/your-say/answer", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<script>alert");
        var page = page(answer);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".error-summary a").eachText()).containsExactly("Choose one answer");
        assertThat(page.getElementById("answer")).isNotNull();
        assertThat(page.select("#answer-error").eachText()).containsExactly("Choose one answer");
        assertThat(page.getElementById("words").text()).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.select("input[checked]").eachAttr("name")).containsExactly("told", "reply", "advocate");
        assertThat(page.select("input[checked]").eachAttr("value")).containsOnly("yes");
        assertThat(page.selectFirst("input[name=key]").val()).isEqualTo(form.get("key"));
        form.put("words", "x".repeat(ChildsAnswers.LONGEST + 1));
        form.put("answer", "AGREES");
        assertThat(page(visit.post("/your-say/answer", form)).select(".error-summary a").eachText()).containsExactly("Use 5,000 letters or fewer");
        assertThat(answers.of(officer(), complaint.id())).isEmpty();
        form.put("words", "x".repeat(ChildsAnswers.LONGEST));
        assertThat(visit.post("/your-say/answer", form).status()).isEqualTo(303);
    }

    /** S-12: unknown, wrong, taken back and somebody else's are one answer. */
    @Test
    void whatever_does_not_open_it_is_answered_alike() {
        var other = invite(given.sent(aParent("Another household.")), "Dana");
        var wrong = visit.post("/your-say", Map.of("reference", keys.reference().value(), "code", other.code().value()));
        var unknown = visit.post("/your-say", Map.of("reference", keys.reference().value(), "code", "not a code"));
        var ofComplaint = visit.post("/your-say", Map.of("reference", keys.reference().value(), "code", complaint.code().value()));
        invitations.end(officer(), complaint.id());
        var over = visit.post("/your-say", Map.of("reference", keys.reference().value(), "code", keys.code().value()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(List.of(unknown.body(), ofComplaint.body(), over.body())).containsOnly(wrong.body());
        assertThat(visit.post("/your-say/answer", Map.of("reference", keys.reference().value(), "code", keys.code().value(), "answer", "AGREES")).status()).isEqualTo(422);
        assertThat(answers.of(officer(), complaint.id())).isEmpty();
    }

    /** Staff took the invitation back while a child wrote. */
    @Test
    void what_a_child_wrote_meanwhile_is_shown_to_them_when_the_codes_open_nothing_any_more() {
        var question = page(visit.post("/your-say", codes()));
        invitations.end(officer(), complaint.id());
        var over = page(visit.post("/your-say/answer", form(question, Map.of("answer", "DOES_NOT_AGREE", "words", "She shouts.\nEvery day. <b>"))));
        assertThat(over.text()).contains("This is what you wrote. We do not have it.");
        assertThat(over.selectFirst("main .inset.theirs p").wholeText()).isEqualTo("She shouts.\nEvery day. <b>");
        assertThat(over.selectFirst("input[name=words]").val()).as("it goes on with the right codes").isEqualTo("She shouts.\nEvery day. <b>");
        assertThat(page(visit.get("/your-say")).select("main .inset")).isEmpty();
    }

    /** S-5, S-7: neither the address nor the title tells anybody what it is. */
    @Test
    void nothing_of_it_shows_in_a_history_or_stays_in_a_cache() {
        for (var answer : List.of(visit.get("/your-say"), visit.post("/your-say", codes()), visit.get("/your-say/done"))) {
            assertThat(page(answer).title().toLowerCase()).doesNotContain("complaint", "child", "consent", "social", "leila");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.opensASession()).isFalse();
        }
    }

    @Test
    void another_site_cannot_answer_for_a_child() {
        var form = form(page(visit.post("/your-say", codes())), Map.of("answer", "AGREES"));
        assertThat(visit.post("/your-say/answer", form, "Origin: https://elsewhere.example").status()).isEqualTo(404);
        assertThat(answers.of(officer(), complaint.id())).isEmpty();
    }

    @Test
    void a_name_with_odd_signs_is_shown_as_it_was_written() {
        var odd = invite(complaint, "Ana {0} | <b>O’Brien</b>");
        var page = page(visit.post("/your-say", Map.of("reference", odd.reference().value(), "code", odd.code().value())));
        assertThat(page.select("fieldset legend").first().text()).isEqualTo("May Ana {0} | <b>O’Brien</b> speak for you?");
    }

    private Invited invite(Sent complaint, String whoAsks) {
        return (Invited) invitations.invite(officer(), complaint.id(),
                new NewInvitation(SafeWay.HANDED_OVER, "Jo, at school", "", whoAsks, "The visits to your dad.", true, invitations.usualEnd()));
    }

    private Map<String, String> codes() {
        return Map.of("reference", keys.reference().grouped(), "code", keys.code().grouped());
    }

    private static Map<String, String> form(Document page, Map<String, String> typed) {
        var form = new HashMap<String, String>();
        page.select("input[type=hidden]").forEach(field -> form.put(field.attr("name"), field.val()));
        form.putAll(typed);
        return form;
    }

    private static Document page(Visit.Answer answer) {
        return Jsoup.parse(answer.body());
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }
}
