package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.heard.GivenAnswers;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.ui.Voice;

/** An aunt on no list of the law. Whether her interest is enough is a decision (regulation 12): she waits for it, her nephew is heard, the clock runs. */
class AuntWaitsIT extends AskingAChild {

    @Test
    void an_aunt_waits_for_a_decision_in_which_her_nephews_views_count() {
        itIs("2025-08-04T09:00:00Z");
        var complaint = acknowledged(given.sent(GivenAnswers.from(Voice.ADULT, ComplainantRole.RELATIVE_OR_FRIEND, Matter.MY_VIEW_ABOUT_A_CHILD, "Idris")
                .withPoint(0, new Answers.Point("Idris has had four social workers this year.", "Give him one who stays."))
                .with(GivenAnswers.reached("Leila", "leila@example.org", "", ""))));

        var officer = at("hannah.whitcombe", complaint);
        var wait = step(officer, "Tell them what is still needed");
        fill(wait, "What is needed, and how they can give it", "You are not a parent of Idris. We decide whether you may complain about his care, and let you know.");
        click(wait, "Send the letter");
        says(officer, "The letter is out.");
        var codes = ask(officer, step(officer, "Ask the child"), "An email says that there is something to read. The codes go another way.", "idris@school.example", "your aunt Leila", "You had many social workers this year. Leila wants that to stop.");
        click(officer, "I have the codes");
        theEmailToTheChildSaysNothing(codes);

        var aunt = tracker(complaint);
        assertThat(aunt.getByText("We are waiting to hear one thing before we go on.").first()).isVisible();
        neverReads(aunt, "school.example", "our aunt Leila");
        isAccessible(aunt);
        picture(aunt, "aunt-waiting-390");

        var boy = phone();
        open(boy, codes);
        isAccessible(boy);
        assertThat(boy.getByText("Your aunt Leila told us about something in your life.")).isVisible();
        assertThat(boy.getByText("May we tell your aunt Leila what you said?")).isVisible();
        assertThat(boy.getByText("Are you OK with this?")).isVisible();
        picture(boy, "aunt-nephew-390");
        boy.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).first().check();
        boy.getByLabel("Do you want to tell us more? (you can skip this)").fill("She is right. But do not tell my mum.");
        click(boy, "Send");
        asks(boy, "Thank you");
        isAccessible(boy);

        itIs("2025-08-11T09:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        click(due(officer, "Read what the child says"), "I have read it");
        says(officer, "Noted.");
        var decide = due(officer, "Decide standing");
        decide.getByLabel("I have checked who is named").check();
        click(decide, "Accept into Stage 1");
        assertThat(decide.getByText("Give your reasons.")).isVisible();
        fill(decide, "Your reasons", "She has looked after Idris every weekend for two years. He wants this looked into.");
        click(decide, "Accept into Stage 1");
        says(officer, "Accepted into Stage 1.");
        assertThat(officer.getByText("Mon 18 Aug 2025").first()).isVisible();
        picture(officer, "aunt-accepted-1280");

        aunt = tracker(complaint);
        neverReads(aunt, "do not tell my mum", "every weekend");
        isAccessible(aunt);
        picture(aunt, "aunt-accepted-390");
    }

    /** Neither a code nor whom or what it is about; whoever reads the account learns only that there is something to read. */
    private void theEmailToTheChildSaysNothing(Codes codes) {
        var mail = desk();
        for (int i = 0; i < 60 && mail.getByText("idris@school.example").count() == 0; i++) {
            mail.waitForTimeout(500);
            mail.navigate(url() + "/local/mail");
        }
        mail.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Your message from us")).first().click();
        assertThat(mail.locator("body")).containsText("There is something for you to read.");
        assertThat(mail.locator("body")).containsText("/your-say");
        neverReads(mail, codes.first(), codes.second(), "Leila", "Idris", "social", "complaint");
    }
}
