package uk.heard.guidance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A browser in which nobody began anything. */
public class NothingUnsent implements Unsent {

    @Override
    public Optional<Begun> find(HttpServletRequest request) {
        return Optional.empty();
    }

    @Override
    public boolean isGone(HttpServletRequest request) {
        return request.getCookies() != null;
    }

    @Override
    public void forget(HttpServletRequest request) {
    }

    @Override
    public long daysWithCode() {
        return 28;
    }
}
