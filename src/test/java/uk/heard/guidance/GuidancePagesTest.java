package uk.heard.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.Samples;

/** The plain pages and the way out, asked for as a browser would. */
class GuidancePagesTest {

    private static final List<String> IN_LARGE_PRINT = List.of("/what", "/who", "/steps", "/advocate", "/help", "/safety", "/privacy");
    private static final List<String> IN_EASY_READ = with("/easy", List.of("/what", "/who", "/steps", "/advocate", "/privacy"));
    private static final List<String> PAGES = Stream.of(List.of("/", "/young", "/cookies", "/accessibility", "/ended", "/denied", "/problem", "/older"), IN_LARGE_PRINT,
            with("/young", IN_LARGE_PRINT), with("/large", IN_LARGE_PRINT), with("/young/large", IN_LARGE_PRINT), IN_EASY_READ).flatMap(List::stream).toList();
    /** Other packages' pages that these lead to. */
    private static final List<String> ELSEWHERE = List.of("/simple", "/young/simple", "/resume", "/young/resume", "/status", "/thanks", "/young/thanks", "/app/follow");
    private static final CouncilProfile ASHMERE = council("ashmere");

    private final MockMvc browser = browser(ASHMERE);

    static Stream<String> pages() {
        return PAGES.stream();
    }

    /** A page as the invented council shows it, for other tests over what it says. */
    static Document page(String path) throws Exception {
        return Jsoup.parse(browser(ASHMERE).perform(get(path)).andReturn().getResponse().getContentAsString());
    }

    private static MockMvc browser(CouncilProfile council) {
        return MockMvcBuilders
            .standaloneSetup(new GuidancePages(Samples.PLAIN, council, new CookieNames("heard", "draft", "link"), new NothingUnsent(), URI.create("https://work.ashmere.example.org")), new Leaving(Samples.SHELL, new NothingUnsent()), new FailedRequests(Samples.PLAIN, council))
            .addFilters(new Leaving.Away(Samples.PLAIN, new NothingUnsent()))
            .build();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_plain_page_allows_exactly_the_style_that_it_carries(String path) throws Exception {
        var page = browser.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse();
        var html = Jsoup.parse(page.getContentAsString());
        assertThat(html.select("style")).hasSize(1);
        var hash = MessageDigest.getInstance("SHA-256").digest(html.selectFirst("style").data().getBytes(StandardCharsets.UTF_8));
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'").contains("frame-ancestors 'none'").contains("base-uri 'none'")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        assertThat(html.select("[style]")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_plain_page_is_one_small_request_without_script_or_session(String path) throws Exception {
        var page = browser.perform(get(path)).andReturn();
        var html = Jsoup.parse(page.getResponse().getContentAsString());
        assertThat(page.getResponse().getContentAsByteArray().length).isLessThanOrEqualTo(25_000);
        assertThat(html.select("script, iframe, link[href]:not([href^=data:]), img")).isEmpty();
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    /** Also where a council says more. */
    @ParameterizedTest
    @ValueSource(strings = {"merrowshire", "stonecleave", "calderwick"})
    void a_plain_page_is_small_for_every_council(String council) throws Exception {
        for (var path : PAGES) {
            var page = browser(council(council)).perform(get(path)).andReturn().getResponse();
            assertThat(page.getContentAsByteArray().length).as(path).isLessThanOrEqualTo(25_000);
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_plain_page_is_built_for_those_who_listen(String path) throws Exception {
        var html = Jsoup.parse(body(path));
        assertThat(html.select("html[lang=en-GB]")).hasSize(1);
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("main")).hasSize(1);
        assertThat(html.body().firstElementChild().className()).isEqualTo("skip");
        assertThat(html.title()).isEqualTo(html.selectFirst("h1").text() + " - Heard - Ashmere Council");
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("[aria-labelledby], [aria-describedby]")).allSatisfy(element ->
                assertThat(html.getElementById(element.attr("aria-labelledby") + element.attr("aria-describedby"))).isNotNull());
    }

    /** They stand in histories that others may read. */
    @ParameterizedTest
    @FieldSource("PAGES")
    void neither_address_nor_title_tells_what_this_is_about(String path) throws Exception {
        for (var telling : List.of("complain", "abuse", "social", "child")) {
            assertThat(path).doesNotContainIgnoringCase(telling);
            assertThat(Jsoup.parse(body(path)).title()).doesNotContainIgnoringCase(telling);
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void every_page_has_the_exit_and_the_same_help_at_its_foot(String path) throws Exception {
        var html = Jsoup.parse(body(path));
        assertThat(html.select("form[method=post][action=/leave] button[type=submit]")).hasSize(1);
        var base = (path.startsWith("/young") ? "/young" : "") + (path.contains("/large/") ? "/large" : "");
        assertThat(html.select("footer a").eachAttr("href"))
                .containsExactly("tel:01632960411", base + "/help", base + "/safety", base + "/privacy", "/cookies", "/accessibility");
        assertThat(html.select("a[href^=/app/staff], a:contains(Staff)")).isEmpty();
    }

    /** Trap 27 */
    @Test
    void the_start_page_says_who_to_call_in_danger_before_it_offers_to_start() throws Exception {
        var html = Jsoup.parse(body("/"));
        assertThat(html.select("a[href=tel:999]")).hasSize(1);
        assertThat(html.body().html().indexOf("tel:999")).isLessThan(html.body().html().indexOf("/begin"));
        assertThat(html.select("form[method=post][action=/begin] button[name=voice]").eachAttr("value")).containsExactly("ADULT", "YOUNG");
        assertThat(html.body().text()).contains("You will not get in trouble for this").contains("Nobody reads it at night or at the weekend");
    }

    @Test
    void advice_to_speak_to_the_worker_is_given_where_the_council_gives_it_and_closes_no_door() throws Exception {
        assertThat(Jsoup.parse(body("/")).body().text()).doesNotContain("talk to your worker");
        var county = Jsoup.parse(browser(council("merrowshire")).perform(get("/")).andReturn().getResponse().getContentAsString());
        assertThat(county.body().text()).contains("talk to your worker or their manager first. You do not have to.");
        assertThat(county.select("form[action=/begin] button[name=voice]:not([disabled])")).hasSize(2);
        assertThat(county.body().html().indexOf("/begin")).isLessThan(county.body().html().indexOf("talk to your worker"));
    }

    @Test
    void an_early_step_is_told_where_there_is_one_and_promises_no_later_answer() throws Exception {
        assertThat(text("/steps")).doesNotContain("Someone may call").contains("We write back within 3 working days");
        assertThat(text("calderwick", "/steps")).doesNotContain("Someone may call");
        assertThat(text("merrowshire", "/steps")).contains("We write back within 5 working days");
        assertThat(text("stonecleave", "/steps")).contains("Someone may call you in the first 2 working days").contains("Your answer comes no later")
                .contains("answers each thing you told us within 10 working days");
        assertThat(text("stonecleave", "/young/steps")).contains("Someone may call you in the first 2 working days");
    }

    /** The law: no hard stop after a year, the Ombudsman at any time, an advocate by right for children and care leavers alone. */
    @Test
    void the_pages_promise_what_the_law_says_and_no_more() throws Exception {
        assertThat(text("/")).contains("more than a year ago? Tell us anyway").doesNotContain("12 months").contains("Ombudsman at any time");
        assertThat(text("/steps")).contains("You have a right to Stage 2. We cannot say no. There is no last day for asking")
                .contains("Ombudsman at any time").contains("Ask within 20 working days").contains("The longest is 65");
        assertThat(text("/advocate")).contains("Each child, young person and care leaver").contains("The law does not give you an advocate for this");
        assertThat(text("/young/advocate")).doesNotContain("another adult");
    }

    /** Section 26(3), (3B) and (3C), section 24D, and the discretion of regulation 12. */
    @Test
    void everybody_whom_the_law_lists_finds_themselves_on_the_page_and_nobody_is_turned_away() throws Exception {
        assertThat(text("/who")).contains("a child in care", "a care leaver", "a child who may be adopted", "a child who has a special guardian", "a parent of one of these children",
                "parental responsibility", "foster carer", "a special guardian", "asked us about help for one", "a parent of a child who has a special guardian",
                "want to adopt", "a person who was adopted", "birth parents", "guardians they had before", "anyone else our adoption help is for",
                "grandparent, aunt, friend, neighbour or teacher", "Then you do not need the child to agree");
        assertThat(text("/what")).contains("We always take it in");
        for (var matter : List.of("school", "SEND", "court", "police", "health", "adult", "details", "worker who may have hurt", "Social Work England",
                "Independent Review Mechanism", "Ofsted at any time", "writes for a court", "as an adult")) {
            assertThat(Jsoup.parse(body("/what")).select(".elsewhere").text()).contains(matter);
        }
        for (var page : List.of("/young/what", "/large/what", "/young/large/what")) {
            assertThat(text(page)).as(page).contains("foster or adopt", "Ofsted", "social worker");
        }
        assertThat(text("/easy/what")).contains("tell Ofsted", "what we wrote for a court");
    }

    @Test
    void every_link_leads_to_a_page_and_stays_in_the_voice_of_the_reader() throws Exception {
        for (var path : PAGES) {
            for (var link : Jsoup.parse(body(path)).select("a[href^=/]").eachAttr("href")) {
                assertThat(Stream.concat(PAGES.stream(), ELSEWHERE.stream())).as("on " + path).contains(link);
                if (path.startsWith("/young") && PAGES.contains("/young" + link)) {
                    assertThat(link).as("on " + path).isIn("/", "/privacy", "/large/privacy");
                }
            }
        }
    }

    /** Whoever needs it finds it on each page, loses no word by it and does not have to ask for it again. */
    @ParameterizedTest
    @FieldSource("IN_LARGE_PRINT")
    void large_print_says_the_same_and_leads_on_to_large_print(String path) throws Exception {
        for (var voice : List.of("", "/young")) {
            var usual = Jsoup.parse(body(voice + path));
            var large = Jsoup.parse(body(voice + "/large" + path));
            assertThat(usual.select("a[href=" + voice + "/large" + path + "]").text()).isEqualTo("This page in large print");
            assertThat(large.select("a[href=" + voice + path + "]").text()).contains("This page in usual print");
            assertThat(large.select("html.large")).hasSize(1);
            assertThat(usual.select("html[class]")).isEmpty();
            for (var page : List.of(usual, large)) {
                page.select(".formats").remove();
            }
            assertThat(large.body().text()).isEqualTo(usual.body().text());
            assertThat(large.select("footer a, .more a").eachAttr("href").stream().filter(link -> IN_LARGE_PRINT.stream().anyMatch(link::endsWith) && !IN_EASY_READ.contains(link)))
                    .isNotEmpty().allMatch(link -> link.startsWith(voice + "/large/"));
        }
    }

    /** A picture beside each idea that a screen reader leaves out, as nothing in it is not said, and no word drawn in it. */
    @ParameterizedTest
    @FieldSource("IN_EASY_READ")
    void easy_read_has_a_picture_beside_each_of_a_few_ideas_and_says_nothing_with_it(String path) throws Exception {
        var easy = Jsoup.parse(body(path));
        var usual = Jsoup.parse(body(path.replace("/easy", "")));
        assertThat(usual.select(".formats a").eachAttr("href")).contains(path);
        assertThat(easy.select(".formats a").eachAttr("href")).contains(path.replace("/easy", ""), path.replace("/easy", "/large"));
        assertThat(easy.select(".idea")).hasSizeBetween(8, 20).allSatisfy(idea -> {
            assertThat(idea.select("svg[aria-hidden=true]")).hasSize(1);
            assertThat(idea.select("span").text()).isNotBlank();
        });
        assertThat(easy.select("svg:not([aria-hidden=true]), svg text, svg title, em, i")).isEmpty();
        assertThat(easy.select(".danger-card a[href=tel:999]")).hasSize(1);
        assertThat(easy.select("nav.more a").eachAttr("href")).containsExactlyElementsOf(IN_EASY_READ);
    }

    /** The figures stand where the usual page has them, for every council. */
    @Test
    void easy_read_tells_the_times_and_numbers_of_the_usual_pages() throws Exception {
        for (var council : List.of("ashmere", "merrowshire", "stonecleave", "calderwick")) {
            var profile = council(council);
            assertThat(text(council, "/easy/steps")).contains("We write back in " + profile.acknowledgementWorkingDays() + " working days", "in 10 working days. If it is hard, it can take 20",
                    "in 25 working days. If it is hard, it can take 65", "in the 20 working days after it", "meet in 30 working days", "In 5 more working days", "answers you in 15 working days");
            assertThat(text(council, "/easy/steps").contains("Someone may call you first")).isEqualTo(profile.triesEarlyResolution());
            assertThat(text(council, "/easy/what").replace('\u00a0', ' ')).contains(profile.phone(), profile.phoneHours());
            assertThat(text(council, "/easy/advocate").replace('\u00a0', ' ')).contains(profile.advocacyProvider().name(), profile.advocacyProvider().phone());
        }
    }

    @Test
    void the_statement_on_accessibility_says_what_was_tested_what_was_not_and_who_to_turn_to() throws Exception {
        assertThat(text("/accessibility")).contains(Tested.read().day(), Tested.read().axe(), "looked at " + Tested.read().pages() + " plain pages", "NVDA",
                "Equality and Human Rights Commission", "www.equalityadvisoryservice.com", "01632", "listening@ashmere.example.org");
    }

    @Test
    void leaving_ends_the_session_takes_the_cookies_back_and_leads_to_the_neutral_site() throws Exception {
        var session = new MockHttpSession();
        browser.perform(post("/leave").session(session).cookie(new Cookie("heard", "a"), new Cookie("draft", "b")))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "https://www.bbc.co.uk/weather"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(cookie().maxAge("heard", 0)).andExpect(cookie().maxAge("draft", 0))
                .andExpect(cookie().maxAge("away", 1200)).andExpect(cookie().httpOnly("away", true));
        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void for_a_while_after_leaving_every_page_answers_empty(String path) throws Exception {
        var page = browser.perform(get(path).cookie(new Cookie("away", "1"))).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("This page is closed.")
                .doesNotContain("Heard").doesNotContain("Ashmere").doesNotContain("went wrong");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void somebody_who_left_can_open_the_site_again_on_purpose() throws Exception {
        browser.perform(post("/return").cookie(new Cookie("away", "1")))
                .andExpect(status().isSeeOther()).andExpect(header().string("Location", "/")).andExpect(cookie().maxAge("away", 0));
    }

    @Test
    void a_cookie_that_opens_nothing_offers_nothing_and_is_taken_back_and_staff_find_their_way_back_only_where_staff_sign_in() throws Exception {
        assertThat(body("/ended")).doesNotContain("Carry on").doesNotContain("/app/staff").contains("/resume");
        var gone = browser.perform(get("/ended").cookie(new Cookie("draft", "a"))).andExpect(cookie().maxAge("draft", 0)).andReturn();
        assertThat(gone.getResponse().getContentAsString()).doesNotContain("Carry on").doesNotContain("is kept").contains("/resume");
        assertThat(browser.perform(get("https://work.ashmere.example.org/ended")).andReturn().getResponse().getContentAsString()).contains("/app/staff");
    }

    @Test
    void the_page_about_cookies_names_those_that_people_find() throws Exception {
        assertThat(Jsoup.parse(body("/cookies")).select(".cookies dt").eachText()).containsExactly("heard", "draft", "link", "away");
    }

    @Test
    void what_may_not_be_seen_answers_like_what_is_not_there() throws Exception {
        assertThat(failed(403, null)).isEqualTo(failed(404, null));
    }

    @Test
    void what_breaks_gives_a_code_and_tells_nothing_about_the_cause() throws Exception {
        assertThat(failed(500, new IllegalStateException("a canary in the story"))).containsPattern("tell us this code: [A-Z2-9]{6}")
                .doesNotContain("canary").doesNotContain("IllegalState");
    }

    private static List<String> with(String beginning, List<String> paths) {
        return paths.stream().map(beginning::concat).toList();
    }

    private String failed(int status, Throwable cause) throws Exception {
        var request = get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);
        if (cause != null) {
            request.requestAttr(RequestDispatcher.ERROR_EXCEPTION, cause);
        }
        return browser.perform(request).andReturn().getResponse().getContentAsString();
    }

    private String text(String path) throws Exception {
        return Jsoup.parse(body(path)).body().text();
    }

    private static String text(String council, String path) throws Exception {
        return Jsoup.parse(browser(council(council)).perform(get(path)).andReturn().getResponse().getContentAsString()).body().text();
    }

    private String body(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    private static CouncilProfile council(String name) {
        try {
            var environment = new StandardEnvironment();
            new YamlPropertySourceLoader().load(name, new ClassPathResource("council/" + name + ".yaml"))
                    .forEach(environment.getPropertySources()::addLast);
            environment.getPropertySources().addLast(new MapPropertySource("address", Map.of("heard.public-url", "https://heard.ashmere.example.org")));
            return Binder.get(environment).bind("heard.council", CouncilProfile.class).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
