package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.heard.GivenAnswers;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Reference;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.ui.Voice;

/** A mother and a father who live apart complain about the same boy. Two threads: staff are warned, the parents never learn of each other's. */
class TwoParentsIT extends OverMonths {

    @Test
    void nothing_of_one_parents_complaint_reaches_the_other() {
        itIs("2025-03-03T10:00:00Z");
        var mother = given.inStage1(parent("Dana", "dana@example.org", "The handovers are late because of his shifts."));
        var father = given.inStage1(parent("Piotr", "piotr@example.org", "Nobody told me about the school meeting."));
        var fathers = new Reference(father.reference()).grouped();

        var officer = at("hannah.whitcombe", mother);
        assertThat(officer.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Other complaints that may be about the same child"))).isVisible();
        assertThat(officer.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(fathers))).isVisible();
        assertThat(officer.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).getByText("Another household?")).isVisible();
        isAccessible(officer);
        picture(officer, "two-parents-case-1280");
        given.reply(mother);
        given.reply(father);

        var dana = tracker(mother);
        assertThat(dana.getByText("The handovers are late").first()).isVisible();
        assertThat(dana.locator("body")).not().containsText("Piotr");
        assertThat(dana.locator("body")).not().containsText("school meeting");
        assertThat(dana.locator("body")).not().containsText(fathers);
        isAccessible(dana);
        picture(dana, "two-parents-mother-390");
        dana.locator("a[href*='/letter']").last().click();
        assertThat(dana.locator("body")).not().containsText("school meeting");

        var piotr = phone();
        piotr.navigate(url() + "/app/follow");
        piotr.getByLabel("Reference").fill(mother.reference());
        piotr.getByLabel("Code").fill(father.code().value());
        next(piotr);
        assertThat(piotr.getByText("The reference and the code do not go together.").first()).isVisible();
        assertThat(piotr.locator("body")).not().containsText("handovers");
        piotr.getByLabel("Reference").fill(father.reference());
        piotr.getByLabel("Code").fill(father.code().value());
        next(piotr);
        piotr.waitForURL("**/follow/yours");
        assertThat(piotr.getByText("Nobody told me about the school meeting.").first()).isVisible();
        assertThat(piotr.locator("body")).not().containsText("Dana");
        assertThat(piotr.locator("body")).not().containsText("handovers");
        picture(piotr, "two-parents-father-390");
    }

    private static Answers parent(String name, String email, String point) {
        return GivenAnswers.from(Voice.ADULT, ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD, "Aleks Nowicki")
                .with(GivenAnswers.reached(name, email, "", "")).withPoint(0, new Answers.Point(point, "Put it right."));
    }
}
