package uk.heard.ui;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Computes the contrast of every pair of colours that the style sheets put together, in both lights. */
class LookTest {

    /** What is read, and on which grounds: at rest, hovered, wrong, switched off. */
    private static final Map<String, List<String>> TEXT = Map.ofEntries(
            entry("ink", List.of("paper", "paper-2", "field")),
            entry("ink-2", List.of("paper", "paper-2", "field")),
            entry("accent", List.of("paper", "paper-2", "field")),
            entry("accent-over", List.of("paper", "paper-2", "field")),
            entry("on-accent", List.of("accent", "accent-over")),
            entry("danger", List.of("paper", "paper-2", "field")),
            entry("danger-over", List.of("paper", "paper-2")),
            entry("on-danger", List.of("danger", "danger-over")),
            entry("soon", List.of("paper", "paper-2")),
            entry("on-off", List.of("off")),
            entry("paper", List.of("ink")));

    /** What must be seen but is not read: borders of controls, the ring of the focus, marks. */
    private static final Map<String, List<String>> EDGES = Map.of(
            "ink", List.of("paper", "paper-2", "field"),
            "edge", List.of("paper", "paper-2", "off"),
            "accent", List.of("paper", "paper-2"),
            "danger", List.of("paper", "paper-2", "field"));

    static Stream<String> lights() {
        return Stream.of("light", "dark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void all_text_has_a_contrast_of_at_least_seven(String light) {
        var tokens = tokens(light, Samples.SHELL.accent());
        TEXT.forEach((text, grounds) -> grounds.forEach(ground ->
                assertThat(Palette.contrast(tokens.get(text), tokens.get(ground)))
                        .as("%s: %s on %s", light, text, ground).isGreaterThanOrEqualTo(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void every_edge_that_matters_has_a_contrast_of_at_least_three(String light) {
        var tokens = tokens(light, Samples.SHELL.accent());
        EDGES.forEach((edge, grounds) -> grounds.forEach(ground ->
                assertThat(Palette.contrast(tokens.get(edge), tokens.get(ground)))
                        .as("%s: %s against %s", light, edge, ground).isGreaterThanOrEqualTo(3)));
    }

    /** Air, ink and amber: one of the three is seen on any ground, the accent and the exit included. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void the_focus_ring_is_seen_on_every_ground(String light) {
        var tokens = tokens(light, Samples.SHELL.accent());
        for (var ground : List.of("paper", "paper-2", "field", "accent", "accent-over", "ink", "danger")) {
            assertThat(Stream.of("paper", "ink", "focus").mapToDouble(ring -> Palette.contrast(tokens.get(ring), tokens.get(ground))).max().orElseThrow())
                    .as("%s: ring on %s", light, ground).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b4a50", "#5b1a4b", "#1d3a6e", "#3d3d3d", "#000000", "#6b1010", "#0f4d20"})
    void a_readable_accent_is_lightened_for_the_dark_ground_until_it_can_be_read_there(String accent) {
        for (var light : lights().toList()) {
            var tokens = tokens(light, accent);
            for (var text : List.of("accent", "accent-over")) {
                for (var ground : List.of("paper", "paper-2", "field")) {
                    assertThat(Palette.contrast(tokens.get(text), tokens.get(ground))).as("%s %s on %s", light, text, ground).isGreaterThanOrEqualTo(7);
                }
                assertThat(Palette.contrast(tokens.get("on-accent"), tokens.get(text))).as("%s on-accent on %s", light, text).isGreaterThanOrEqualTo(7);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#2a9d8f", "#e63946", "#777777", "#ffdd00"})
    void an_accent_that_is_too_pale_to_read_on_paper_is_refused(String accent) {
        assertThatThrownBy(() -> Palette.of(accent)).hasMessageContaining(accent).hasMessageContaining("Choose a darker one");
    }

    @Test
    void every_colour_in_the_style_sheets_is_a_token() {
        for (var sheet : List.of("public.css", "views.css", "plain.css", "tracker.css", "staff.css")) {
            var colours = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsl").matcher(withoutPrintAndCover(sheet(sheet))).results().map(found -> found.group()).toList();
            assertThat(colours).as(sheet).isEmpty();
        }
    }

    @Test
    void every_token_that_is_used_is_defined() {
        var defined = new ArrayList<String>(List.of("--accent-light", "--accent-dark", "--accent-light-over", "--accent-dark-over"));
        Pattern.compile("(--[a-z0-9-]+):").matcher(sheet("tokens.css")).results().forEach(found -> defined.add(found.group(1)));
        for (var sheet : List.of("tokens.css", "public.css", "views.css", "plain.css", "tracker.css", "staff.css")) {
            Pattern.compile("var\\((--[a-z0-9-]+)\\)").matcher(sheet(sheet)).results()
                    .forEach(used -> assertThat(defined).as(sheet).contains(used.group(1)));
        }
    }

    /** A language that is written from the right gets the same pages, mirrored: begin and end, never left and right. */
    @Test
    void public_pages_know_no_left_and_no_right() {
        for (var sheet : List.of("tokens.css", "public.css", "views.css", "plain.css", "tracker.css")) {
            var css = Look.tight(sheet(sheet));
            assertThat(css).as(sheet).doesNotContainPattern("[{;](?:(?:padding|margin|border)-)?(?:left|right)(?:-[a-z]+)?:").doesNotContainPattern("(?:text-align|float|clear):(?:left|right)");
            Pattern.compile("(?:padding|margin|inset):([^;}()]+) ([^;}() ]+) ([^;}() ]+) ([^;}() ]+)[;}]").matcher(css).results()
                    .forEach(sides -> assertThat(sides.group(2)).as(sheet + ": " + sides.group()).isEqualTo(sides.group(4)));
        }
    }

    @Test
    void the_style_of_a_question_page_stays_small() {
        assertThat(Samples.LOOK.question().length()).isLessThan(18_000);
    }

    /** Paper is white and its ink black; what covers a page that somebody leaves has no colour of ours. */
    private static String withoutPrintAndCover(String css) {
        return css.substring(0, css.contains("@media print") ? css.indexOf("@media print") : css.length()).replaceAll("\\.cover \\{[^}]*}", "");
    }

    private static Map<String, String> tokens(String light, String accent) {
        var palette = Palette.of(accent);
        var css = sheet("tokens.css");
        var dark = css.indexOf("@media (prefers-color-scheme: dark)");
        var tokens = new HashMap<String, String>();
        read(css.substring(0, dark), tokens);
        tokens.put("accent", palette.light());
        tokens.put("accent-over", palette.lightOver());
        if (light.equals("dark")) {
            read(css.substring(dark), tokens);
            tokens.put("accent", palette.dark());
            tokens.put("accent-over", palette.darkOver());
        }
        return tokens;
    }

    private static void read(String css, Map<String, String> tokens) {
        Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})").matcher(css).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
    }

    private static String sheet(String name) {
        return Look.sheet(name);
    }
}
