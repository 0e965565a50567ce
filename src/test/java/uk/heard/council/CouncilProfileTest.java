package uk.heard.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

class CouncilProfileTest {

    @Configuration
    @EnableConfigurationProperties(CouncilProfile.class)
    static class Profile {
    }

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Profile.class);

    @Test
    void the_invented_council_is_complete() {
        with("x", "").run(context -> {
            assertThat(context).hasNotFailed();
            var ashmere = context.getBean(CouncilProfile.class);
            assertThat(ashmere.name()).isEqualTo("Ashmere Council");
            assertThat(ashmere.postAddress()).hasSize(5);
            assertThat(ashmere.advocacyProvider().name()).isNotBlank();
            assertThat(ashmere.complaintsManager()).isNotEqualTo(ashmere.deputyComplaintsManager());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "heard.council.name, ''", "heard.council.phone, ''", "heard.council.out-of-hours-phone, ''",
        "heard.council.email, not an address", "heard.council.accent-colour, teal",
        "heard.council.acknowledgement-working-days, 0", "heard.council.acknowledgement-working-days, 11",
        "heard.council.advocacy-provider.phone, ''", "heard.council.deputy-complaints-manager, ''"})
    void a_profile_with_a_hole_stops_the_start(String key, String value) {
        with(key, value).run(context -> assertThat(context).hasFailed());
    }

    private ApplicationContextRunner with(String key, String value) {
        return start.withPropertyValues("heard.public-url=https://heard.ashmere.example.org").withInitializer(context -> {
            try {
                new YamlPropertySourceLoader().load("ashmere", new ClassPathResource("council/ashmere.yaml"))
                        .forEach(context.getEnvironment().getPropertySources()::addLast);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            context.getEnvironment().getPropertySources().addFirst(
                    new org.springframework.core.env.MapPropertySource("hole", new HashMap<>(Map.of(key, value))));
        });
    }
}
