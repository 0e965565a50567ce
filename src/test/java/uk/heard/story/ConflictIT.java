package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody is named. From the moment of sending they cannot find it, count it or guess its address, until the match is released. */
class ConflictIT extends InBrowser {

    @Test
    void the_officer_who_is_named_sees_nothing_until_the_complaints_manager_says_it_was_somebody_else() {
        var named = desk();
        signIn(named, "tomasz.zielak");
        var before = named.locator("main").innerText();

        var reference = complainAbout("A man called Zielak from the housing office shouted at us.");
        named.reload();
        asks(named, "Worklist");
        assertThat(named.locator("main").innerText()).isEqualTo(before);
        named.navigate(url() + "/app/staff/case/" + reference);
        named.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).waitFor();
        assertThat(named.locator("body")).not().containsText("shouted at us");
        isAccessible(named);
        picture(named, "case-not-here");
        var hidden = named.locator("main").innerText();
        named.navigate(url() + "/app/staff/case/0000000000");
        named.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).waitFor();
        assertThat(named.locator("main").innerText()).as("an unknown case and a hidden one look alike").isEqualTo(hidden);

        var manager = desk();
        signIn(manager, "maya.okafor");
        manager.navigate(url() + "/app/staff/case/" + reference);
        assertThat(manager.getByText("shouted at us").first()).isVisible();
        picture(manager, "case-name-match");
        release(manager, "It is somebody in another office.");

        named.navigate(url() + "/app/staff/case/" + reference);
        assertThat(named.getByText("shouted at us").first()).isVisible();
    }

    private static void release(Page manager, String reason) {
        manager.getByText("1 possible conflict").click();
        manager.getByLabel("How you know that Tomasz Zielak was not meant").fill(reason);
        click(manager, "Let Tomasz Zielak back in");
        assertThat(manager.getByText("Tomasz Zielak may see this case again.").first()).isVisible();
    }

    private String complainAbout(String words) {
        var parent = phone();
        parent.navigate(url());
        click(parent, "Start now");
        nobodyIsInDanger(parent);
        asks(parent, "Who are you?");
        parent.getByLabel("A foster carer").check();
        next(parent);
        asks(parent, "Who is it about?");
        parent.getByLabel("Me, and how I was treated").check();
        next(parent);
        asks(parent, "What went wrong?");
        parent.getByLabel("What happened?").fill(words);
        next(parent);
        itIsStillHappeningHere(parent);
        asks(parent, "What you have told us so far");
        next(parent);
        neitherInCourtNorToldBefore(parent);
        needsNoHelp(parent);
        asks(parent, "How may we contact you safely?");
        parent.getByLabel("Do not contact me. I will check back here.").check();
        next(parent);
        asks(parent, "Do you want to add files?");
        next(parent);
        asks(parent, "Check before you send");
        click(parent, "Send");
        asks(parent, "We have it");
        return parent.locator("#reference").innerText().replace(" ", "");
    }
}
