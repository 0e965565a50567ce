package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A caseworker of an MP writes for a care leaver of twenty: she is asked, and then it is her complaint. */
class ForAnAdultIT extends OverMonths {

    @Test
    void an_mps_office_writes_for_a_care_leaver() {
        var office = phone();
        office.navigate(url());
        click(office, "Start now");
        nobodyIsInDanger(office);
        asks(office, "Who are you?");
        office.getByLabel("Something else").check();
        office.getByLabel("A councillor, or the office of an MP").check();
        next(office);
        asks(office, "Who is it about?");
        office.getByLabel("Another adult, and I am speaking for them").check();
        office.getByLabel("What are they called? (optional)").fill("Kayleigh");
        office.getByLabel("A care leaver").check();
        isAccessible(office);
        pictures(office, "adult-about");
        next(office);
        asks(office, "Do they agree that you speak for them?");
        next(office);
        isAccessible(office);
        office.getByLabel("They cannot decide this themselves").check();
        office.getByLabel("Yes, they agree").check();
        office.getByLabel("How did you ask, or why not? (optional)").fill("She came to the surgery on Friday.");
        office.getByLabel("How can we ask safely, or why not? (optional)").fill("On her own phone.");
        pictures(office, "adult-agrees");
        next(office);
        asks(office, "What went wrong?");
        office.getByLabel("What happened?").fill("The grant for her first home never came.");
        next(office);
        itIsStillHappeningHere(office);
        asks(office, "What you have told us so far");
        next(office);
        neitherInCourtNorToldBefore(office);
        needsNoHelp(office);
        asks(office, "How may we contact you safely?");
        office.getByLabel("Do not contact me. I will check back here.").check();
        next(office);
        asks(office, "Do you want to add files?");
        next(office);
        asks(office, "Check before you send");
        assertThat(office.getByText("Another adult, and I am speaking for them\nKayleigh\nA care leaver")).isVisible();
        isAccessible(office);
        pictures(office, "adult-check");
        click(office, "Send");
        asks(office, "We have it");
        var reference = office.locator("#reference").innerText().replace(" ", "");

        var officer = desk();
        signIn(officer, "hannah.whitcombe");
        officer.navigate(url() + "/app/staff/case/" + reference);
        click(officer, "Send the acknowledgement");
        says(officer, "The acknowledgement was sent.");
        assertThat(officer.locator(".case-facts")).containsText("Kayleigh (Care leaver)");
        assertThat(officer.getByText("Says that the adult agrees; not confirmed.")).isVisible();
        assertThat(officer.getByText("The complaint came in through a councillor or an MP").first()).isVisible();
        var ask = due(officer, "Record what the adult said");
        isAccessible(officer);
        pictures(officer, "adult-ask");
        ask.getByLabel("Yes, the adult agrees").check();
        fill(ask, "How do we know?", "Jo rang her own phone on Monday. She said yes.");
        click(ask, "Record what they said");
        says(officer, "What the adult said was recorded.");
        var decide = due(officer, "Decide standing");
        assertThat(decide).containsText("Somebody speaks for an adult who may complain, and the adult agrees.");
        decide.getByLabel("I have checked who is named").check();
        click(decide, "Accept into Stage 1");
        says(officer, "Accepted into Stage 1.");
        picture(officer, "adult-accepted-1280");
    }

    private static void pictures(Page page, String name) {
        var before = page.viewportSize();
        for (var width : new int[] {320, 390, 1280}) {
            page.setViewportSize(width, 800);
            picture(page, name + "-" + width);
        }
        page.setViewportSize(before.width, before.height);
    }
}
