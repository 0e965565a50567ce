package uk.heard.compliment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.Visit;
import uk.heard.compliment.Compliments;
import uk.heard.compliment.Compliments.Received;
import uk.heard.local.SampleStaff.Person;

/** The form byte by byte, as a browser without JavaScript sends it, and as others might. */
@HeardTest
@Import(GivenComplaints.class)
class ThanksFormTest {

    @Autowired Compliments compliments;
    @Autowired GivenComplaints given;
    private final Visit visit;

    ThanksFormTest(@Value("${server.port}") int port) {
        visit = new Visit(port);
    }

    private static Map<String, String> filled(Document form, String words) {
        var filled = new LinkedHashMap<String, String>();
        filled.put("key", form.selectFirst("input[name=key]").val());
        filled.put("kind", "COMPLIMENT");
        filled.put("words", words);
        filled.put("worker", "Lena");
        filled.put("service", "Fostering");
        filled.put("sharing", "WITH_NAME");
        filled.put("name", "Dana");
        filled.put("contact", "by text, 07700 900 123");
        filled.put("website", "");
        return filled;
    }

    private Document form() {
        return Jsoup.parse(visit.get("/thanks").body());
    }

    private List<Received> kept(String words) {
        return compliments.page(given.staff(Person.MAYA), null).stream().filter(each -> each.words().equals(words)).toList();
    }

    @Test
    void it_needs_no_script_no_session_and_no_cookie_and_says_who_to_call_in_danger() {
        var answer = visit.get("/thanks");
        assertThat(answer.opensASession()).isFalse();
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(answer.body().length()).isLessThanOrEqualTo(30_000);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("script, img, link[href]:not([href^=data:])")).isEmpty();
        assertThat(page.select("a[href=tel:999]")).hasSize(1);
        assertThat(page.select("select[name=service] option").eachText()).contains("I am not sure", "Fostering");
        assertThat(Jsoup.parse(visit.get("/young/thanks").body()).select("form[action=/young/thanks]")).hasSize(1);
    }

    @Test
    void sent_again_by_reload_or_back_it_is_kept_once() {
        var form = filled(form(), "Lena came on a Sunday.");
        assertThat(visit.post("/thanks", form).header("Location")).endsWith("/thanks/sent");
        assertThat(visit.post("/thanks", form).status()).isEqualTo(303);
        assertThat(kept("Lena came on a Sunday.")).singleElement()
                .returns("Lena", Received::worker).returns("Fostering", Received::service).returns("by text, 07700 900 123", Received::contact);
        assertThat(visit.get("/thanks/sent").body()).contains("We have what you sent.");
    }

    @Test
    void what_is_missing_is_said_at_the_top_and_beside_its_field_and_everything_typed_stays() {
        var form = filled(form(), "");
        form.put("worker", "\"><script>alert(1)</script>");
        form.remove("sharing");
        var answer = visit.post("/thanks", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<script>alert");
        var page = Jsoup.parse(answer.body());
        assertThat(page.title()).startsWith("Error: ");
        for (var link : page.select(".error-summary a")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
        }
        assertThat(page.select(".error-summary a").eachText()).containsExactly("Write what you want to say", "Choose if we may show it to the worker");
        assertThat(page.select(".error-words").eachText()).containsExactlyElementsOf(page.select(".error-summary a").eachText());
        assertThat(page.getElementById("words").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("words").attr("aria-describedby")).contains("words-why");
        assertThat(page.getElementById("worker").val()).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.getElementById("name").val()).isEqualTo("Dana");
        assertThat(page.getElementById("contact").val()).isEqualTo("by text, 07700 900 123");
        assertThat(page.select("select option[selected]").eachText()).containsExactly("Fostering");
        assertThat(page.select("input[name=kind][checked]").eachAttr("value")).containsExactly("COMPLIMENT");
        assertThat(page.selectFirst("input[name=key]").val()).isEqualTo(form.get("key"));
    }

    @Test
    void a_program_that_fills_in_every_field_is_asked_once_more_and_a_person_loses_nothing() {
        var form = filled(form(), "Filled in by a machine.");
        form.put("website", "https://example.org");
        var page = Jsoup.parse(visit.post("/thanks", form).body());
        assertThat(kept("Filled in by a machine.")).isEmpty();
        assertThat(page.select(".error-summary").text()).contains("press Send once more");
        assertThat(page.getElementById("words").text()).isEqualTo("Filled in by a machine.");
        assertThat(page.getElementById("website").val()).isEmpty();
        form.put("website", "");
        visit.post("/thanks", form);
        assertThat(kept("Filled in by a machine.")).hasSize(1);
    }

    @Test
    void another_site_cannot_send_it_for_somebody() {
        var form = filled(form(), "From elsewhere.");
        assertThat(visit.post("/thanks", form, "Origin: https://elsewhere.example").status()).isEqualTo(404);
        assertThat(visit.post("/thanks", form, "Sec-Fetch-Site: cross-site").status()).isEqualTo(404);
        assertThat(kept("From elsewhere.")).isEmpty();
    }

    @Test
    void odd_values_are_asked_again_and_break_nothing() {
        assertThat(visit.post("/thanks", Map.of("key", "not a key", "kind", "ADMIN", "words", "x", "sharing", "ALL")).status()).isEqualTo(422);
        assertThat(visit.post("/thanks", Map.of()).status()).isEqualTo(422);
        var many = filled(form(), "x".repeat(5001));
        assertThat(Jsoup.parse(visit.post("/thanks", many).body()).select(".error-summary a").eachText()).containsExactly("Use 5,000 letters or fewer");
    }

    @Test
    void two_lines_stay_two_lines_and_any_script_is_kept() {
        var form = filled(form(), "Dziękuję!\r\nشكرا 🙂");
        visit.post("/young/thanks", form);
        assertThat(kept("Dziękuję!\nشكرا 🙂")).hasSize(1);
    }
}
