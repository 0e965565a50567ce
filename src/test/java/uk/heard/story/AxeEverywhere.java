package uk.heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.heard.ui.Voice;

/**
 * A-1 in full: every view of the public, empty, with its mistakes and filled, in both voices, on three widths, in light, dark and
 * forced colours. Takes many minutes, so it has a Maven profile of its own; prints what it looked at.
 */
class AxeEverywhere extends AtEveryView {

    private static final List<Integer> WIDTHS = List.of(320, 390, 1280);

    private final List<String> wrong = new ArrayList<>();
    private final TreeSet<String> rules = new TreeSet<>();
    private int looks;

    @ParameterizedTest
    @EnumSource(Voice.class)
    void every_view_in_every_state_at_every_width_in_every_light(Voice voice) {
        var page = phone();
        for (var view : PublicView.values()) {
            enterEmpty(page, view, voice);
            lookAround(page, view, "empty", voice);
            if (view != PublicView.FOLLOW) {
                enterFilled(page, view, voice);
                lookAround(page, view, "filled", voice);
            }
        }
        for (var mistake : Mistake.ALL) {
            if (mistake.canBeMade(voice)) {
                enterEmpty(page, mistake.view(), voice);
                mistake.make().accept(page);
                page.locator("#continue").click();
                page.locator(".error-summary").waitFor();
                lookAround(page, mistake.view(), "error-" + mistake.field(), voice);
            }
        }
        System.out.printf("axe, %s: %d looks at %d views, %d rules had something to look at, %d findings%n", voice, looks, PublicView.values().length, rules.size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(rules).contains("color-contrast", "target-size");
    }

    private void lookAround(Page page, PublicView view, String state, Voice voice) {
        for (var width : WIDTHS) {
            page.setViewportSize(width, 800);
            look(page, view + " " + state + " " + voice + " " + width + " light", ColorScheme.LIGHT, ForcedColors.NONE);
            look(page, view + " " + state + " " + voice + " " + width + " dark", ColorScheme.DARK, ForcedColors.NONE);
            look(page, view + " " + state + " " + voice + " " + width + " forced", ColorScheme.LIGHT, ForcedColors.ACTIVE);
        }
    }

    private void look(Page page, String where, ColorScheme scheme, ForcedColors forced) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
        var found = Scan.of(page, forced == ForcedColors.NONE);
        looks++;
        rules.addAll(found.ran());
        found.faults().forEach(fault -> finding(where + ": " + fault));
        if (Scan.sidewaysScroll(page) > 0) {
            finding(where + ": scrolls sideways");
        }
        if (where.endsWith("1280 dark") && where.contains(" filled ") || where.endsWith("1280 light") && where.contains(" empty ")) {
            picture(page, "everywhere-" + where.toLowerCase().replace(' ', '-'));
        }
    }

    /** Printed at once: a run that is cut off has told what it saw. */
    private void finding(String words) {
        System.out.println(words);
        wrong.add(words);
    }
}
