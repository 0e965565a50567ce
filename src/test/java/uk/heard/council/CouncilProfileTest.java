package uk.heard.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import uk.heard.council.CouncilProfile.EarlyResolution;
import uk.heard.ui.Palette;

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
        "heard.council.name, ''", "heard.council.phone, ''", "heard.council.front-door-phone, ''", "heard.council.out-of-hours-phone, ''",
        "heard.council.email, not an address", "heard.council.accent-colour, teal",
        "heard.council.acknowledgement-working-days, 0", "heard.council.acknowledgement-working-days, 11",
        "heard.council.statement-working-days, 21", "heard.council.advocacy-provider.phone, ''", "heard.council.deputy-complaints-manager, ''"})
    void a_profile_with_a_hole_stops_the_start(String key, String value) {
        with(key, value).run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashmere", "stonecleave", "merrowshire", "calderwick"})
    void each_council_that_ships_starts_and_can_be_read_in_both_lights(String council) {
        with(council, "x", "").run(context -> {
            assertThat(context).hasNotFailed();
            var profile = context.getBean(CouncilProfile.class);
            assertThat(profile.complaintsManager()).isNotEqualTo(profile.deputyComplaintsManager());
            assertThatCode(() -> Palette.of(profile.accentColour())).doesNotThrowAnyException();
            // Numbers that Ofcom keeps for invention, and addresses that nobody can own.
            assertThat(List.of(profile.phone(), profile.frontDoorPhone(), profile.outOfHoursPhone())).allMatch(number -> number.startsWith("01632 960 "));
            assertThat(profile.advocacyProvider().phone()).startsWith("0808 157 0");
            assertThat(List.of(profile.email(), profile.alertAddress())).allMatch(address -> address.endsWith("@" + council + ".example.org"));
        });
    }

    @Test
    void the_metropolitan_council_tries_two_working_days_and_says_so_in_working_days() {
        with("stonecleave", "x", "").run(context -> assertThat(context.getBean(CouncilProfile.class))
                .returns(new EarlyResolution(2, EarlyResolution.Unit.WORKING_DAYS), CouncilProfile::earlyResolution)
                .returns(false, CouncilProfile::speakToWorkerFirst));
    }

    @Test
    void the_county_advises_to_speak_to_the_worker_and_acknowledges_in_five_days() {
        with("merrowshire", "x", "").run(context -> assertThat(context.getBean(CouncilProfile.class))
                .returns(true, CouncilProfile::speakToWorkerFirst).returns(5, CouncilProfile::acknowledgementWorkingDays)
                .returns(false, CouncilProfile::triesEarlyResolution));
    }

    @Test
    void the_city_has_no_step_of_its_own() {
        with("calderwick", "x", "").run(context -> assertThat(context.getBean(CouncilProfile.class))
                .returns(false, CouncilProfile::triesEarlyResolution).returns(false, CouncilProfile::speakToWorkerFirst));
    }

    @Test
    void an_early_step_may_be_counted_in_hours_when_the_council_says_so() {
        with("stonecleave", "heard.council.early-resolution.unit", "hours").run(context ->
                assertThat(context.getBean(CouncilProfile.class).earlyResolution().inHours()).isTrue());
    }

    @Test
    void a_length_without_its_unit_is_never_guessed() {
        with("heard.council.early-resolution.length", "48").run(context -> assertThat(context).hasFailed());
    }

    /** The law: working days, 10 and 20, 25 and 65, 30, 5 and 15, the 20 to ask for a panel, three stages, the right to Stage 2. */
    @ParameterizedTest
    @ValueSource(strings = {"stage-1-working-days", "stage1-working-days", "stage-1-longest-working-days", "stage-2-working-days", "panel-working-days",
        "stage-3-request-working-days", "panel-report-working-days", "stage-3-response-working-days", "stages", "stage-2-by-agreement", "closure-days",
        "working-days", "advocacy-for-children", "early-resolution.pauses-stage-1", "advocacy-provider.offered", "nmae"})
    void what_is_not_a_councils_to_set_stops_the_start(String key) {
        with("heard.council." + key, "15").run(context -> assertThat(context).hasFailed().getFailure()
                .hasStackTraceContaining("heard.council." + key));
    }

    private ApplicationContextRunner with(String key, String value) {
        return with("ashmere", key, value);
    }

    private ApplicationContextRunner with(String council, String key, String value) {
        return start.withPropertyValues("heard.public-url=https://heard.example.org").withInitializer(context -> {
            try {
                new YamlPropertySourceLoader().load(council, new ClassPathResource("council/" + council + ".yaml"))
                        .forEach(context.getEnvironment().getPropertySources()::addLast);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            context.getEnvironment().getPropertySources().addFirst(
                    new org.springframework.core.env.MapPropertySource("hole", new HashMap<>(Map.of(key, value))));
        });
    }
}
