package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.StaffMembers;

/** How a day of somebody of the staff begins and ends, also when somebody else ends it. */
class StaffSessionIT extends InBrowser {

    private static final String MANAGERS = "/app/staff/test-managers";

    @Autowired StaffMembers members;
    @Autowired Gate gate;

    @Test
    void a_member_of_staff_signs_in_and_out_and_the_browser_blocks_nothing_of_ours() {
        var officer = desk();
        var complaints = complaintsOfBrowser(officer);
        signIn(officer, "hannah.whitcombe");
        assertThat(officer.getByText("Hannah Whitcombe")).isVisible();

        click(officer, "Sign out");
        officer.waitForURL("**/ended");
        officer.navigate(url() + "/app/staff/worklist");
        assertThat(officer.getByLabel("Password")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_role_that_somebody_does_not_have_opens_nothing() {
        var officer = desk();
        signIn(officer, "hannah.whitcombe");
        officer.navigate(url() + MANAGERS);
        assertThat(officer.getByText("Managers only")).hasCount(0);
        assertThat(officer.getByRole(AriaRole.HEADING).first()).isVisible();
    }

    /** SEC-10, SEC-28 */
    @Test
    void somebody_who_was_signed_out_everywhere_is_out_with_the_next_click_in_every_tab() {
        var manager = desk();
        signIn(manager, "maya.okafor");
        manager.navigate(url() + MANAGERS);
        click(manager, "Look something up");
        assertThat(manager.getByText("Looked up")).isVisible();
        var otherTab = manager.context().newPage();
        otherTab.navigate(url() + "/app/staff/worklist");

        members.signOutEverywhere(id("maya.okafor"));

        click(manager, "Look something up");
        manager.waitForURL("**/ended");
        otherTab.reload();
        assertThat(otherTab.getByLabel("Password").or(otherTab.getByText("ended")).first()).isVisible();
    }

    @Test
    void a_page_that_is_opened_after_that_leads_to_the_same_end() {
        var manager = desk();
        signIn(manager, "tom.ellery");
        members.signOutEverywhere(id("tom.ellery"));
        manager.reload();
        manager.waitForURL("**/ended");
    }

    private long id(String signInName) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(STAFF_MEMBER.ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq(signInName)).fetchSingle().value1());
    }

    private static List<String> complaintsOfBrowser(Page page) {
        var said = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                said.add(message.text());
            }
        });
        return said;
    }
}
