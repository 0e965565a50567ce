package uk.heard.guidance;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the cookies are called where we run, so that the page about them names the ones that people find. */
@Component
record CookieNames(
        @Value("${server.servlet.session.cookie.name:JSESSIONID}") String session,
        @Value("${heard.draft-cookie:draft}") String draft,
        @Value("${heard.link-cookie:link}") String link) {
}
