package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.heard.GivenComplaints.Sent;

/** Twelve points through all three stages, and to the Ombudsman. */
class WholeJourneyIT extends OverMonths {

    @Test
    void twelve_points_are_investigated_reviewed_by_a_panel_and_decided_by_the_ombudsman() {
        itIs("2024-08-05T10:00:00Z");
        var complaint = given.inStage1(aParent(IntStream.rangeClosed(1, 12).mapToObj(i -> "What went wrong in month " + i + ".").toArray(String[]::new)));
        itIs("2024-08-16T10:00:00Z");
        given.reply(complaint);

        asksForStage2(complaint);
        investigators(complaint);
        statement(complaint);
        reports(complaint);
        response(complaint);
        asksForAPanel(complaint);
        panel(complaint);
        director(complaint);
        ombudsman(complaint);
    }

    /** The day of the Ombudsman's own count: 65 working days from 29 August 2024 end on 28 November. */
    private void asksForStage2(Sent complaint) {
        itIs("2024-08-29T12:00:00Z");
        var parent = tracker(complaint);
        parent.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("I am not happy with this")).click();
        becauseItIsWrong(parent);
        asks(parent, "I am not happy with this");
        click(parent, "Ask for Stage 2");
        assertThat(parent.getByText("You asked for Stage 2").first()).isVisible();
        assertThat(parent.getByText("Thu 3 Oct 2024").first()).isVisible();
        assertThat(parent.getByText("Thu 28 Nov 2024").first()).isVisible();
    }

    private void investigators(Sent complaint) {
        itIs("2024-09-02T09:00:00Z");
        var officer = at("hannah.whitcombe", complaint);
        var appoint = due(officer, "Appoint the investigating officer and the independent person");
        for (var part : new String[] {"officer", "independent"}) {
            appoint.locator("input[name='" + part + "']").first().check();
            appoint.locator("#" + part + "-declaration").fill("Asked on the phone today: knows nobody in the teams.");
            appoint.locator("#" + part + "-no-conflict").check();
        }
        isAccessible(officer);
        click(appoint, "Appoint them and tell the complainant");
        says(officer, "They were appointed");
    }

    private void statement(Sent complaint) {
        itIs("2024-09-09T09:00:00Z");
        var officer = at("hannah.whitcombe", complaint);
        click(due(officer, "Write the statement of complaint"), "Send it to them to agree");
        says(officer, "The statement was sent.");
        isAccessible(officer);
        itIs("2024-09-16T09:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        var agree = due(officer, "Record that they agreed the statement");
        agree.getByLabel("In writing").check();
        day(agree, "On which day?", LocalDate.of(2024, 9, 13));
        click(agree, "Record that version 1 is agreed");
        says(officer, "The statement is agreed.");
        picture(officer, "stage-2-agreed");
    }

    private void reports(Sent complaint) {
        itIs("2024-10-01T09:00:00Z");
        var officer = at("maya.okafor", complaint);
        var extend = step(officer, "Extend Stage 2");
        extend.getByLabel("Many points, or many years").check();
        fill(extend, "The reason, as they read it", "Twelve points over a year need more interviews.");
        day(extend, "New day for the response", LocalDate.of(2024, 11, 29));
        click(extend, "Extend it and tell them");
        assertThat(extend.getByText("The law allows no later day")).isVisible();
        day(extend, "New day for the response", LocalDate.of(2024, 11, 28));
        click(extend, "Extend it and tell them");
        says(officer, "Stage 2 was extended");

        itIs("2024-11-11T09:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        var reports = due(officer, "Record both reports");
        for (int i = 1; i <= 12; i++) {
            open(reports, "Point " + i + ":");
            reports.locator("input[name='stage-2-finding-" + i + "']").nth(i <= 9 ? 0 : 2).check();
            reports.locator("#stage-2-reason-" + i).fill("Found in the records of month " + i + ".");
        }
        day(reports, "When the investigating officer’s report came in", LocalDate.of(2024, 11, 7));
        day(reports, "When the independent person’s report came in", LocalDate.of(2024, 11, 8));
        reports.getByLabel("The facts in both reports were checked with those concerned").check();
        reports.getByLabel("Yes", new Locator.GetByLabelOptions().setExact(true)).check();
        click(reports, "Both reports are in");
        says(officer, "Both reports are recorded.");
        isAccessible(officer);
    }

    private void response(Sent complaint) {
        itIs("2024-11-25T09:00:00Z");
        var officer = at("hannah.whitcombe", complaint);
        var adjudicate = due(officer, "Write the Stage 2 response");
        fill(adjudicate, "Adjudicating officer", "Grace Moreton");
        fill(adjudicate, "Their role", "Head of service");
        click(adjudicate, "Accept every finding that has no answer yet");
        fill(adjudicate, "Opening", "I have read both reports. I am sorry.");
        click(adjudicate, "See the letter and send it");
        adjudicate.getByLabel("They read it where they follow their complaint").check();
        picture(officer, "stage-2-response");
        click(adjudicate, "Yes, send it now");
        says(officer, "The Stage 2 response was sent.");
    }

    private void asksForAPanel(Sent complaint) {
        itIs("2024-12-02T18:30:00Z");
        var parent = tracker(complaint);
        isAccessible(parent);
        picture(parent, "tracker-stage-2-replied");
        parent.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("I want a review panel")).click();
        becauseItIsWrong(parent);
        asks(parent, "I want a review panel");
        assertThat(parent.getByText("You are in time.")).isVisible();
        isAccessible(parent);
        click(parent, "Ask for a panel");
        assertThat(parent.getByText("You asked for a review panel").first()).isVisible();
    }

    private void panel(Sent complaint) {
        itIs("2024-12-04T09:00:00Z");
        var officer = at("hannah.whitcombe", complaint);
        for (int i = 0; i < 3; i++) {
            var appoint = due(officer, "Appoint the panel");
            appoint.getByLabel(i == 0 ? "chair" : "member", new Locator.GetByLabelOptions().setExact(true)).check();
            appoint.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName("Whom?")).locator("input").first().check();
            fill(appoint, "What they declared", "Asked today. No ties to the council.");
            appoint.getByLabel("They declared that they have no conflict of interest").check();
            click(appoint, "Appoint");
            assertThat(officer.getByText(Pattern.compile("^Stand .* down$"))).hasCount(i + 1);
        }
        var list = due(officer, "Set the day of the panel");
        day(list, "Day", LocalDate.of(2025, 1, 14));
        fill(list, "Time", "10:30");
        fill(list, "Place", "The Exchange, room 2");
        isAccessible(officer);
        click(list, "List the panel");
        says(officer, "The panel is listed");
        picture(officer, "stage-3-listed");

        itIs("2024-12-20T09:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        var papers = due(officer, "Send the papers");
        fill(papers, "Which papers", "Both reports, the response, the statement.");
        click(papers, "Send the papers");
        says(officer, "The papers were sent.");

        itIs("2025-01-20T09:00:00Z");
        officer = at("hannah.whitcombe", complaint);
        var held = due(officer, "Record that the panel met");
        day(held, "On which day did it meet?", LocalDate.of(2025, 1, 14));
        click(held, "Record that it met");
        says(officer, "The panel met.");
        var report = due(officer, "Take in the panel’s report");
        day(report, "On which day did it come?", LocalDate.of(2025, 1, 20));
        fill(report, "Summary", "The panel heard both sides.");
        fill(report, "Recommendations", "Write to her about month 10.\nPay for the missed visits.");
        click(report, "Record the report");
        says(officer, "The report was recorded.");
        isAccessible(officer);
    }

    private void director(Sent complaint) {
        itIs("2025-02-05T09:00:00Z");
        var officer = at("hannah.whitcombe", complaint);
        var response = due(officer, "Write the director’s response");
        fill(response, "Opening", "Thank you for coming to the panel. I am sorry.");
        for (int i = 0; i < 2; i++) {
            response.getByLabel("Accepted", new Locator.GetByLabelOptions().setExact(true)).nth(i).check();
            response.getByLabel("What will be done").nth(i).fill("We do it.");
            response.getByLabel("Who does it").nth(i).fill("Head of service");
            response.getByLabel("By when").nth(i).fill("2025-03-03");
        }
        response.getByLabel("The independent person was consulted").check();
        fill(response, "What the independent person said", "Agrees with the response.");
        fill(response, "Name of the director who decided", "Paul Ashdown");
        click(response, "See the letter and send it");
        assertThat(response.getByText("The letter as it arrives")).isVisible();
        isAccessible(officer);
        picture(officer, "stage-3-letter");
        click(response, "Yes, send it now");
        says(officer, "The director’s response was sent.");
        isAccessible(officer);
        picture(officer, "stage-3-replied");

        var parent = tracker(complaint);
        assertThat(parent.getByText("Our part is finished. You can go to the Ombudsman at any time.").first()).isVisible();
        isAccessible(parent);
        picture(parent, "tracker-stage-3-replied");
    }

    private void ombudsman(Sent complaint) {
        itIs("2025-05-06T09:00:00Z");
        var officer = at("maya.okafor", complaint);
        var panel = step(officer, "The Ombudsman");
        fill(panel, "Their reference", "25 001 234");
        day(panel, "Enquiry came in on", LocalDate.of(2025, 5, 6));
        day(panel, "They ask for an answer by", LocalDate.of(2025, 6, 3));
        click(panel, "Record the enquiry");
        says(officer, "The enquiry was recorded.");
        assertThat(officer.getByText("Stage 3 replied").first()).isVisible();
        var parent = tracker(complaint);
        assertThat(parent.getByText("The Ombudsman asked us about it").first()).isVisible();
    }

    /** Opens a folded point, if it is folded. */
    private static void open(Locator step, String summary) {
        var fold = step.locator("details").filter(new Locator.FilterOptions().setHas(step.page().locator("summary", new Page.LocatorOptions().setHasText(summary)))).first();
        if (fold.count() > 0 && fold.getAttribute("open") == null) {
            fold.locator("summary").click();
        }
    }
}
