package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One complaint, all the way through: from the start page to a written reply, and on to Stage 2. */
class FirstThreadIT extends InBrowser {

    @Test
    void a_mother_complains_is_answered_and_asks_for_stage_2() {
        var mother = phone();
        mother.navigate(url());
        isAccessible(mother);
        picture(mother, "start");
        click(mother, "Start now");

        asks(mother, "Is someone in danger right now?");
        isAccessible(mother);
        picture(mother, "in-danger");
        nobodyIsInDanger(mother);
        asks(mother, "Who are you?");
        isAccessible(mother);
        picture(mother, "who-are-you");
        next(mother);
        assertThat(mother).hasTitle(Pattern.compile("^Error: Who are you\\?"));
        assertThat(mother.getByText("There is a problem")).isVisible();
        isAccessible(mother);
        picture(mother, "who-are-you-error");
        mother.getByLabel("A parent", new Page.GetByLabelOptions().setExact(true)).check();
        next(mother);

        asks(mother, "Who is it about?");
        mother.getByLabel("A child, and this is my own view").check();
        mother.getByLabel("What is the child called? (optional)").first().fill("Ruby");
        isAccessible(mother);
        next(mother);

        asks(mother, "What went wrong?");
        isAccessible(mother);
        mother.getByLabel("What happened?").fill("Our social worker Lucy Pemberton missed four visits.\nNobody told us why.");
        mother.getByLabel("What should happen now? (optional)").fill("Tell us who is coming, and come.");
        picture(mother, "what-went-wrong");
        next(mother);
        asks(mother, "When did it happen?");
        isAccessible(mother);
        mother.getByLabel("On a day I know").check();
        next(mother);
        assertThat(mother.getByText("There is a problem")).isVisible();
        isAccessible(mother);
        picture(mother, "when-error");
        mother.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("3");
        mother.getByLabel("Month", new Page.GetByLabelOptions().setExact(true)).fill("jan");
        mother.getByLabel("Year", new Page.GetByLabelOptions().setExact(true)).fill("2020");
        mother.getByLabel("Who was it about? (optional)").fill("Lucy Pemberton");
        assertThat(mother.locator(".kept")).hasText("What you typed is saved.");
        mother.reload();
        mother.getByLabel("On a day I know").check();
        assertThat(mother.getByLabel("Month", new Page.GetByLabelOptions().setExact(true))).hasValue("jan");
        next(mother);
        asks(mother, "What is it mostly about?");
        isAccessible(mother);
        mother.getByLabel("A school", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(mother.getByText("A school answers complaints about itself.")).isVisible();
        picture(mother, "which-door");
        mother.getByLabel("Help from children’s social care").check();
        next(mother);
        asks(mother, "What you have told us so far");
        isAccessible(mother);
        mother.getByText("Add another point").click();
        asks(mother, "What else went wrong?");
        mother.getByLabel("What happened?").fill("The assessment has my name wrong.");
        next(mother);
        itIsStillHappeningHere(mother);
        asks(mother, "What you have told us so far");
        picture(mother, "points");
        next(mother);

        asks(mother, "Did any of it happen more than a year ago?");
        mother.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        mother.getByLabel("Why are you telling us now? (optional)").fill("We were moved three times and I was ill.");
        isAccessible(mother);
        picture(mother, "more-than-a-year-ago");
        next(mother);
        neitherInCourtNorToldBefore(mother);
        asks(mother, "What would make this easier for you?");
        isAccessible(mother);
        picture(mother, "help");
        needsNoHelp(mother);
        asks(mother, "How may we contact you safely?");
        next(mother);
        assertThat(mother.getByText("There is a problem")).isVisible();
        isAccessible(mother);
        mother.getByLabel("What should we call you?").fill("Dana");
        mother.getByLabel("Email", new Page.GetByLabelOptions().setExact(true)).fill("dana@example.org");
        picture(mother, "contact");
        next(mother);

        asks(mother, "Do you want to add files?");
        next(mother);

        asks(mother, "Check before you send");
        isAccessible(mother);
        picture(mother, "check");
        click(mother, "Send");
        asks(mother, "We have it");
        isAccessible(mother);
        picture(mother, "sent");
        var reference = mother.locator("#reference").innerText();
        var code = mother.locator("#code").innerText();
        assertThat(mother.getByText("If it is handled as a children’s social care complaint, you get a reply by")).isVisible();
        mother.reload();
        asks(mother, "We have it");
        assertThat(mother.locator("#code")).hasCount(0);

        var officer = desk();
        signIn(officer, "hannah.whitcombe");
        isAccessible(officer);
        picture(officer, "worklist");
        officer.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(reference)).first().click();
        officer.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(reference)).waitFor();
        isAccessible(officer);
        picture(officer, "case-received");
        assertThat(officer.getByText("Our social worker Lucy Pemberton missed four visits.").first()).isVisible();
        click(officer, "Send the acknowledgement");

        officer.getByLabel("I have checked who is named").check();
        isAccessible(officer);
        picture(officer, "case-triage");
        click(officer, "Accept");

        officer.getByLabel("Upheld", new Page.GetByLabelOptions().setExact(true)).first().check();
        officer.getByLabel("Reason").first().fill("Four visits were missed and nobody called. That is not good enough, and we are sorry.");
        officer.getByLabel("Not upheld", new Page.GetByLabelOptions().setExact(true)).nth(1).check();
        officer.getByLabel("Reason").nth(1).fill("The assessment has the right name on every page.");
        officer.getByLabel("Opening").fill("Thank you for telling us about the visits.");
        officer.getByLabel("Closing").fill("From now on Amal comes every second Tuesday.");
        isAccessible(officer);
        picture(officer, "case-reply");
        click(officer, "Send the reply");
        click(officer, "Yes, send it now");
        assertThat(officer.getByText("Stage 1 reply").first()).isVisible();
        picture(officer, "case-replied");

        var mail = desk();
        waitForMail(mail, 3);
        mail.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Your message to us")).first().click();
        assertThat(mail.locator("pre")).containsText("There is something new for you to read.");
        // Trap 26: an email tells nothing of the child, whoever may read it.
        assertThat(mail.locator("body")).not().containsText("Ruby");
        assertThat(mail.locator("body")).not().containsText("complaint");

        var back = phone();
        back.navigate(url() + "/app/follow");
        isAccessible(back);
        back.getByLabel("Your reference").fill(reference);
        back.getByLabel("Your code").fill("0000 0000 0000 0000");
        next(back);
        assertThat(back.getByText("The reference and the code do not go together. Check both.").first()).isVisible();
        isAccessible(back);
        back.getByLabel("Your code").fill(code);
        next(back);
        asks(back, "Hello Dana");
        isAccessible(back);
        picture(back, "tracker-replied");
        assertThat(back.getByText("Stage 1. Upheld: you were right about this.")).isVisible();
        assertThat(back.getByText("The assessment has the right name on every page.")).isVisible();
        back.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Our reply to your complaint"))).click();
        assertThat(back.getByText("From now on Amal comes every second Tuesday.")).isVisible();
        isAccessible(back);
        picture(back, "letter");
        back.getByText("Back to where it stands").click();
        asks(back, "Hello Dana");
        back.getByLabel("Write to us").fill("Who is Amal?");
        click(back, "Send message");
        assertThat(back.getByText("Who is Amal?")).isVisible();

        back.getByText("I am not happy with this").click();
        asks(back, "What are you not happy with?");
        back.getByLabel("Something is missing").check();
        next(back);
        asks(back, "I am not happy with this");
        isAccessible(back);
        back.getByLabel("What are you still not happy about? (optional)").fill("The name is wrong on page 4.");
        click(back, "Ask for Stage 2");
        asks(back, "Hello Dana");
        assertThat(back.getByText("You asked for Stage 2").first()).isVisible();
        picture(back, "tracker-stage-2");

        officer.reload();
        assertThat(officer.getByText("The name is wrong on page 4.")).isVisible();
        officer.navigate(url() + "/app/staff/worklist");
        assertThat(officer.getByText(Pattern.compile("Stage 2 requested|Stage 2 was requested|Stage 2")).first()).isVisible();
        picture(officer, "worklist-stage-2");
    }

    private void waitForMail(Page mail, int count) {
        for (int tries = 0; tries < 60; tries++) {
            mail.navigate(url() + "/local/mail");
            if (mail.locator("tbody tr").count() >= count) {
                return;
            }
            mail.waitForTimeout(500);
        }
        assertThat(mail.locator("tbody tr").count()).isGreaterThanOrEqualTo(count);
    }
}
