package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.heard.GivenAdvocates.aGirlInCare;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints.Sent;
import uk.heard.advocacy.Appointments;
import uk.heard.gate.Gate;

/** S-18: a girl of fifteen in care with an advocate, from asking for one to the reply and to the end of it; and a complaint that an advocate makes. */
class AdvocateIT extends OverMonths {

    @Autowired Gate gate;
    @Autowired Appointments appointments;

    @Test
    void a_girl_of_fifteen_has_an_advocate_from_asking_for_one_until_she_wants_none_any_longer() {
        itIs("2026-03-02T10:00:00Z");
        var jade = given.sent(aGirlInCare("I had to move again and nobody asked me."));
        given.takenOn(jade);
        theCouncilRefersAndWaits(jade);
        itIs("2026-03-04T10:00:00Z");
        theOfficeAppoints();
        var grace = theAdvocateKnowsWhomToMeet(jade);
        itIs("2026-03-05T10:00:00Z");
        jadeSaysYes(jade);
        theAdvocateWrites(grace, jade);
        itIs("2026-03-06T10:00:00Z");
        given.reply(jade);
        theAdvocateReadsTheReply(grace, jade);
        jadeEndsIt(grace, jade);
    }

    private void theCouncilRefersAndWaits(Sent jade) {
        var officer = at("hannah.whitcombe", jade);
        var advocate = due(officer, "Advocate");
        assertThat(advocate).containsText("Asked on Mon 2 Mar 2026: Wants one");
        isAccessible(officer);
        picture(officer, "advocate-to-refer");
        click(advocate, "Refer to the provider");
        says(officer, "Referred to Sidebyside Advocacy.");
        var pause = step(officer, "Wait for an advocate");
        assertThat(pause).containsText("Without a wait the reply is due on Mon 16 Mar 2026.");
        pause.getByLabel("They asked to wait, and the advocate is being appointed").check();
        click(pause, "Stop the clock");
        says(officer, "The clock stands still.");
    }

    private void theOfficeAppoints() {
        for (var polly : new Page[] {smallPhone(), desk()}) {
            enter(polly, "polly.marchetti", "Referrals");
            assertThat(polly.locator("main")).containsText("Jade");
            assertThat(polly.locator("main")).containsText("2 working days");
            assertThat(polly.locator("main")).containsText("Only after school.");
            assertThat(polly.locator("main")).not().containsText("move again");
            isAccessible(polly);
            picture(polly, "office-referrals-" + polly.viewportSize().width);
            if (polly.viewportSize().width < 1000) {
                continue;
            }
            click(polly, "Take it on for Jade");
            polly.getByText("You took it on. Now appoint an advocate.").waitFor();
            click(polly, "Appoint for Jade");
            assertThat(polly.locator(".error-words:visible")).containsText("Choose an advocate");
            isAccessible(polly);
            polly.getByLabel("Who helps them?").selectOption("Grace Adebanjo");
            click(polly, "Appoint for Jade");
            polly.getByText("The child has not answered yet.").waitFor();
            isAccessible(polly);
            picture(polly, "office-appointed");
            polly.navigate(url() + "/app/advocate/cases");
            isNothingHere(polly);
            polly.navigate(url() + "/app/staff/worklist");
            isNothingHere(polly);
        }
    }

    private Page theAdvocateKnowsWhomToMeet(Sent jade) {
        var grace = desk();
        enter(grace, "grace.adebanjo", "Your cases");
        assertThat(grace.locator("main")).containsText("Children to meet");
        assertThat(grace.locator("main")).containsText("07700 900 555, never leave a voicemail");
        isAccessible(grace);
        picture(grace, "advocate-to-meet");
        open(grace, jade);
        isNothingHere(grace);
        return grace;
    }

    private void jadeSaysYes(Sent jade) {
        var officer = at("maya.okafor", jade);
        var advocate = due(officer, "Advocate");
        assertThat(advocate).containsText("Grace Adebanjo was appointed on Wed 4 Mar 2026, 2 working days after they asked");
        assertThat(step(officer, "Wait for an advocate")).containsText("It stood still for 3 working days: if the wait ends today, it is due on Thu 19 Mar 2026.");
        picture(officer, "advocate-appointed-case");
        advocate.getByLabel("Yes, they want this advocate").check();
        click(advocate, "Save the answer");
        assertThat(advocate.locator(".error-words:visible")).containsText("Say how you know");
        fill(advocate, "How do you know?", "She told me on the phone.");
        click(advocate, "Save the answer");
        says(officer, "The child’s answer is written down.");
        assertThat(officer.getByText("Thu 19 Mar 2026").first()).isVisible();
        isAccessible(officer);
        picture(officer, "advocate-accepted-case");
    }

    private void theAdvocateWrites(Page grace, Sent jade) {
        enterAgain(grace, "grace.adebanjo", "Your cases");
        grace.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Jade")).click();
        asks(grace, "Jade");
        assertThat(grace.locator("main")).containsText("I had to move again and nobody asked me.");
        assertThat(grace.locator("main")).containsText("Thu 19 Mar 2026");
        isAccessible(grace);
        click(grace, "Send");
        assertThat(grace.locator(".error-words:visible")).containsText("Write something first");
        grace.getByLabel("Write to the complaints team").fill("Jade would like to say it to somebody herself.");
        click(grace, "Send");
        grace.getByText("Your message is sent.").waitFor();
        picture(grace, "advocate-case");
        assertThat(at("hannah.whitcombe", jade).locator("main")).containsText("Grace Adebanjo, advocate");
        assertThat(tracker(jade).getByText(Pattern.compile("^Your advocate wrote on")).first()).isVisible();
        for (var small : new Page[] {smallPhone(), phone()}) {
            enter(small, "grace.adebanjo", "Your cases");
            isAccessible(small);
            picture(small, "advocate-cases-" + small.viewportSize().width);
            open(small, jade);
            asks(small, "Jade");
            isAccessible(small);
            picture(small, "advocate-case-" + small.viewportSize().width);
        }
    }

    private void theAdvocateReadsTheReply(Page grace, Sent jade) {
        enterAgain(grace, "grace.adebanjo", "Your cases");
        assertThat(grace.locator("main")).containsText("1 new");
        picture(grace, "advocate-cases");
        open(grace, jade);
        grace.getByText(Pattern.compile("Stage 1 reply")).first().click();
        assertThat(grace.getByText("It should not have happened.").first()).isVisible();
        grace.navigate(url() + "/app/advocate/cases");
        assertThat(grace.locator("main")).containsText("Nothing new");
        open(grace, jade);
    }

    /** The page is open when it ends: the next click shows nothing, nor does the address, and the message is refused. */
    private void jadeEndsIt(Page grace, Sent jade) {
        grace.getByLabel("Write to the complaints team").fill("One more thing.");
        gate.run(jade.complainant(), () -> appointments.end(jade.id(), "I can do it on my own now."));
        click(grace, "Send");
        isNothingHere(grace);
        picture(grace, "advocate-ended");
        open(grace, jade);
        isNothingHere(grace);
        grace.navigate(url() + "/app/advocate/cases");
        asks(grace, "Your cases");
        assertThat(grace.locator("main")).containsText("No cases yet");
        assertThat(grace.locator("main")).not().containsText("Jade");
        var officer = at("hannah.whitcombe", jade);
        assertThat(officer.locator("main")).containsText("Ended on Fri 6 Mar 2026. I can do it on my own now.");
        assertThat(officer.locator("main")).not().containsText("One more thing.");
    }

    @Test
    void an_advocate_tells_us_for_a_child_and_loses_nothing_that_was_typed() {
        itIs("2026-04-13T10:00:00Z");
        for (var rhys : new Page[] {smallPhone(), desk()}) {
            enter(rhys, "rhys.cadwallader", "Your cases");
            rhys.navigate(url() + "/app/advocate/tell");
            asks(rhys, "Tell us for a child");
            isAccessible(rhys);
            click(rhys, "Send");
            rhys.getByText("There is a problem").waitFor();
            isAccessible(rhys);
            picture(rhys, "advocate-tell-wrong-" + rhys.viewportSize().width);
        }
        var rhys = desk();
        enter(rhys, "rhys.cadwallader", "Your cases");
        rhys.navigate(url() + "/app/advocate/tell");
        inDanger(rhys).getByLabel("I am not sure").check();
        rhys.getByLabel("What is the child called? (optional)").fill("Idris");
        rhys.getByLabel("Yes, the child wants this complaint and tells me what to say").check();
        rhys.getByLabel("How did they tell you that they want this?").fill("We talked at his school and he signed with me.");
        rhys.getByLabel("The child’s own words").check();
        rhys.getByLabel("Everything").check();
        rhys.getByLabel("What happened?").fill("My short breaks stopped and I miss the farm.");
        rhys.keyboard().press("Tab");
        rhys.getByText("What you typed is saved.").waitFor();
        rhys.waitForTimeout(2000);
        rhys.navigate(url() + "/app/advocate/cases");
        asks(rhys, "Your cases");
        rhys.navigate(url() + "/app/advocate/tell");
        assertThat(rhys.getByLabel("What happened?")).hasValue("My short breaks stopped and I miss the farm.");
        assertThat(rhys.getByLabel("How did they tell you that they want this?")).hasValue("We talked at his school and he signed with me.");
        assertThat(rhys.getByLabel("The child’s own words")).isChecked();
        picture(rhys, "advocate-tell");
        click(rhys, "Send");
        asks(rhys, "We have it");
        assertThat(rhys.locator("main")).containsText("The reply is due by Mon 27 Apr 2026");
        assertThat(rhys.locator("main")).containsText("You said that you are not sure if someone is in danger. We were told at once.");
        isAccessible(rhys);
        picture(rhys, "advocate-told");
        rhys.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Open the case")).click();
        asks(rhys, "Idris");
        assertThat(rhys.locator("main")).containsText("I miss the farm.");
        var reference = rhys.url().substring(rhys.url().lastIndexOf('/') + 1);

        var officer = desk();
        signIn(officer, "hannah.whitcombe");
        officer.navigate(url() + "/app/staff/case/" + reference);
        assertThat(officer.locator("main")).containsText("Made by Rhys Cadwallader of Sidebyside Advocacy as the child’s advocate");
        assertThat(officer.locator("main")).containsText("In the child’s own words");
        picture(officer, "advocate-made-case");
        officer.navigate(url() + "/app/advocate/cases");
        isNothingHere(officer);
    }

    private static Locator inDanger(Page page) {
        return page.getByRole(AriaRole.RADIOGROUP, new GetByRoleOptions().setName("Is someone in danger now?"));
    }

    private void enter(Page page, String signInName, String title) {
        page.navigate(url() + "/app/advocate");
        page.getByLabel("Name").fill(signInName);
        page.getByLabel("Password").fill("heard");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
        asks(page, title);
    }

    /** On another day: the session of the day before is over. */
    private void enterAgain(Page page, String signInName, String title) {
        page.navigate("about:blank");
        page.context().clearCookies();
        enter(page, signInName, title);
    }

    private void open(Page page, Sent complaint) {
        page.navigate(url() + "/app/advocate/case/" + complaint.reference());
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).first().waitFor();
    }

    private static void isNothingHere(Page page) {
        asks(page, "There is nothing here");
    }
}
