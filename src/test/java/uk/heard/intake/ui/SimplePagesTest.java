package uk.heard.intake.ui;

import static heard.db.Tables.CIRCUMSTANCES;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DRAFT;
import static heard.db.Tables.EQUALITY_ANSWER;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.SLOWDOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import uk.heard.GivenAnswers;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.Visit;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.EarlySteps;
import uk.heard.complaint.Happened;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Part;
import uk.heard.complaint.Said;
import uk.heard.council.CouncilProfile;
import uk.heard.council.CouncilProfile.EarlyResolution;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.Equality;
import uk.heard.intake.MakeComplaint;
import uk.heard.intake.MakeComplaint.Reached;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Shell;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** The one page without JavaScript, from the first words to the copy, as a browser asks for it; and the plain pages around it. */
@HeardTest
class SimplePagesTest {

    private static final Actor JOB = new Actor.Job("test");

    @Autowired Gate gate;
    @Autowired TrackedComplaints tracked;
    @Autowired Equality equality;
    @Autowired Drafts drafts;
    @Autowired MakeComplaint makeComplaint;
    @Autowired CouncilProfile council;
    @Autowired Words words;
    @Autowired TestClock clock;
    private final int port;
    private final Visit visit;

    SimplePagesTest(@Value("${server.port}") int port) {
        this.port = port;
        visit = new Visit(port);
    }

    /** All of them come from one network, and are not to wait for each other. */
    @BeforeEach
    void forget_earlier_tries() {
        gate.run(JOB, () -> gate.db().deleteFrom(SLOWDOWN).execute());
    }

    @Test
    void the_empty_page_opens_no_session_makes_no_draft_and_is_small() {
        var before = drafts();
        var page = visit.get("/simple");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers("Set-Cookie")).isEmpty();
        assertThat(page.body().length()).isLessThan(25_000);
        assertThat(Jsoup.parse(page.body()).select("script, link[href]:not([href^=data:]), img")).isEmpty();
        assertThat(drafts()).isEqualTo(before);
    }

    /** R-4, UX-4 */
    @Test
    void sending_makes_one_complaint_however_often_the_same_page_is_sent() {
        var filled = filled();
        var first = page(visit.post("/simple", filled));
        assertThat(first.title()).startsWith("We have it");
        var reference = first.selectFirst("#reference").text();
        var complainant = tracked.unlock(reference, first.selectFirst("#code").text(), "x").orElseThrow();
        var complaint = tracked.open(complainant);
        assertThat(complaint.points().getFirst().whatHappened()).isEqualTo("Nobody came. ضاعت الزيارات 🙁");
        assertThat(complaint.name()).isEqualTo("Łukasz");
        var again = page(visit.post("/simple", filled));
        assertThat(again.selectFirst("#reference").text()).isEqualTo(reference);
        assertThat(again.select("#code")).as("shown once").isEmpty();
        assertThat(page(visit.get("/simple/sent")).selectFirst("#reference").text()).isEqualTo(reference);
        var another = page(visit.post("/simple/code", Map.of()));
        assertThat(tracked.unlock(reference, another.selectFirst("#code").text(), "x")).isPresent();
    }

    /** E15. Who the adult is, is not asked here: somebody decides. */
    @Test
    void somebody_speaks_for_another_adult_on_the_one_page_too() {
        assertThat(page(visit.get("/simple")).text()).contains("Another adult I speak for");
        var filled = new HashMap<>(filled());
        filled.putAll(Map.of("who", "RELATIVE_OR_FRIEND", "about", "FOR_AN_ADULT", "child", "Joan"));
        var sent = page(visit.post("/simple", filled));
        var complainant = tracked.unlock(sent.selectFirst("#reference").text(), sent.selectFirst("#code").text(), "x").orElseThrow();
        assertThat(gate.as(complainant, () -> gate.db().select(PERSON.NAME).from(PERSON).where(PERSON.PART.eq(Part.ADULT), PERSON.ROLE.eq(ComplainantRole.NOT_SURE))
                .fetch(PERSON.NAME))).containsExactly("Joan");
    }

    /** A phone loads a page anew that it showed last week, and sends it again by itself. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_same_page_sent_again_after_a_week_is_the_same_complaint_and_gives_no_code(boolean forgotten) {
        var filled = filled();
        var first = page(visit.post("/simple", filled));
        var reference = first.selectFirst("#reference").text();
        var code = first.selectFirst("#code").text();
        clock.advance(Duration.ofDays(7));
        if (forgotten) {
            gate.run(JOB, () -> gate.db().deleteFrom(DRAFT).where(DRAFT.EXPIRES_AT.le(clock.instant())).execute());
        }
        var again = page(new Visit(port).post("/simple", filled));
        assertThat(again.title()).startsWith("We have it");
        assertThat(again.selectFirst("#reference").text()).isEqualTo(reference);
        assertThat(again.select("#code")).isEmpty();
        var tooLate = page(visit.post("/simple/code", Map.of()));
        assertThat(tooLate.select("#code")).isEmpty();
        assertThat(tooLate.select("form[action=/simple/code]")).as("a button that does nothing").isEmpty();
        assertThat(tooLate.text()).contains("It is too late for a new code here.");
        assertThat(tracked.unlock(reference, code, "x")).isPresent();
    }

    /** UX-3 */
    @Test
    void what_is_wrong_is_said_beside_its_field_and_everything_typed_stays() {
        var sent = visit.post("/simple", Map.of("key", DraftToken.random().value(), "happened", "", "email", "not an email", "phone", "none",
                "should", "<script>alert(1)</script> & \"more\"", "name", "n".repeat(300)));
        assertThat(sent.status()).isEqualTo(422);
        var page = page(sent);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#who", "#about", "#happened", "#name", "#email", "#phone");
        assertThat(page.select(".error-words")).hasSize(6);
        page.select(".error-summary a").forEach(link -> assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1));
        assertThat(page.selectFirst("#should").text()).isEqualTo("<script>alert(1)</script> & \"more\"");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.selectFirst("#email").val()).isEqualTo("not an email");
        assertThat(page.selectFirst("#email").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void it_is_saved_with_a_code_and_opened_again_on_another_phone() {
        var filled = filled();
        filled.remove("send");
        filled.put("save", "");
        var saved = page(visit.post("/simple", filled));
        assertThat(saved.title()).startsWith("It is saved");
        var other = new Visit(port);
        assertThat(page(other.post("/resume", Map.of("reference", saved.selectFirst("#reference").text(), "code", "0000 0000 0000 0000"))).title())
                .startsWith("Error: ");
        var opened = other.post("/resume", Map.of("reference", saved.selectFirst("#reference").text(), "code", saved.selectFirst("#code").text()));
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).endsWith("/simple");
        var page = page(other.get("/simple"));
        assertThat(page.selectFirst("#happened").text()).isEqualTo("Nobody came. ضاعت الزيارات 🙁");
        assertThat(page.selectFirst("#who-PARENT").hasAttr("checked")).isTrue();
        filled.remove("save");
        filled.put("send", "");
        filled.put("key", page.selectFirst("[name=key]").val());
        assertThat(page(other.post("/simple", filled)).text()).contains("Your code is the one that you took");
    }

    /** The answer with the first code may never have arrived. */
    @Test
    void whoever_saves_again_can_take_a_new_code_and_knows_who_could_read_it() {
        var filled = filled();
        filled.remove("send");
        filled.put("save", "");
        var first = page(visit.post("/simple", filled));
        assertThat(first.text()).contains("They can press “Carry on” and read it.");
        var again = page(visit.post("/simple", filled));
        assertThat(again.select("#code")).isEmpty();
        var fresh = page(visit.post(again.selectFirst("form[action=/simple/code]").attr("action"), Map.of()));
        assertThat(fresh.title()).startsWith("It is saved");
        assertThat(fresh.selectFirst("#reference").text()).isEqualTo(first.selectFirst("#reference").text());
        assertThat(drafts.resume(fresh.selectFirst("#reference").text(), first.selectFirst("#code").text(), "x")).as("the lost code is dead").isEmpty();
        assertThat(drafts.resume(fresh.selectFirst("#reference").text(), fresh.selectFirst("#code").text(), "x")).isPresent();
    }

    /** Nobody may lose a story because their browser was open for too long. */
    @Test
    void a_page_whose_draft_is_over_is_saved_and_sent_all_the_same() {
        for (var button : List.of("save", "send")) {
            var filled = filled();
            filled.remove("send");
            var key = DraftToken.random();
            drafts.begin(key, Voice.ADULT);
            clock.advance(Drafts.KEPT.plusMinutes(1));
            filled.put("key", key.value());
            filled.put(button, "");
            assertThat(page(visit.post("/simple", filled)).title()).as(button).startsWith(button.equals("save") ? "It is saved" : "We have it");
        }
    }

    @Test
    void what_is_too_long_is_not_saved_and_said_beside_its_field() {
        var filled = filled();
        filled.remove("send");
        filled.put("save", "");
        filled.put("happened", "a".repeat(20_001));
        filled.put("email", "a".repeat(300));
        filled.put("who", "b".repeat(300));
        var before = drafts();
        var answer = visit.post("/simple", filled);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(page(answer).select(".error-summary a").eachAttr("href")).containsExactly("#happened", "#email");
        assertThat(page(answer).selectFirst("#happened").text()).hasSize(20_001);
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void whoever_sent_it_without_javascript_can_still_add_a_file() {
        var sent = page(visit.post("/simple", filled()));
        var files = visit.get(sent.selectFirst("a[href=/simple/files]").attr("href"));
        assertThat(page(files).select("input[type=file]")).hasSize(1);
        clock.advance(Duration.ofMinutes(31));
        assertThat(page(visit.get("/simple/sent")).select("a[href=/simple/files]")).as("as long as there is a new code").isEmpty();
    }

    @Test
    void what_was_changed_after_sending_is_said_not_to_have_arrived() {
        var filled = filled();
        assertThat(page(visit.post("/simple", filled)).text()).doesNotContain("You sent this before");
        filled.put("happened", "Nobody came, and nobody called.");
        assertThat(page(visit.post("/simple", filled)).text()).contains("You sent this before");
    }

    @Test
    void only_pages_that_exist_keep_what_is_typed() {
        var token = drafts.begin(Voice.ADULT);
        assertThat(typed(token, "tell/point/1", 1)).isEqualTo(200);
        assertThat(typed(token, "tell/court", 2)).isEqualTo(200);
        for (var page : List.of("tell/point/1000", "tell/nothing", "simple", "tell/point/1/when/x")) {
            assertThat(typed(token, page, 3)).as(page).isEqualTo(400);
        }
        assertThat(typed(token, "tell/court", Long.MAX_VALUE)).as("nothing could be counted on from there").isEqualTo(400);
        assertThat(typed(DraftToken.random(), "tell/court", 3)).isEqualTo(410);
    }

    /** S-16 */
    @Test
    void someone_in_danger_is_told_first_of_all_whom_to_call() {
        var filled = filled();
        filled.put("danger", "YES");
        var page = page(visit.post("/simple", filled));
        assertThat(page.select("main h2").first().text()).contains("999");
        var reference = page.selectFirst("#reference").text().replace(" ", "");
        gate.run(JOB, () -> assertThat(gate.db().select(CIRCUMSTANCES.DANGER).from(CIRCUMSTANCES).join(COMPLAINT).on(COMPLAINT.ID.eq(CIRCUMSTANCES.COMPLAINT_ID))
                .where(COMPLAINT.REFERENCE.eq(reference)).fetchSingle().value1()).isEqualTo(Said.YES));
    }

    /** R1. The form without JavaScript asks for danger alone; what was answered before it says not sure as well. */
    @Test
    void whoever_is_not_sure_of_danger_is_told_whom_to_call() {
        var page = afterSending(aGirl().with(new Answer.InDanger(Said.NOT_SURE)));
        assertThat(page.select("main h2").first().text()).contains("999");
        assertThat(page.selectFirst("main").text()).contains("You said you are not sure if someone is safe.");
        assertThat(page.select("main a[href^=tel:]").eachAttr("href")).contains("tel:999", Shell.telephoneLink(council.outOfHoursPhone()));
    }

    /** Whoever wants no contact is at risk from a letter: they are promised none, and do not wait for one at the door. */
    @Test
    void nobody_is_promised_a_letter_that_they_did_not_call_safe() {
        var here = next(afterSending(aGirl()));
        assertThat(here).contains("there is something for you to read here, with your code. We send you nothing.").doesNotContain("write to you", "may call");
        var byPhone = next(afterSending(aGirl().with(GivenAnswers.reached("Jade", "", "07700 900123", ""))));
        assertThat(byPhone).contains("something for you to read here", "no letter and no email", "only use the way you said is safe")
                .doesNotContain("write to you");
        var byEmail = next(afterSending(aGirl().with(GivenAnswers.reached("Jade", "jade@example.org", "", ""))));
        assertThat(byEmail).contains("we will write to you.").doesNotContain("We send");
        var wishful = filled();
        wishful.remove("email");
        assertThat(next(page(visit.post("/simple", wishful)))).contains("something for you to read here", "We send you nothing.").doesNotContain("we write to you");
    }

    /** S-16: what the other page after sending says, this one says too. */
    @Test
    void it_says_when_a_person_reads_it_whom_to_call_at_night_and_offers_the_equality_questions() {
        var page = page(visit.post("/simple", filled()));
        assertThat(page.selectFirst(".danger-card").text()).contains("Someone reads it on the next working day.", council.outOfHoursPhone());
        assertThat(page.select("main a[href=/about-you]")).hasSize(1);
    }

    @Test
    void the_early_call_is_told_on_both_pages_to_whoever_may_be_called() {
        var early = EarlySteps.with(new EarlyResolution(2, EarlyResolution.Unit.WORKING_DAYS), council);
        for (var reached : Reached.values()) {
            var promise = new MakeComplaint.Promise(Reference.random(), LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, Said.NO, false, reached);
            assertThat(String.join(" ", new SentWords(words.in(Voice.ADULT), promise, early).next()).contains("Someone may call in the first 2 working days"))
                    .as(reached.toString()).isEqualTo(reached != Reached.ONLY_HERE);
            assertThat(new SentWords(words.in(Voice.ADULT), promise, council).next()).noneMatch(sentence -> sentence.contains("Someone may call"));
        }
    }

    /** SEC-45 */
    @Test
    void a_robots_field_slows_down_and_never_refuses() {
        var filled = filled();
        filled.put("website", "https://spam.example");
        assertThat(page(visit.post("/simple", filled)).title()).startsWith("We have it");
    }

    @Test
    void another_site_cannot_send_it_and_a_null_byte_does_no_harm() {
        assertThat(visit.post("/simple", filled(), "Origin: https://elsewhere.example", "Sec-Fetch-Site: cross-site").status()).isEqualTo(404);
        var filled = filled();
        filled.put("happened", "Nobody\u0000 came.");
        assertThat(page(visit.post("/simple", filled)).title()).startsWith("We have it");
    }

    /** S-17 */
    @Test
    void the_copy_has_their_words_and_a_name_that_says_nothing() {
        visit.post("/simple", filled());
        var copy = visit.get("/copy");
        assertThat(copy.header("Content-Disposition")).isEqualTo("attachment; filename=\"notes.txt\"");
        assertThat(copy.header("Content-Type")).startsWith("text/plain");
        assertThat(copy.body()).contains("Nobody came. ضاعت الزيارات 🙁");
        assertThat(new Visit(port).get("/copy").status()).as("for nobody else").isEqualTo(404);
    }

    @Test
    void the_copy_has_all_that_was_said_of_what_went_wrong() {
        var token = drafts.begin(Voice.ADULT);
        var point = new Answers.Point("Nobody came.", "Come on Fridays.", new When(Happened.AROUND, null, "Easter"), "The north team", "Katie", null);
        drafts.save(token.holder(), aParent("x").withPoint(0, point).withPoint(1, new Answers.Point("The name is wrong.", ""))
                .with(new Answer.OverAYearAgo(Said.YES, "I was ill.")).with(new Answer.InCourt(Said.YES, "The family court on Friday."))
                .with(new Answer.Before(Said.YES, "I rang in May.")), 0, "");
        makeComplaint.submit(token.holder());
        assertThat(new Visit(port).send("GET", "/copy", null, "Cookie: draft=" + token.value()).body().replace("\r\n", "\n")).contains("""
                Point 1
                Nobody came.
                It was about then: Easter. It was about The north team. Who: Katie.

                What should happen:
                Come on Fridays.

                Point 2
                The name is wrong.
                """, "I was ill.", "The family court on Friday.", "I rang in May.");
    }

    @Test
    void the_plain_status_page_shows_the_path_and_no_word_of_the_matter() {
        var sent = page(visit.post("/simple", filled()));
        var anybody = new Visit(port);
        assertThat(page(anybody.get("/status")).title()).startsWith("Where it stands");
        var wrong = anybody.post("/status", Map.of("reference", sent.selectFirst("#reference").text(), "code", "0000 0000 0000 0000"));
        var unknown = anybody.post("/status", Map.of("reference", "00000 00000", "code", "0000 0000 0000 0000"));
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        var status = anybody.post("/status", Map.of("reference", sent.selectFirst("#reference").text(), "code", sent.selectFirst("#code").text()));
        assertThat(page(status).select(".path li")).hasSizeGreaterThan(1);
        assertThat(status.body()).doesNotContain("Nobody came");
        assertThat(status.opensASession()).isFalse();
    }

    @Test
    void the_equality_answers_are_kept_once_apart_and_out_of_sight() {
        var key = DraftToken.random();
        var told = new Equality.Told(Equality.Age.FROM_25_TO_44, Equality.Gender.NOT_SAID, Equality.Ethnicity.MIXED, Equality.Disability.NO,
                Equality.Orientation.NOT_SAID);
        assertThat(equality.tell(key.holder(), told)).as("nothing was sent").isFalse();
        var filled = filled();
        filled.put("key", key.value());
        visit.post("/simple", filled);
        assertThat(equality.tell(key.holder(), told)).isTrue();
        assertThat(equality.tell(key.holder(), told)).as("once").isFalse();
        gate.run(JOB, () -> assertThat(gate.db().fetchCount(EQUALITY_ANSWER)).isZero());
        gate.run(key.holder(), () -> assertThat(gate.db().fetchCount(EQUALITY_ANSWER)).isZero());
        assertThat(EQUALITY_ANSWER.fields()).extracting(field -> field.getName()).doesNotContain("complaint_id", "draft_id", "person_id");
    }

    /** Whoever fills the database pays with time, like whoever sends much. */
    @Test
    void saving_counts_as_a_try() {
        var filled = filled();
        filled.remove("send");
        filled.put("save", "");
        visit.post("/simple", filled);
        gate.run(JOB, () -> assertThat(gate.db().fetchCount(SLOWDOWN)).isOne());
    }

    private int typed(DraftToken token, String page, long number) {
        return new Visit(port).send("POST", "/draft", "{\"page\":\"%s\",\"number\":%d,\"fields\":{\"a\":\"\\ud800 b\\u0000\"}}".formatted(page, number),
                "Content-Type: application/json", "Cookie: draft=" + token.value()).status();
    }

    /** What the plain page says to whoever sent these answers. */
    private Document afterSending(Answers answers) {
        var token = drafts.begin(answers.voice());
        drafts.save(token.holder(), answers, 0, "");
        makeComplaint.submit(token.holder());
        return page(new Visit(port).send("GET", "/simple/sent", null, "Cookie: draft=" + token.value()));
    }

    private static String next(Document page) {
        return page.select("main .keep ~ p").text();
    }

    private static Answers aGirl() {
        return GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Answers.Matter.MYSELF, "").with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW))
                .with(GivenAnswers.checksBack("Jade")).withPoint(0, new Answers.Point("He said he will come back tonight.", ""));
    }

    private int drafts() {
        return gate.as(JOB, () -> gate.db().fetchCount(DRAFT));
    }

    private static Map<String, String> filled() {
        return new HashMap<>(Map.of("key", DraftToken.random().value(), "send", "", "who", "PARENT", "about", "MY_VIEW_ABOUT_A_CHILD", "child", "Noor",
                "happened", "Nobody came. ضاعت الزيارات 🙁", "should", "", "name", "Łukasz", "email", "lukasz@example.org"));
    }

    private static Document page(Visit.Answer answer) {
        return Jsoup.parse(answer.body());
    }
}
