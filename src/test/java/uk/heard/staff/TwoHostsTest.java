package uk.heard.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import uk.heard.HeardTest;
import uk.heard.Visit;
import uk.heard.Visit.Answer;

/** SEC-5: two host names behind a proxy, as in production. */
@HeardTest
@TestPropertySource(properties = {
        "heard.public-url=https://heard.example", "heard.staff-url=https://staff.heard.example",
        "server.forward-headers-strategy=native", "server.tomcat.remoteip.internal-proxies=127.0.0.1,192.0.2.0/32"})
class TwoHostsTest {

    private final int port;

    TwoHostsTest(@Value("${server.port}") int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/staff", "/app/staff/test-managers", "/app/staff/nothing", "/app/advocate", "/app/advocate/cases", "/app/%61dvocate", "/staff/letter", "/oauth2/authorization/heard",
            "/login/oauth2/code/heard", "/logout", "/app//staff", "/app/%73taff", "/app/;x/staff"})
    void a_staff_address_does_not_exist_for_the_public(String path) {
        var answer = get("heard.example", path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.opensASession()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/privacy", "/app/test-public", "/local/mail"})
    void a_public_address_does_not_exist_for_staff(String path) {
        assertThat(get("staff.heard.example", path).status()).isEqualTo(404);
        assertThat(get("heard.example", path).status()).isEqualTo(200);
    }

    @Test
    void each_finds_their_own() {
        assertThat(get("heard.example", "/").status()).isEqualTo(200);
        assertThat(get("staff.heard.example", "/").header("Location")).isEqualTo("https://staff.heard.example/app/staff");
        assertThat(get("staff.heard.example", "/app/staff/test-managers").header("Location"))
                .isEqualTo("https://staff.heard.example/oauth2/authorization/heard");
        assertThat(get("staff.heard.example", "/app/advocate/cases").header("Location")).as("advocates sign in where staff do")
                .isEqualTo("https://staff.heard.example/oauth2/authorization/heard");
        assertThat(get("staff.heard.example", "/ended").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/staff", "/app/test-public"})
    void any_other_host_has_nothing(String path) {
        assertThat(get("elsewhere.example", path).status()).isEqualTo(404);
    }

    @Test
    void the_browser_is_told_to_come_back_encrypted() {
        assertThat(get("heard.example", "/").header("Strict-Transport-Security")).isEqualTo("max-age=63072000; includeSubDomains");
    }

    @Test
    void one_host_cannot_send_to_the_other() {
        var answer = new Visit(port).send("POST", "/leave", "", "Host: heard.example", "X-Forwarded-Proto: https", "Origin: https://staff.heard.example");
        assertThat(answer.status()).isIn(403, 404);
        assertThat(new Visit(port).send("POST", "/leave", "", "Host: heard.example", "X-Forwarded-Proto: https", "Origin: https://heard.example").status())
                .isEqualTo(303);
    }

    private Answer get(String host, String path) {
        return new Visit(port).get(path, "Host: " + host, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https", "X-Forwarded-Port: 443");
    }
}
