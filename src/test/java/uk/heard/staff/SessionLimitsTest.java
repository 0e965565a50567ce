package uk.heard.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import uk.heard.HeardTest;
import uk.heard.TestClock;

/** SEC-18: how long a session holds memory when nobody uses it. */
@HeardTest
class SessionLimitsTest {

    @Autowired HttpSessionListener listener;
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void a_page_that_was_fetched_and_never_used_is_forgotten_after_two_minutes() throws Exception {
        opened();
        message("heartbeat");
        message("init");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(120);
    }

    @Test
    void one_that_somebody_uses_is_kept_for_a_quarter_of_an_hour() throws Exception {
        opened();
        message("uidl");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(900);
    }

    private void opened() {
        listener.sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(120);
    }

    private void message(String kind) throws Exception {
        var request = new MockHttpServletRequest("POST", "/app/");
        request.setServletPath("/app");
        request.setPathInfo("/");
        request.setParameter("v-r", kind);
        request.setSession(session);
        new SessionLimits(new TestClock()).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
