package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.heard.GivenAnswers;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.ui.Voice;

/** A child takes a complaint back. Nobody closes it before somebody has asked why, and whether she is safe. */
class WithdrawnByChildIT extends OverMonths {

    @Test
    void a_girl_says_stop_and_is_asked_why_before_it_is_closed() {
        itIs("2025-09-01T10:00:00Z");
        var complaint = given.inStage1(GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, "")
                .withPoint(0, new Answers.Point("They moved me and did not say why.", "Tell me why."))
                .with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW))
                .with(GivenAnswers.checksBack("Tia")));

        itIs("2025-09-04T10:00:00Z");
        var officer = at("hannah.whitcombe", complaint);
        var withdraw = step(officer, "They take it back");
        fill(withdraw, "What they said or wrote, and when", "Tia rang today: leave it.");
        withdraw.getByLabel("Close it").check();
        click(withdraw, "Record that they took it back");
        assertThat(withdraw.getByText("A child is behind this complaint.")).isVisible();
        isAccessible(officer);
        picture(officer, "withdrawn-child-not-heard");
        fill(withdraw, "What the child said", "Her advocate met her alone. She got her answer and feels safe.");
        withdraw.getByLabel("Look into it all the same, as a management review").check();
        click(withdraw, "Record that they took it back");
        says(officer, "Withdrawn. The letter is out.");
        assertThat(officer.getByText("They took the complaint back").first()).isVisible();

        var tia = tracker(complaint);
        assertThat(tia.getByText("You can come back to it").first()).isVisible();
        isAccessible(tia);
        picture(tia, "withdrawn-tracker");
    }
}
