package uk.heard.intake.ui;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import uk.heard.intake.DraftToken;

/**
 * The session cookie that owns a draft. It ends with the browser's session and no script can read it. Any node can serve its
 * holder, because what it opens is in the database.
 */
@Component
public class DraftCookie {

    private final boolean secure;
    private final String name;

    DraftCookie(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.secure = secure;
        // The prefix makes browsers refuse the cookie from anywhere but this very host over https.
        this.name = secure ? "__Host-heard-draft" : "heard-draft";
    }

    ResponseCookie of(DraftToken token) {
        return ResponseCookie.from(name, token.value()).httpOnly(true).secure(secure).sameSite("Lax").path("/").build();
    }

    /** The token that came with the current request of a Vaadin view. */
    Optional<DraftToken> current() {
        return find(VaadinService.getCurrentRequest().getCookies());
    }

    Optional<DraftToken> find(Cookie[] cookies) {
        return Stream.ofNullable(cookies).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> new DraftToken(cookie.getValue()))
                .findFirst();
    }
}
