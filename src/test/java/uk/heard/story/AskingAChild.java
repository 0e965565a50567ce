package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints.Sent;
import uk.heard.local.SampleStaff.Person;
import uk.heard.triage.Triage;

/** Stories in which a child is asked by codes of their own. */
abstract class AskingAChild extends OverMonths {

    /** The two codes, as they stand on the sheet. */
    protected record Codes(String first, String second) {}

    @Autowired private Triage triage;

    protected Sent acknowledged(Sent complaint) {
        triage.acknowledge(given.staff(Person.HANNAH), complaint.id(), "");
        return complaint;
    }

    /** Asks the child in this step of the case page, and copies the codes from the sheet. */
    protected static Codes ask(Page officer, Locator step, String way, String address, String whoAsks, String whatFor) {
        step.getByLabel(way).check();
        fill(step, "Who hands it over and where, or the address", address);
        fill(step, "Who asks? As the child should read it", whoAsks);
        fill(step, "What is it about? In words for this child", whatFor);
        step.getByLabel("Ask the child as well if this person may read our reply").check();
        click(step, "Make the codes");
        var secrets = officer.locator(".sheet .secret");
        secrets.nth(2).waitFor();
        return new Codes(secrets.nth(1).innerText(), secrets.nth(2).innerText());
    }

    /** Goes with the codes to the page that they open. */
    protected void open(Page child, Codes codes) {
        child.navigate(url() + "/your-say");
        asks(child, "Have your say");
        child.getByLabel("First code").fill(codes.first());
        child.getByLabel("Second code").fill(codes.second());
        click(child, "Continue");
        asks(child, "What do you want?");
    }

    /** A picture at the width of a small phone, a phone and a desk. */
    protected static void pictures(Page page, String name) {
        for (var width : new int[] {320, 390, 1280}) {
            page.setViewportSize(width, 800);
            picture(page, name + "-" + width);
        }
        page.setViewportSize(320, 640);
    }

    protected static void neverReads(Page page, String... words) {
        for (var each : words) {
            assertThat(page.locator("body")).not().containsText(each);
        }
    }
}
