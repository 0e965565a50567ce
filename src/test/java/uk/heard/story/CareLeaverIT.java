package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.heard.GivenAnswers;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.ui.Voice;

/** A care leaver with 36 points. The statement takes many months to agree; 29 points are upheld and 2 partly. */
class CareLeaverIT extends OverMonths {

    private static final int POINTS = 36;
    private static final int UPHELD = 29;
    private static final int PARTLY = 2;

    @Test
    void thirty_six_points_are_agreed_after_months_and_answered_one_by_one() {
        itIs("2024-01-08T10:00:00Z");
        var answers = GivenAnswers.from(Voice.ADULT, ComplainantRole.CARE_LEAVER, Matter.MYSELF, "")
                .with(GivenAnswers.advocate(AdvocacyAnswer.HAS_ONE)).with(GivenAnswers.checksBack("Jude"));
        for (int i = 0; i < POINTS; i++) {
            answers = answers.withPoint(i, new Answers.Point("Point number " + (i + 1) + " of my years in care.", "Say what happened."));
        }
        var complaint = given.replied(answers);
        itIs("2024-02-05T10:00:00Z");
        given.asksForStage2(complaint);

        var officer = at("hannah.whitcombe", complaint);
        var appoint = due(officer, "Appoint the investigating officer and the independent person");
        for (var part : new String[] {"officer", "independent"}) {
            appoint.locator("input[name='" + part + "']").first().check();
            appoint.locator("#" + part + "-declaration").fill("No ties.");
            appoint.locator("#" + part + "-no-conflict").check();
        }
        click(appoint, "Appoint them and tell the complainant");
        says(officer, "They were appointed");
        click(due(officer, "Write the statement of complaint"), "Send it to them to agree");
        says(officer, "The statement was sent.");

        itIs("2024-09-16T10:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        var agree = due(officer, "Record that they agreed the statement");
        agree.getByLabel("In writing").check();
        day(agree, "On which day?", LocalDate.of(2024, 9, 16));
        click(agree, "Record that version 1 is agreed");
        says(officer, "The statement is agreed.");
        // From the request, 5 February: late since 11 March. From the statement, 16 September: 21 October.
        assertThat(officer.getByText("Mon 11 Mar 2024").first()).isVisible();
        assertThat(officer.getByText("Mon 21 Oct 2024").first()).isVisible();
        picture(officer, "care-leaver-two-clocks");

        itIs("2024-10-14T10:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        var reports = due(officer, "Record both reports");
        isAccessible(officer);
        for (int i = 1; i <= POINTS; i++) {
            var point = reports.locator("details").nth(i - 1);
            point.locator("summary").click();
            reports.locator("input[name='stage-2-finding-" + i + "']").nth(i <= UPHELD ? 0 : i <= UPHELD + PARTLY ? 1 : 2).check();
            reports.locator("#stage-2-reason-" + i).fill("As the records of that year show.");
        }
        assertThat(reports.getByText("36 of 36 points have a finding with its reason")).isVisible();
        day(reports, "When the investigating officer’s report came in", LocalDate.of(2024, 10, 10));
        day(reports, "When the independent person’s report came in", LocalDate.of(2024, 10, 11));
        reports.getByLabel("The facts in both reports were checked with those concerned").check();
        reports.getByLabel("Yes", new Locator.GetByLabelOptions().setExact(true)).check();
        click(reports, "Both reports are in");
        says(officer, "Both reports are recorded.");

        itIs("2024-10-21T10:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        var adjudicate = due(officer, "Write the Stage 2 response");
        fill(adjudicate, "Adjudicating officer", "Grace Moreton");
        fill(adjudicate, "Their role", "Head of service");
        click(adjudicate, "Accept every finding that has no answer yet");
        fill(adjudicate, "Opening", "I have read both reports. I am sorry for what went wrong.");
        click(adjudicate, "See the letter and send it");
        adjudicate.getByLabel("They read it where they follow their complaint").check();
        click(adjudicate, "Yes, send it now");
        says(officer, "The Stage 2 response was sent.");

        var jude = tracker(complaint);
        assertThat(jude.getByText("Stage 2. Upheld: you were right about this.")).hasCount(UPHELD);
        assertThat(jude.getByText("Stage 2. Partly upheld: you were right about some of this.")).hasCount(PARTLY);
        isAccessible(jude);
    }
}
