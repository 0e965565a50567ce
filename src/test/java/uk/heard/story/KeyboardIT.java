package uk.heard.story;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints.Sent;
import uk.heard.gate.Actor;
import uk.heard.investigation.AppointedAs;
import uk.heard.investigation.HowAgreed;
import uk.heard.investigation.IndependentView;
import uk.heard.investigation.Investigation;
import uk.heard.investigation.Reports;
import uk.heard.investigation.StatementOfComplaint;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.reviewpanel.GivenStageThree;
import uk.heard.standing.ConsentAnswer;
import uk.heard.triage.Triage;

/**
 * The case page with the keyboard alone, at the positions where there is most to do: every control of the steps and of what
 * stands below them is reached and seen, folds open and close, and nothing holds the focus.
 */
@Import(GivenStageThree.class)
class KeyboardIT extends OverMonths {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final int MOST_STOPS = 400;
    private static final String PANELS = "section.panel";
    private static final String OTHER_STEPS = ".other-steps";

    /** What the focus is on now: marks it as reached, and says what is wrong with how it shows; empty when nothing is. */
    private static final String LOOK = """
            () => {
              const on = document.activeElement;
              on.reached = true;
              if (on === document.body) return '';
              const box = on.getBoundingClientRect();
              const style = getComputedStyle(on);
              if (style.outlineStyle === 'none' && style.boxShadow === 'none') return 'no focus to see: ' + on.outerHTML.slice(0, 200);
              const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
              if (right <= left || bottom <= top) return 'not in sight: ' + on.outerHTML.slice(0, 200);
              const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              return at && (on.contains(at) || at.contains(on)) ? '' : 'covered: ' + on.outerHTML.slice(0, 200);
            }""";

    /** The controls of the panels that were never reached; of the radio buttons of one question one is enough. */
    private static final String NOT_REACHED = """
            panels => [...document.querySelectorAll(panels)].flatMap(panel => [...panel.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')])
              .filter(control => control.checkVisibility() && !control.disabled && !control.reached)
              .filter(control => control.type !== 'radio' || ![...document.getElementsByName(control.name)].some(other => other.reached))
              .map(control => control.outerHTML.slice(0, 200))""";

    @Autowired GivenStageThree stageThree;
    @Autowired Investigation investigation;
    @Autowired StatementOfComplaint statements;
    @Autowired Reports reports;
    @Autowired Triage triage;

    @Test
    void in_triage() {
        itIs("2025-03-03T10:00:00Z");
        var complaint = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "He was moved twice.", "Nobody told him why."));
        itIs("2025-03-04T10:00:00Z");
        triage.acknowledge(hannah(), complaint.id(), "");
        walk(complaint, "triage");
    }

    @Test
    void at_stage_1() {
        itIs("2025-03-03T10:00:00Z");
        var page = walk(given.inStage1(aParent("The visits stopped.", "Nobody called.")), "stage-1");
        saysWhatIsMissing(page, "Send the reply");
    }

    @Test
    void at_the_stage_2_response() {
        itIs("2025-03-03T10:00:00Z");
        var complaint = given.replied(aParent("The visits stopped.", "Nobody called."));
        given.asksForStage2(complaint);
        reported(complaint);
        var page = walk(complaint, "stage-2");
        saysWhatIsMissing(page, "See the letter and send it");
    }

    @Test
    void at_stage_3_while_a_panel_is_found_and_when_it_reported() {
        itIs("2025-03-03T10:00:00Z");
        var requested = stageThree.requested(DAY);
        saysWhatIsMissing(walk(requested, "stage-3-requested"), "Appoint");
        var reported = stageThree.listed(DAY, LocalDate.of(2025, 3, 31));
        itIs("2025-04-03T10:00:00Z");
        stageThree.reported(reported, LocalDate.of(2025, 3, 31), LocalDate.of(2025, 4, 3), "Apologise.", "Pay for the visits.");
        saysWhatIsMissing(walk(reported, "stage-3-reported"), "See the letter and send it");
    }

    private void reported(Sent complaint) {
        var officer = hannah();
        var investigator = investigation.choice(officer, complaint.id(), AppointedAs.INVESTIGATING_OFFICER).candidates().getFirst().id();
        var independent = investigation.choice(officer, complaint.id(), AppointedAs.INDEPENDENT_PERSON).candidates().getFirst().id();
        investigation.appoint(officer, complaint.id(), investigator, "Knows nobody.", true, independent, "Knows nobody.", true);
        statements.send(officer, complaint.id(), List.of());
        statements.agree(officer, complaint.id(), 1, HowAgreed.IN_WRITING, DAY);
        reports.record(officer, complaint.id(), given.points(complaint).stream().map(id -> new Reports.FoundOnPoint(id, Finding.UPHELD, "The log shows it.")).toList(),
                new Reports.Received(DAY, DAY, true, IndependentView.DISAGREES, "It was worse than that."));
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }

    /** As the complaints manager, who is offered most. Every fold of the steps is opened on the way, so that what is in it comes next. */
    private Page walk(Sent complaint, String position) {
        var page = at("maya.okafor", complaint);
        var stops = 0;
        var wrong = new ArrayList<String>();
        do {
            page.keyboard().press("Tab");
            wrong.add((String) page.evaluate(LOOK));
            if ((boolean) page.evaluate("() => document.activeElement.matches('.clock > summary')")) {
                opensAndCloses(page);
            } else if ((boolean) page.evaluate("steps => document.activeElement.matches('summary') && !!document.activeElement.closest(steps) && !document.activeElement.parentElement.open", OTHER_STEPS)) {
                page.keyboard().press("Enter");
                assertThat((boolean) page.evaluate("() => document.activeElement.parentElement.open")).as("Enter opens it").isTrue();
            }
            stops++;
        } while (stops < MOST_STOPS && !(boolean) page.evaluate("() => document.activeElement === document.body"));
        assertThat(stops).as("%s: the focus leaves the page at its end", position).isLessThan(MOST_STOPS);
        pictures(page, position);
        assertThat(wrong).as(position).containsOnly("");
        assertThat((List<?>) page.evaluate(NOT_REACHED, PANELS)).as(position).isEmpty();
        return page;
    }

    private static void opensAndCloses(Page page) {
        page.keyboard().press("Enter");
        assertThat((boolean) page.evaluate("() => document.activeElement.parentElement.open")).as("Enter opens a date").isTrue();
        page.keyboard().press("Escape");
        page.waitForFunction("() => document.activeElement.matches('.clock > summary') && !document.activeElement.parentElement.open");
    }

    /** The button of the step that is due, pressed too early: the focus goes to what is missing, and nothing was done. */
    private static void saysWhatIsMissing(Page page, String button) {
        page.locator("section.panel:not(.other-steps) button.primary:visible").getByText(button, new Locator.GetByTextOptions().setExact(true)).first().focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.activeElement.matches('.error-summary') || document.activeElement.getAttribute('aria-invalid') === 'true'"
                + " || !!document.activeElement.closest('.answer, fieldset')?.querySelector('.error-words')");
        assertThat(page.evaluate(LOOK)).isEqualTo("");
    }

    private static void pictures(Page page, String position) {
        for (var width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                isAccessible(page);
                picture(page, "steps-" + position + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }
}
