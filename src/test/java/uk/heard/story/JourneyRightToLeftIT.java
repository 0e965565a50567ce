package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import uk.heard.ui.Voice;

/**
 * The questions and the tracker in words that are written from the right. Those are made here of our own, letter by letter: no
 * translation of anything, but as long as the English, and new when that is.
 */
@TestPropertySource(properties = "heard.language=" + JourneyRightToLeftIT.TAG)
class JourneyRightToLeftIT extends AtEveryView {

    static final String TAG = "ar-x-letters";
    private static final String LETTERS = "ابجدهفغحيجكلمنوپقرستوڤوخيز";
    private static final List<PublicView> EMPTY = List.of(PublicView.DANGER, PublicView.WHO_ARE_YOU, PublicView.WHO_IS_IT_ABOUT, PublicView.FOLLOW);
    private static final List<PublicView> FILLED = List.of(PublicView.POINT, PublicView.CONTACT, PublicView.CHECK, PublicView.FOLLOW_YOURS);

    @DynamicPropertySource
    static void writeWords(DynamicPropertyRegistry settings) throws IOException {
        var folder = Files.createDirectories(Path.of("target/test-classes/words", TAG));
        try (var bundles = Files.newDirectoryStream(Path.of("src/main/resources/words"), "*.properties")) {
            for (var bundle : bundles) {
                Files.writeString(folder.resolve(bundle.getFileName()), Files.readAllLines(bundle).stream()
                        .map(line -> line.substring(0, line.indexOf('=') + 1) + inLetters(line.substring(line.indexOf('=') + 1)))
                        .collect(Collectors.joining("\n")), StandardCharsets.UTF_8);
            }
        }
    }

    /** What stands in braces or after a backslash stays as it is. */
    private static String inLetters(String words) {
        var depth = 0;
        var before = ' ';
        var letters = new StringBuilder();
        for (var each : words.toCharArray()) {
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            var letter = Character.toLowerCase(each) - 'a';
            letters.append(depth == 0 && before != '\\' && letter >= 0 && letter < LETTERS.length() ? LETTERS.charAt(letter) : each);
            before = each;
        }
        return letters.toString();
    }

    /** */
    @ParameterizedTest
    @EnumSource(Voice.class)
    void the_questions_and_the_tracker_are_mirrored_and_nothing_breaks(Voice voice) {
        var page = smallPhone();
        EMPTY.forEach(view -> {
            enterEmpty(page, view, voice);
            isMirrored(page, view + "-" + voice);
        });
        FILLED.forEach(view -> {
            enterFilled(page, view, voice);
            isMirrored(page, view + "-" + voice);
        });
        enterEmpty(page, PublicView.POINT, voice);
        page.locator("#continue").click();
        assertThat(page.locator(".error-summary")).isFocused();
        isMirrored(page, "error-" + voice);
    }

    private static void isMirrored(Page page, String name) {
        picture(page, ("letters-" + name).toLowerCase());
        assertThat(page.locator("html")).hasAttribute("lang", TAG);
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("h1:visible")).hasText(Pattern.compile("[\u0600-\u06ff]"));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('h1:not(.pre h1)')).direction")).isEqualTo("rtl");
        assertThat(page.evaluate("(() => { const name = document.querySelector('.name').getBoundingClientRect(); return innerWidth - name.right < name.left; })()"))
                .as("the name stands at the right").isEqualTo(true);
        isAccessible(page);
    }
}
