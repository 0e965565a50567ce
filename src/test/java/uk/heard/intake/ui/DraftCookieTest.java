package uk.heard.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.heard.intake.DraftToken;

class DraftCookieTest {

    private final DraftCookie cookie = new DraftCookie("draft");

    @Test
    void it_opens_the_draft_whose_token_it_holds() {
        var token = DraftToken.random();
        assertThat(cookie.find(new Cookie[] {new Cookie("other", "x"), new Cookie("draft", token.value())})).contains(token);
        assertThat(cookie.find(null)).isEmpty();
    }

    /** What an advocate writes for a child is kept under a name that can be guessed. */
    @ParameterizedTest
    @ValueSource(strings = {"advocate:1:0", "", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAA:AAAAAAAAAAA"})
    void what_is_no_token_opens_no_draft(String value) {
        assertThat(cookie.find(new Cookie[] {new Cookie("draft", value)})).isEmpty();
    }
}
