package uk.heard.reviewpanel.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.PanelReport;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Tick;

/** Takes in the panel's report: the day it came, its summary, its recommendations line by line. */
@Component
class ReportPanel implements CasePanel {

    private final PanelReport report;

    ReportPanel(PanelReport report) {
        this.report = report;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.PanelReported(null))
                ? Optional.of(Step.due(360, context.say().it("reviewpanel.report.title"), content(file, context)))
                : Optional.empty();
    }

    private StepForm content(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it("reviewpanel.report.does"));
        var day = form.add(new DayAnswer(say, "report-day", say.it("reviewpanel.report.day")));
        var summary = form.words("report-summary", say.it("reviewpanel.report.summary"));
        var recommendations = form.words("report-recommendations", say.it("reviewpanel.report.recommendations"));
        recommendations.setHint(say.it("reviewpanel.report.recommendations.hint"));
        var none = form.add(new Tick(say, "report-none", say.it("reviewpanel.report.none")));
        return form.button(say.it("reviewpanel.report.record"), say.it("reviewpanel.report.done"),
                () -> report.receive(context.staff(), file.id(), day.getValue(), summary.getValue(), recommendations.getValue().lines().toList(), none.getValue())
                        .map(refused -> RefusedWords.beside(switch (refused) {
                            case SUMMARY_MISSING -> summary;
                            case RECOMMENDATIONS_UNCLEAR, TOO_LONG -> recommendations;
                            default -> day;
                        }, refused, say)));
    }
}
