package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.heard.GivenAnswers;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/** A stepfather complains for a girl who does not want that. She says so safely; he learns what the council decides, and not a word of hers. */
class ChildSaysNoIT extends AskingAChild {

    @Test
    void a_girl_says_no_to_her_stepfathers_complaint_and_he_never_learns_what_she_said() {
        itIs("2025-03-03T10:00:00Z");
        var complaint = acknowledged(given.sent(GivenAnswers.from(Voice.ADULT, ComplainantRole.RELATIVE_OR_FRIEND, Matter.FOR_A_CHILD, "Mila")
                .withPoint(0, new Answers.Point("They see Mila alone at school without asking me.", "They must ask me first."))
                .with(GivenAnswers.agreement(ConsentAnswer.NOT_ASKED, "She agrees with me anyway.")).with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW))
                .with(GivenAnswers.reached("Gareth", "gareth@example.org", "", ""))));

        var officer = at("hannah.whitcombe", complaint);
        var step = due(officer, "Ask the child");
        isAccessible(officer);
        click(step, "Make the codes");
        assertThat(step.getByText("Choose how it reaches the child.")).isVisible();
        picture(officer, "child-invite-1280");
        var codes = ask(officer, step, "Somebody of ours hands the sheet over", "Jo, at school on Monday", "Gareth", "Jo sees you at school. Gareth does not want that.");
        isAccessible(officer);
        picture(officer, "child-sheet-1280");
        officer.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(officer, "child-sheet-printed");
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(new String(officer.pdf(), StandardCharsets.ISO_8859_1)).results()).as("one sheet, and no empty ones").hasSize(1);
        officer.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        click(officer, "I have the codes");
        says(officer, "The child can answer now.");

        var girl = smallPhoneWithoutJavaScript();
        girl.navigate(url() + "/your-say");
        isAccessibleWithoutJavaScript(girl);
        pictures(girl, "child-codes");
        girl.getByLabel("First code").fill(codes.first());
        girl.getByLabel("Second code").fill("0000 0000 0000 0000");
        click(girl, "Continue");
        assertThat(girl.getByText("These two codes do not open it.").first()).isVisible();
        pictures(girl, "child-codes-wrong");
        open(girl, codes);
        assertThat(girl.getByText("Gareth wants to speak for you about it.")).isVisible();
        pictures(girl, "child-question");
        girl.getByLabel("Do you want to tell us more? (you can skip this)").fill("I like to talk to Jo alone. He reads my phone.");
        click(girl, "Send");
        assertThat(girl.getByText("Choose one answer").first()).isVisible();
        assertThat(girl.getByLabel("Do you want to tell us more? (you can skip this)")).hasValue("I like to talk to Jo alone. He reads my phone.");
        pictures(girl, "child-question-missing");
        girl.locator("#answer-1").check();
        girl.getByLabel("Yes, I want one").check();
        click(girl, "Send");
        asks(girl, "Thank you");
        pictures(girl, "child-done");
        assertThatThrownBy(girl::goBack).as("no browser keeps the page").hasMessageContaining("ERR_CACHE_MISS");

        itIs("2025-03-04T10:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        officer.navigate(url() + "/app/staff/worklist");
        asks(officer, "Worklist");
        assertThat(officer.getByText("A child has answered").first()).isVisible();
        isAccessible(officer);
        picture(officer, "child-worklist-1280");
        officer.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Read what the child says")).first().click();
        var answered = due(officer, "Read what the child says");
        assertThat(answered.getByText("He reads my phone.")).isVisible();
        assertThat(answered.getByText("The complainant must not be told what the child said.")).isVisible();
        isAccessible(officer);
        picture(officer, "child-answered-1280");
        click(answered, "I have read it");
        says(officer, "Noted.");
        assertThat(due(officer, "Decide standing").getByText("Somebody speaks for a child who does not agree.")).isVisible();
        assertThat(due(officer, "Decide standing").getByText("The child does not want them to speak for them")).isVisible();

        var manager = at("maya.okafor", complaint);
        var refuse = step(manager, "Do not take points on");
        fill(refuse, "Your reasons", "You are not one of the people who may complain about this, and we did not find another reason to take it on.");
        click(refuse, "Do not take these points on");
        says(manager, "The letter was sent.");
        picture(manager, "child-refused-1280");

        var gareth = tracker(complaint);
        neverReads(gareth, "Jo alone", "my phone", "said no", "invitation");
        isAccessible(gareth);
        picture(gareth, "child-stepfather-tracker");
        gareth.locator("a[href*='/letter']").last().click();
        neverReads(gareth, "Jo alone", "my phone", "said no");
    }

    /** Without JavaScript axe cannot run in the page; what it would miss on a plain page is the sideways scroll. */
    private static void isAccessibleWithoutJavaScript(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).hasCount(1);
    }
}
