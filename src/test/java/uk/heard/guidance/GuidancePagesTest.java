package uk.heard.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.Samples;

class GuidancePagesTest {

    static final CouncilProfile ASHMERE = ashmere();

    static Map<String, ResponseEntity<String>> pages() {
        var guidance = new GuidancePages(Samples.PLAIN, ASHMERE, new CookieNames("JSESSIONID", "draft"));
        var pages = new LinkedHashMap<String, ResponseEntity<String>>();
        pages.put("/", guidance.start());
        pages.put("/help", guidance.help());
        pages.put("/safety", guidance.safety());
        pages.put("/privacy", guidance.privacy());
        pages.put("/cookies", guidance.cookies());
        pages.put("/accessibility", guidance.accessibility());
        pages.put("/ended", guidance.ended());
        pages.put("/denied", guidance.denied());
        pages.put("/problem", guidance.problem());
        return pages;
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> everyPage() {
        return pages().entrySet().stream().map(page -> org.junit.jupiter.params.provider.Arguments.of(page.getKey(), page.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void a_plain_page_allows_exactly_the_style_that_it_carries(String path, ResponseEntity<String> page) throws Exception {
        var style = Jsoup.parse(page.getBody()).select("style");
        assertThat(style).hasSize(1);
        var hash = MessageDigest.getInstance("SHA-256").digest(style.first().data().getBytes(StandardCharsets.UTF_8));
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        assertThat(page.getBody()).doesNotContain(" style=");
        if (System.getProperty("pages.out") != null) {
            Files.writeString(Path.of(System.getProperty("pages.out"), path.equals("/") ? "start.html" : path.substring(1) + ".html"), page.getBody());
        }
    }

    static CouncilProfile ashmere() {
        try {
            var environment = new StandardEnvironment();
            new YamlPropertySourceLoader().load("ashmere", new ClassPathResource("council/ashmere.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
            return Binder.get(environment).bind("heard.council", CouncilProfile.class).get();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
