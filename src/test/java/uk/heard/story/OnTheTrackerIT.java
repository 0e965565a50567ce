package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.GivenSteps;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.ui.Voice;

/** A mother and a girl in care do on the tracker whatever can be done there; an officer finds all of it on the worklist and answers. */
@Import(GivenSteps.class)
class OnTheTrackerIT extends OverMonths {

    @Autowired private GivenSteps steps;

    private Page small;

    @Test
    void a_mother_adds_corrects_agrees_and_is_not_happy() {
        itIs("2025-09-01T10:00:00Z");
        var complaint = steps.withPointWrittenDown(given.inStage1(GivenComplaints.aParent("The visits stopped without a word.")), "She says that the letter came late.");

        itIs("2025-09-03T10:00:00Z");
        small = smallPhone();
        follow(small, complaint);
        seen("tracker-adult-open");
        addsAFile();
        addsAPoint();
        correctsWhatWasWrittenDown();
        saysWhetherTheListIsRight();
        changesHowSheIsReached();
        asksWhatIsKept();

        officerAnswers(complaint);
        looksWhoLooked();

        itIs("2025-09-10T10:00:00Z");
        given.reply(complaint);
        steps.withPromise(complaint, "Call before a visit is moved.", LocalDate.of(2025, 9, 12));
        itIs("2025-09-15T10:00:00Z");
        follow(small, complaint);
        seen("tracker-adult-replied");
        saysThatItWasNotPutRight();
        readsAndKeepsALetter();
        asksForStage2();

        itIs("2025-09-17T10:00:00Z");
        steps.appointed(complaint);
        steps.sendsStatement(complaint);
        follow(small, complaint);
        saysWhatMustChangeInTheStatement();
        steps.sendsStatement(complaint);
        follow(small, complaint);
        agreesTheStatement();
        seen("tracker-adult-stage-2");

        var desk = desk();
        follow(desk, complaint);
        isAccessible(desk);
        picture(desk, "tracker-adult-stage-2-1280");
    }

    private void addsAFile() {
        open("Add files");
        small.locator("#file").setInputFiles(new FilePayload("diary.txt", "text/plain", "Nobody came on Tuesday.".getBytes(StandardCharsets.UTF_8)));
        click(small, "Add this file");
        assertThat(small.getByText("We have added your file.")).isVisible();
        assertThat(small.getByText("diary.txt")).isVisible();
        seen("tracker-files");
        small.getByText("I am done").click();
        assertThat(small.getByText("I added a file: diary.txt")).isVisible();
    }

    private void addsAPoint() {
        open("Something else went wrong");
        click(small, "Send it");
        assertThat(small.locator("#happened-error")).containsText("Tell us what happened");
        small.getByLabel("What happened?").fill("The taxi did not come either.");
        seen("tracker-more");
        click(small, "Send it");
        told("We look at it and tell you if it joins the rest.");
    }

    private void correctsWhatWasWrittenDown() {
        open("This is not what I said");
        assertThat(small.getByText("She says that the letter came late.")).isVisible();
        small.getByLabel("What did you say?").fill("I said that no letter came.");
        seen("tracker-correct");
        click(small, "Send what I said");
        told("We keep what you say next to what we wrote.");
        assertThat(small.getByText("I said that no letter came.").first()).isVisible();
        assertThat(small.getByText("She says that the letter came late.").first()).isVisible();
    }

    private void saysWhetherTheListIsRight() {
        open("Is our list of points right?");
        small.getByLabel("Yes, this is it").check();
        seen("tracker-list");
        click(small, "Send my answer");
        told("Thank you. We have what you say about the list.");
    }

    private void changesHowSheIsReached() {
        open("Change how we may reach you");
        assertThat(small.locator("#email")).hasValue("dana@example.org");
        small.locator("#email").fill("not an address");
        click(small, "Use this from now on");
        assertThat(small.locator("#email-error")).containsText("Check the email address");
        assertThat(small.locator("#email")).hasValue("not an address");
        small.locator("#email").fill("dana.safe@example.org");
        seen("tracker-reach");
        click(small, "Use this from now on");
        told("From now on we only use what you called safe.");
    }

    private void asksWhatIsKept() {
        open("See, correct or erase what we keep");
        small.getByLabel("Correct something").check();
        small.getByLabel("What is it about?").fill("My name is Dana, not Donna.");
        seen("tracker-kept");
        click(small, "Send my request");
        told("You get an answer within one month.");
    }

    private void looksWhoLooked() {
        open("Who has looked at this?");
        assertThat(small.getByText("The complaints team").first()).isVisible();
        seen("tracker-who");
        small.getByText("Back", new Page.GetByTextOptions().setExact(true)).click();
        asks(small, "Hello Dana");
    }

    private void officerAnswers(Sent complaint) {
        var officer = desk();
        signIn(officer, "hannah.whitcombe");
        var wrote = officer.locator(".written");
        assertThat(wrote).containsText("6 messages wait");
        picture(officer, "worklist-they-wrote-1280");
        isAccessible(officer);
        officer.navigate(url() + "/app/staff/case/" + complaint.reference());
        var asked = due(officer, "They ask for 2 things");
        assertThat(asked).containsText("The taxi did not come either.");
        assertThat(due(officer, "A request about their data")).containsText("Fri 3 Oct 2025");
        picture(officer, "case-they-ask-1280");
        isAccessible(officer);
        asked.getByRole(AriaRole.BUTTON).first().click();
        assertThat(officer.locator(".error-words:visible").first()).containsText("Write something first.");
        asked.getByLabel("What became of it? They read this.").first().fill("We added it as point 3.");
        asked.getByRole(AriaRole.BUTTON).first().click();
        says(officer, "Answered. It is off the list.");
        click(officer, "What they wrote needs no answer");
        says(officer, "Nothing waits for an answer now.");
        follow(small, complaint);
        assertThat(small.getByText("We added it as point 3.")).isVisible();
    }

    private void saysThatItWasNotPutRight() {
        small.getByText("Was it really put right?").click();
        small.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        small.getByLabel("What is still missing? (optional)").fill("Nobody called on Friday.");
        seen("tracker-put-right");
        click(small, "Send my answers");
        told("If something is missing, we find out why.");
        assertThat(small.getByText("You said that it was not put right.")).isVisible();
    }

    private void readsAndKeepsALetter() {
        small.locator("a[href^='/letter/']").last().click();
        asks(small, "Your letter");
        assertThat(small.getByText("Do not keep it on a phone or computer that others use.")).isVisible();
        picture(small, "tracker-letter-320");
        var kept = small.waitForDownload(() -> small.getByText("Save a copy of this letter").click());
        Assertions.assertThat(kept.suggestedFilename()).isEqualTo("notes.txt");
        small.getByText("Back to where it stands").click();
        asks(small, "Hello Dana");
        var all = small.waitForDownload(() -> small.getByText("Save a copy of this page and your letters").click());
        Assertions.assertThat(all.path()).content(StandardCharsets.UTF_8).contains("The visits stopped without a word.", "Call before a visit is moved.", "We added it as point 3.");
    }

    private void asksForStage2() {
        small.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("I am not happy with this")).click();
        asks(small, "What are you not happy with?");
        seen("tracker-unhappy");
        small.getByLabel("I think you got it wrong").check();
        next(small);
        asks(small, "I am not happy with this");
        assertThat(small.locator("#why")).hasValue("I think that you got this wrong:");
        assertThat(small.getByText("There is no last day for this.")).isVisible();
        assertThat(small.getByText("You can go to the Ombudsman at any time.")).isVisible();
        small.locator("#why").fill("I think that you got the day wrong.");
        seen("tracker-unhappy-stage-2");
        click(small, "Ask for Stage 2");
        told("You asked for Stage 2.");
        assertThat(small.getByText("I think that you got the day wrong.")).isVisible();
    }

    private void saysWhatMustChangeInTheStatement() {
        small.getByText("Check the statement of your complaint").click();
        asks(small, "Is this what we should look into?");
        small.getByLabel("Something must change first").check();
        small.getByLabel("What must change?").fill("It was in May.");
        seen("tracker-statement");
        click(small, "Send my answer");
        told("We change what is not right and send it to you again.");
    }

    private void agreesTheStatement() {
        small.getByText("Check the statement of your complaint").click();
        small.getByLabel("I agree. Look into this.").check();
        click(small, "Send my answer");
        told("You agreed it. Now they begin to look into it.");
        assertThat(small.getByText("You agreed the statement of your complaint")).isVisible();
    }

    @Test
    void a_girl_who_is_told_to_stop_is_asked_first_and_gets_somebody_on_her_side() {
        itIs("2025-10-01T10:00:00Z");
        var complaint = given.inStage1(GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, "")
                .withPoint(0, new Answers.Point("They moved me and did not say why.", "Tell me why."))
                .with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW)).with(GivenAnswers.checksBack("Tia")));
        itIs("2025-10-02T10:00:00Z");
        small = smallPhone();
        follow(small, complaint);
        seen("tracker-young-open");
        open("I want to stop");
        asks(small, "Did somebody tell you to stop?");
        seen("tracker-young-stop");
        small.getByLabel("Yes, or they made me feel that I should").check();
        next(small);
        assertThat(small.getByText("It is not OK if people tell you to stop.")).isVisible();
        seen("tracker-young-stop-next");
        small.getByLabel("Get an advocate to help me first").check();
        next(small);
        told("We know you want an advocate.");
        assertThat(small.getByText("Somebody told me to stop, or made me feel that I should.")).isVisible();

        open("Your advocate");
        small.getByLabel("No, I do not want one now").check();
        next(small);
        told("You can ask again any time.");
        open("I want to stop");
        small.getByLabel("No, I want to stop").check();
        next(small);
        small.getByLabel("Stop", new Page.GetByLabelOptions().setExact(true)).check();
        next(small);
        small.getByLabel("Do you want to say why? (you can skip this)").fill("I got my answer.");
        next(small);
        asks(small, "Check before you send it");
        seen("tracker-young-stop-check");
        click(small, "Ask to stop");
        told("Nothing ends until we write to you.");

        var officer = at("hannah.whitcombe", complaint);
        assertThat(due(officer, "They ask for 3 things")).containsText("I got my answer.");
        var desk = desk();
        follow(desk, complaint);
        isAccessible(desk);
        picture(desk, "tracker-young-1280");
    }

    private void open(String action) {
        small.locator(".can-do").getByText(action, new Locator.GetByTextOptions().setExact(true)).click();
        small.waitForURL(address -> !address.endsWith("/yours"));
        small.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).first().waitFor();
    }

    private void told(String words) {
        small.waitForURL("**/follow/yours");
        assertThat(small.locator(".inset[role=status]")).containsText(words);
    }

    /** Kept as a picture on the smallest phone, without a fault. */
    private void seen(String name) {
        isAccessible(small);
        picture(small, name + "-320");
    }

    private void follow(Page page, Sent complaint) {
        page.navigate("about:blank");
        page.context().clearCookies();
        page.navigate(url() + "/app/follow");
        page.getByLabel("Reference").fill(complaint.reference());
        page.getByLabel("Code").fill(complaint.code().value());
        next(page);
        page.waitForURL("**/follow/yours");
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).waitFor();
    }
}
