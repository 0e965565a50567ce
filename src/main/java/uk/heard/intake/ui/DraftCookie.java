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

    /** @param name in production with the prefix that makes browsers refuse it from anywhere but this very host over https */
    DraftCookie(@Value("${heard.draft-cookie:draft}") String name) {
        this.name = name;
        this.secure = name.startsWith("__Host-");
    }

    ResponseCookie of(DraftToken token) {
        return with(token.value()).build();
    }

    /** Takes it back. */
    ResponseCookie none() {
        return with("").maxAge(0).build();
    }

    private ResponseCookie.ResponseCookieBuilder with(String value) {
        return ResponseCookie.from(name, value).httpOnly(true).secure(secure).sameSite("Lax").path("/");
    }

    /** The token that came with the current request of a Vaadin view. */
    Optional<DraftToken> current() {
        return find(VaadinService.getCurrentRequest().getCookies());
    }

    Optional<DraftToken> find(Cookie[] cookies) {
        return Stream.ofNullable(cookies).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .flatMap(cookie -> DraftToken.parse(cookie.getValue()).stream())
                .findFirst();
    }
}
