package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.heard.story.Chromium;
import uk.heard.story.Scan;

/**
 * A bundle of words in another script, written from the right, shows that language and direction reach every kind of page and that the
 * pages are mirrored. It is no translation and lies among the tests.
 */
@SpringBootTest(classes = GalleryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.config.name=gallery", "spring.config.import=classpath:council/ashmere.yaml", "heard.language=ar-x-test",
    "vaadin.url-mapping=/app/*", "heard.public-url=http://localhost", "heard.staff-url=http://localhost", "vaadin.productionMode=true"})
class RightToLeftIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/young", "/what", "/steps", "/help", "/no-such-page", "/app/gallery/ask", "/app/gallery"})
    void language_and_direction_reach_every_page_and_nothing_breaks(String path) {
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 640).setBypassCSP(true))) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + path);
            page.waitForFunction("[...document.querySelectorAll('h1')].some(h => h.offsetParent && !h.closest('.pre'))");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar-x-test");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator("footer, main").first().innerText()).containsPattern("\\p{IsArabic}");
            assertThat(Scan.sidewaysScroll(page)).as("sideways").isZero();
            assertThat((String) page.evaluate("getComputedStyle(document.querySelector('main')).direction")).isEqualTo("rtl");
            // What a line begins with stands at the right.
            assertThat((Boolean) page.evaluate("(() => { const name = document.querySelector('.name').getBoundingClientRect();"
                    + " return innerWidth - name.right < name.left })()")).as("the name stands at the right").isTrue();
            assertThat(Scan.of(page).faults()).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", "right-to-left" + path.replace('/', '-') + ".png")).setFullPage(true));
        }
    }
}
