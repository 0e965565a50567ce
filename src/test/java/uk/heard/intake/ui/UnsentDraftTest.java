package uk.heard.intake.ui;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.SLOWDOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;

import java.nio.charset.StandardCharsets;
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
import org.springframework.context.annotation.Import;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.Visit;
import uk.heard.attachment.GivenFiles;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.ui.Voice;

/** What becomes of a story that was begun and not sent, whichever button is pressed next, and what the plain pages say about it. */
@HeardTest
@Import(GivenFiles.class)
class UnsentDraftTest {

    private static final String STORY = "Nobody came on Sunday.";

    @Autowired Drafts drafts;
    @Autowired MakeComplaint makeComplaint;
    @Autowired GivenFiles files;
    @Autowired Gate gate;
    @Autowired TestClock clock;
    private final int port;
    private final Visit visit;

    UnsentDraftTest(@Value("${server.port}") int port) {
        this.port = port;
        visit = new Visit(port);
    }

    /** All of them come from one network, and are not to wait for each other. */
    @BeforeEach
    void forget_earlier_tries() {
        gate.run(new Actor.Job("test"), () -> gate.db().deleteFrom(SLOWDOWN).execute());
    }

    @Test
    void the_button_to_start_asks_before_another_story_takes_the_place_of_one_that_is_not_sent() {
        var token = begun(aParent(STORY));
        var asked = begin(Map.of("voice", "ADULT"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.headers("Set-Cookie")).isEmpty();
        var page = page(asked);
        assertThat(page.title()).startsWith("You have begun already");
        assertThat(page.selectFirst("main a.primary").attr("href")).isEqualTo("/app/tell/check");
        assertThat(page.text()).contains("deleted at once").doesNotContain(STORY);
        assertThat(drafts.find(token.holder())).as("asked, and nothing happened").isPresent();
    }

    @Test
    void what_was_only_typed_and_what_was_only_added_counts_as_begun_and_an_empty_draft_does_not() {
        var token = holding(drafts.begin(Voice.ADULT));
        assertThat(begin(Map.of()).status()).as("nothing in it").isEqualTo(303);
        holding(token);
        drafts.typed(token.holder(), "tell/point/1", 1, Map.of("what-happened", "  "));
        assertThat(begin(Map.of()).status()).as("no letter in it").isEqualTo(303);
        token = holding(drafts.begin(Voice.ADULT));
        drafts.typed(token.holder(), "tell/point/1", 1, Map.of("what-happened", STORY));
        assertThat(begin(Map.of()).status()).as("typed").isEqualTo(200);
        token = holding(drafts.begin(Voice.ADULT));
        files.added(token.holder(), "letter.txt", "A letter.".getBytes(StandardCharsets.UTF_8));
        assertThat(begin(Map.of()).status()).as("a file").isEqualTo(200);
    }

    @Test
    void starting_again_deletes_what_was_there_and_keeps_what_a_code_opens() {
        var token = begun(aParent(STORY));
        var again = begin(form(page(begin(Map.of("voice", "YOUNG")))));
        assertThat(again.header("Location")).endsWith("/app/tell/danger");
        assertThat(drafts.find(token.holder())).isEmpty();
        assertThat(drafts.find(new DraftToken(visit.cookies().get("draft")).holder()).orElseThrow().answers()).isEqualTo(Answers.none(Voice.YOUNG));

        token = begun(aParent(STORY));
        var keys = drafts.keys(token.holder()).orElseThrow();
        var page = page(begin(Map.of()));
        assertThat(page.text()).contains("Its reference and code open it").doesNotContain("deleted");
        begin(form(page));
        assertThat(drafts.resume(keys.reference().value(), keys.code().value(), "x")).isPresent();
    }

    @Test
    void the_simple_form_asks_where_the_questions_were_begun_and_opens_empty_after_starting_again() {
        var token = begun(aParent(STORY));
        var page = page(visit.get("/simple"));
        assertThat(page.title()).startsWith("You have begun already");
        assertThat(page.selectFirst("main a.primary").attr("href")).isEqualTo("/app/tell/check");
        var again = begin(form(page));
        assertThat(again.header("Location")).endsWith("/simple");
        assertThat(visit.cookies()).doesNotContainKey("draft");
        assertThat(drafts.find(token.holder())).isEmpty();
        assertThat(page(visit.get("/simple")).select("textarea")).hasSize(2);
    }

    @Test
    void opening_what_was_saved_says_first_what_becomes_of_something_else_that_was_begun_here() {
        var saved = begun(aParent("Something older."));
        var keys = drafts.keys(saved.holder()).orElseThrow();
        assertThat(page(visit.get("/resume")).select("main .inset")).as("its own code opens it again").isEmpty();
        var token = begun(aParent(STORY));
        var asked = page(visit.get("/resume")).selectFirst("main .inset");
        assertThat(asked.text()).contains("it is deleted").doesNotContain(STORY);
        assertThat(asked.selectFirst("a").attr("href")).isEqualTo("/app/tell/check");
        var wrong = visit.post("/resume", Map.of("reference", keys.reference().value(), "code", "WRONG"));
        assertThat(page(wrong).select("main .inset")).hasSize(1);
        assertThat(drafts.find(token.holder())).as("nothing was opened, so nothing is lost").isPresent();
        visit.post("/resume", Map.of("reference", keys.reference().value(), "code", keys.code().value()));
        assertThat(drafts.find(token.holder())).isEmpty();
        assertThat(drafts.find(new DraftToken(visit.cookies().get("draft")).holder()).orElseThrow().answers()).isEqualTo(aParent("Something older."));
    }

    /** S-1: Back to a form and Reload sends it once more. */
    @Test
    void a_form_sent_again_after_leaving_shows_nothing_and_opens_nothing() {
        var form = new HashMap<>(Map.of("key", DraftToken.random().value(), "who", "PARENT", "about", "MYSELF", "happened", STORY, "save", ""));
        assertThat(page(visit.post("/simple", form)).title()).startsWith("It is saved");
        visit.post("/leave", Map.of());
        for (var path : List.of("/simple", "/young/simple", "/resume", "/status", "/your-say", "/begin", "/about-you")) {
            var again = visit.post(path, form);
            assertThat(again.body()).as(path).contains("This page is closed.").doesNotContain(STORY);
            assertThat(visit.cookies().keySet()).as(path).containsExactly("away");
        }
        assertThat(visit.post("/return", Map.of()).status()).isEqualTo(303);
        assertThat(page(visit.get("/simple")).select("textarea").eachText()).as("only the code opens it").doesNotContain(STORY);
    }

    /** S-4: the script covers the page and tells us in passing; that message may be lost. */
    @Test
    void what_leaving_could_not_tell_is_done_when_the_next_page_is_asked_for() {
        var token = begun(aParent(STORY));
        visit.cookies().put("away", "1");
        assertThat(visit.get("/").body()).contains("This page is closed.");
        assertThat(visit.cookies().keySet()).containsExactly("away");
        assertThat(drafts.find(token.holder())).isEmpty();
    }

    @Test
    void a_saved_simple_form_is_carried_on_there_from_wherever_one_comes() {
        saves("/simple", "PARENT");
        assertThat(page(begin(Map.of())).selectFirst("main a.primary").attr("href")).isEqualTo("/simple");
        assertThat(page(visit.get("/ended")).select("main a.primary").attr("href")).isEqualTo("/simple");
        assertThat(page(visit.get("/simple")).selectFirst("#happened").text()).isEqualTo(STORY);
        assertThat(page(visit.get("/simple/files")).select("main a.primary").attr("href")).isEqualTo("/simple");
    }

    @Test
    void where_a_visit_ends_it_is_said_how_long_it_is_kept_and_who_can_carry_on() {
        var token = begun(aParent(STORY));
        var page = page(visit.get("/ended"));
        assertThat(page.select("main a.primary").attr("href")).isEqualTo("/app/tell/check");
        assertThat(page.text()).contains("kept for a day", "They can press “Carry on” and read it.", "It deletes what you wrote")
                .doesNotContain("Nobody else", STORY);
        assertThat(page.select("main a[href=/resume]")).hasSize(1);
        drafts.keys(token.holder());
        assertThat(page(visit.get("/ended")).text()).contains("kept for " + Drafts.KEPT_WITH_CODE.toDays() + " days", "Then only your code opens it")
                .doesNotContain("kept for a day");
    }

    /** Nobody is led in a circle. */
    @Test
    void where_a_visit_ends_nothing_is_offered_that_was_deleted_is_over_or_was_opened_elsewhere() {
        var deleted = begun(aParent(STORY));
        drafts.delete(deleted.holder());
        endsWithNothingToCarryOn();
        begun(aParent(STORY));
        clock.advance(Drafts.KEPT.plusMinutes(1));
        endsWithNothingToCarryOn();
        var keys = drafts.keys(begun(aParent(STORY)).holder()).orElseThrow();
        drafts.resume(keys.reference().value(), keys.code().value(), "x");
        endsWithNothingToCarryOn();
    }

    private void endsWithNothingToCarryOn() {
        var page = page(visit.get("/ended"));
        assertThat(page.select("main a.primary")).isEmpty();
        assertThat(page.text()).doesNotContain("is kept");
        assertThat(page.select("main a[href=/resume]")).hasSize(1);
        assertThat(visit.cookies()).as("the browser need not ask for it again").doesNotContainKey("draft");
    }

    /** For half an hour it gives another code and takes another file. */
    @Test
    void where_a_visit_ends_the_cookie_of_what_was_sent_is_left() {
        makeComplaint.submit(begun(aParent(STORY)).holder());
        assertThat(page(visit.get("/ended")).select("main a.primary")).isEmpty();
        assertThat(visit.cookies()).containsKey("draft");
    }

    /** S-4 */
    @Test
    void leaving_deletes_what_was_not_sent_unless_a_code_opens_it() {
        var token = begun(aParent(STORY));
        var left = visit.post("/leave", Map.of());
        assertThat(left.status()).isEqualTo(303);
        assertThat(drafts.find(token.holder())).isEmpty();
        assertThat(visit.cookies()).containsOnlyKeys("away");

        var kept = new Visit(port);
        token = drafts.begin(Voice.ADULT);
        var keys = drafts.keys(token.holder()).orElseThrow();
        kept.cookies().put("draft", token.value());
        kept.post("/leave", Map.of());
        assertThat(drafts.resume(keys.reference().value(), keys.code().value(), "x")).isPresent();
    }

    /** What is promised about keeping is what is done, in each voice, in large print and in Easy Read. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/young", "/large", "/young/large", "/easy"})
    void the_pages_say_how_long_what_was_not_sent_is_kept(String base) {
        assertThat(Drafts.KEPT).hasDays(1);
        assertThat(page(visit.get(base + "/privacy")).text()).contains("within a day").containsPattern("code, (it is deleted within|we keep it for) " + Drafts.KEPT_WITH_CODE.toDays() + " days");
        if (!base.equals("/easy")) {
            assertThat(page(visit.get(base + "/safety")).text()).contains("deleted at once", "we keep it for " + Drafts.KEPT_WITH_CODE.toDays() + " days").doesNotContain("Nobody can open it again");
        }
    }

    @Test
    void where_a_visit_ends_and_where_it_is_opened_again_a_child_is_spoken_to_as_one() {
        begun(aGirlInCare(STORY));
        for (var path : List.of("/ended", "/resume")) {
            assertThat(page(visit.get(path)).select("footer a").eachAttr("href")).as(path).contains("/young/privacy");
            assertThat(page(new Visit(port).get(path)).select("footer a").eachAttr("href")).as(path).contains("/privacy");
        }
        assertThat(page(visit.get("/ended")).select("main a").eachAttr("href")).contains("/young/resume", "/young");
    }

    /** The words of the page before, whatever is wrong with it; the complaint in those for children when a child sends it. */
    @Test
    void the_simple_form_in_the_young_words_stays_in_them_and_makes_a_complaint_in_them() {
        var empty = visit.get("/young/simple");
        assertThat(empty.body().length()).isLessThan(25_000);
        assertThat(page(empty).text()).contains("(you can skip this)").doesNotContain("(optional)");
        assertThat(page(empty).select("[name=about]").eachAttr("value")).containsExactly("MYSELF", "FOR_A_CHILD", "FOR_AN_ADULT");
        var wrong = page(visit.post("/young/simple", Map.of("key", DraftToken.random().value())));
        assertThat(wrong.title()).startsWith("Error: ");
        assertThat(wrong.selectFirst("main form[action]").attr("action")).isEqualTo("/young/simple");
        assertThat(wrong.text()).contains("(you can skip this)");
        for (var sent : Map.of("/simple CHILD", Voice.YOUNG, "/young/simple CHILD", Voice.YOUNG, "/young/simple CARE_LEAVER", Voice.YOUNG, "/simple CARE_LEAVER", Voice.ADULT).entrySet()) {
            var how = sent.getKey().split(" ");
            var filled = filled(how[1]);
            filled.put("send", "");
            var done = page(new Visit(port).post(how[0], filled));
            assertThat(done.select("footer a").eachAttr("href")).as(sent.getKey()).contains(sent.getValue().young() ? "/young/help" : "/help");
            var reference = done.selectFirst("#reference").text().replace(" ", "");
            assertThat(gate.as(new Actor.Job("test"), () -> gate.db().select(COMPLAINT.VOICE).from(COMPLAINT).where(COMPLAINT.REFERENCE.eq(reference)).fetchSingle().value1()))
                    .as(sent.getKey()).isEqualTo(sent.getValue());
        }
    }

    @Test
    void a_child_carries_on_with_the_simple_form_in_the_young_words() {
        saves("/simple", "CHILD");
        assertThat(page(visit.get("/ended")).select("main a.primary").attr("href")).isEqualTo("/young/simple");
        assertThat(page(visit.get("/young/simple")).selectFirst("#happened").text()).isEqualTo(STORY);
    }

    private void saves(String path, String who) {
        var filled = filled(who);
        filled.put("save", "");
        assertThat(page(visit.post(path, filled)).title()).startsWith("It is saved");
    }

    private static Map<String, String> filled(String who) {
        return new HashMap<>(Map.of("key", DraftToken.random().value(), "who", who, "about", "MYSELF", "happened", STORY));
    }

    private DraftToken begun(Answers answers) {
        var token = holding(drafts.begin(answers.voice()));
        drafts.save(token.holder(), answers, 0, "");
        return token;
    }

    private DraftToken holding(DraftToken token) {
        visit.cookies().put("draft", token.value());
        return token;
    }

    private Visit.Answer begin(Map<String, String> form) {
        return visit.post("/begin", form);
    }

    /** What the browser sends with the button that starts again. */
    private static Map<String, String> form(Document page) {
        var form = new HashMap<String, String>();
        page.select("main form[action=/begin] input").forEach(input -> form.put(input.attr("name"), input.val()));
        return form;
    }

    private static Document page(Visit.Answer answer) {
        return Jsoup.parse(answer.body());
    }
}
