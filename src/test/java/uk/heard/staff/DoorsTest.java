package uk.heard.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.heard.HeardTest;
import uk.heard.Visit;

/** What strangers get: headers, refusals, and nothing where there is nothing. */
@HeardTest
class DoorsTest {

    @LocalManagementPort int managementPort;
    @Autowired MeterRegistry meters;
    private final int port;
    private final Visit visit;

    DoorsTest(@Value("${server.port}") int port) {
        this.port = port;
        visit = new Visit(port);
    }

    /** SEC-1, SEC-3, S-7 */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/no-such-page", "/app/test-public", "/app/no-such-page", "/app/staff/anything", "//odd"})
    void every_answer_says_what_the_browser_must_not_do(String path) {
        var answer = visit.get(path);
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'").contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()").contains("geolocation=()");
        assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void a_flow_page_may_run_its_own_scripts_and_reach_nobody_else() {
        assertThat(visit.get("/app/test-public").headers("Content-Security-Policy")).singleElement().asString()
                .contains("script-src 'self' 'unsafe-inline' 'unsafe-eval';").contains("connect-src 'self';")
                .contains("base-uri 'self';").contains("form-action 'self'");
    }

    @Test
    void a_plain_page_runs_no_script_and_opens_no_session() {
        var start = visit.get("/");
        assertThat(start.status()).isEqualTo(200);
        assertThat(start.headers("Content-Security-Policy")).singleElement().asString().doesNotContain("script-src");
        assertThat(start.opensASession()).isFalse();
    }

    /** SEC-15, SEC-16 */
    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/VAADIN", "/VAADIN/", "/VAADIN/build/", "/app", "/app/", "/app/nothing", "/app/VAADIN",
            "/app/VAADIN/", "/app/VAADIN/build/", "/app/VAADIN/build/none.js", "/app/VAADIN/dynamic/resource/0/1/x",
            "/app/%56AADIN/", "/app//VAADIN/", "//app/VAADIN/", "/app/;a=b/VAADIN/", "/app/./VAADIN/", "/app/?v-r=init&location=test-public",
            "/app/?v-r=oldbrowser", "/app/?v-r=webcomponent-resync", "/app/test-public/more", "/app/sw.js", "/app/VAADIN/../VAADIN/",
            "/actuator/health", "/error", "/webjars/x", "/app/web-component/x.js"})
    void nothing_there_is_a_plain_404_without_a_session(String path) {
        var answer = visit.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.opensASession()).isFalse();
        assertThat(answer.body()).doesNotContain("test-public").doesNotContain("test-managers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/VAADIN%2Fbuild", "/app/%2e%2e%2f", "/app/\\VAADIN"})
    void an_address_that_cannot_be_read_is_refused_without_a_session(String path) {
        var answer = visit.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.opensASession()).isFalse();
        assertThat(answer.body()).doesNotContain("Tomcat");
    }

    @Test
    void a_staff_page_that_is_not_there_looks_to_a_stranger_like_one_that_is() {
        var there = visit.get("/app/staff/test-managers");
        var notThere = new Visit(port).get("/app/staff/nothing");
        assertThat(notThere.status()).isEqualTo(there.status()).isEqualTo(302);
        assertThat(notThere.header("Location")).isEqualTo(there.header("Location"));
    }

    @Test
    void messages_to_flow_without_a_session_open_none() {
        assertThat(visit.send("POST", "/app/?v-r=uidl&v-uiId=0", "{}", "Content-Type: application/json").opensASession()).isFalse();
        assertThat(visit.send("POST", "/app/?v-r=heartbeat&v-uiId=0", "").opensASession()).isFalse();
    }

    @Test
    void only_reading_reaches_a_page_of_flow() {
        var answer = visit.post("/app/test-public", Map.of("a", "b"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.opensASession()).isFalse();
    }

    /** SEC-7 */
    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://elsewhere.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
            "Origin: http://localhost", "Origin: http://localhost.elsewhere.example"})
    void another_site_cannot_send_anything_here(String sign) {
        for (var path : new String[]{"/leave", "/begin", "/logout", "/app/?v-r=uidl&v-uiId=0", "/idp/login"}) {
            assertThat(visit.post(path, Map.of(), sign).status()).as(path).isIn(403, 404);
            assertThat(visit.post(path, Map.of(), sign).header("Location")).as(path).isNull();
        }
    }

    @Test
    void our_own_forms_arrive_although_our_pages_refer_nobody() {
        assertThat(visit.post("/leave", Map.of(), "Origin: null", "Sec-Fetch-Site: same-origin").status()).isEqualTo(303);
        assertThat(new Visit(port).post("/leave", Map.of(), "Origin: null").status()).isEqualTo(303);
        assertThat(new Visit(port).post("/leave", Map.of(), "Origin: http://localhost:" + port).status()).isEqualTo(303);
    }

    @Test
    void another_site_cannot_open_a_websocket() {
        var answer = visit.get("/app/VAADIN/push?v-r=push", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Origin: https://elsewhere.example");
        assertThat(answer.status()).isIn(403, 404);
    }

    @Test
    void nobody_is_believed_about_their_address_or_host() {
        var answer = visit.get("/app/staff/test-managers", "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Host: elsewhere.example",
                "X-Forwarded-Proto: https", "Forwarded: host=elsewhere.example;proto=https");
        assertThat(answer.header("Location")).doesNotContain("elsewhere");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void the_bundle_is_kept_for_good_and_what_is_missing_of_it_is_not() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/VAADIN/webapp/VAADIN/build/*.js");
        assumeThat(files).as("the front end is built").isNotEmpty();
        var answer = visit.get("/app/VAADIN/build/" + files[0].getFilename());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.opensASession()).isFalse();
        assertThat(visit.get("/app/VAADIN/build/gone.js").headers("Cache-Control")).containsExactly("no-store");
    }

    /** SEC-58 */
    @Test
    void the_private_port_tells_health_and_figures_and_nothing_else() {
        var operations = new Visit(managementPort);
        assertThat(operations.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(operations.get("/actuator/prometheus").status()).isEqualTo(200);
        for (var path : new String[]{"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/info"}) {
            assertThat(operations.get(path).status()).as(path).isIn(403, 404);
        }
    }

    /** SEC-1 */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "script-src | {\"csp-report\":{\"document-uri\":\"http://localhost/app/staff/case/SECRET\",\"effective-directive\":\"script-src-elem\"}}",
            "img-src    | [{\"type\":\"csp-violation\",\"body\":{\"effectiveDirective\":\"img-src\"}}]",
            "other      | {\"csp-report\":{\"effective-directive\":\"made-up-src\"}}"})
    void a_browser_may_report_what_a_policy_stopped_and_it_is_counted_and_nothing_else(String directive, String report) {
        var before = reported(directive);
        var answer = visit.send("POST", "/policy-reports", report, "Content-Type: application/csp-report");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.opensASession()).isFalse();
        assertThat(reported(directive)).isEqualTo(before + 1);
        assertThat(new Visit(managementPort).get("/actuator/prometheus").body()).contains("heard_policy_violations_total{").doesNotContain("SECRET");
    }

    @Test
    void nonsense_at_the_door_for_reports_counts_for_nothing() {
        assertThat(visit.send("POST", "/policy-reports", "}{", "Content-Type: application/csp-report").status()).isEqualTo(204);
        assertThat(visit.get("/").header("Content-Security-Policy")).contains("report-uri /policy-reports");
        assertThat(visit.get("/app/test-public").header("Content-Security-Policy")).contains("report-uri /policy-reports");
    }

    private double reported(String directive) {
        return meters.counter("heard.policy.violations", "directive", directive).count();
    }

    /** SEC-17 */
    @Test
    void a_form_that_is_too_long_is_refused() {
        var answer = visit.post("/leave", Map.of("words", "x".repeat(3_000_000)));
        assertThat(answer.status()).isEqualTo(413);
    }
}
