package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A boy of fourteen on a phone that knows no mouse and no keys but those on its screen, from the first page to the reference and back to it. */
class TouchIT extends InBrowser {

    @ParameterizedTest
    @CsvSource({"320, 568", "390, 844"})
    void a_boy_of_fourteen_finishes_with_touches_alone(int width, int height) {
        var boy = touchPhone(width, height);
        boy.navigate(url());
        tap(boy.getByText("I’m under 18 (or a care leaver)"));
        asks(boy, "Is someone not safe right now?");
        answer(boy, "No");
        asks(boy, "Who are you?");
        answer(boy, "I am under 18");
        asks(boy, "Who is it about?");
        answer(boy, "Me");
        asks(boy, "What went wrong?");
        tapContinue(boy);
        tap(boy.locator("[role=alert] a, .error-summary a").first());
        assertThat(boy.getByRole(AriaRole.TEXTBOX).first()).isFocused();
        boy.keyboard().insertText("I had to move again and nobody asked me. I MISS my brother. 😢");
        tapContinue(boy);
        asks(boy, "When did it happen?");
        answer(boy, "It is still happening");
        asks(boy, "What is it mostly about?");
        tap(boy.getByRole(AriaRole.RADIO).first());
        tapContinue(boy);
        asks(boy, "What you told us so far");
        tapContinue(boy);
        asks(boy, "Is any of it in court now?");
        answer(boy, "No");
        asks(boy, "Did you tell us about this before?");
        answer(boy, "No");
        asks(boy, "Do you want an advocate to help you?");
        answer(boy, "Yes please");
        asks(boy, "What would make this easier?");
        tapContinue(boy);
        asks(boy, "How can we reach you safely?");
        answer(boy, "Do not contact me. I will look here.");
        asks(boy, "Do you want to add photos or files?");
        tapContinue(boy);
        asks(boy, "Look it over, then send");
        tap(boy.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Change thing 1")).first());
        asks(boy, "What went wrong?");
        assertThat(boy.getByRole(AriaRole.TEXTBOX).first()).hasValue("I had to move again and nobody asked me. I MISS my brother. 😢");
        tapContinue(boy);
        asks(boy, "Look it over, then send");
        tap(boy.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")));
        asks(boy, "We got it");
        var reference = boy.locator("#reference").innerText();
        var code = boy.locator("#code").innerText();

        boy.navigate(url() + "/app/follow");
        tap(boy.getByLabel("Your reference"));
        boy.keyboard().insertText(reference);
        tap(boy.getByLabel("Your code"));
        boy.keyboard().insertText(code);
        tapContinue(boy);
        asks(boy, "Where it stands");
        assertThat(boy.getByText("The complaints team is reading it")).isVisible();
    }

    private static void answer(Page page, String label) {
        tap(page.getByLabel(label, new GetByLabelOptions().setExact(true)));
        tapContinue(page);
    }

    private static void tapContinue(Page page) {
        tap(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Continue")));
    }

    /** Where a finger can: it is brought into sight, nothing lies over it, and it is no smaller than 24 pixels. */
    private static void tap(Locator target) {
        target.scrollIntoViewIfNeeded();
        var box = target.boundingBox();
        assertThat(box.height).as("height of " + target).isGreaterThanOrEqualTo(24);
        assertThat(box.x).as("left of " + target).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).as("right of " + target).isLessThanOrEqualTo(target.page().viewportSize().width);
        target.tap();
    }
}
