package uk.heard.investigation.ui;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.Reports;
import uk.heard.investigation.StatementOfComplaint;

/** Offers the two reports to be taken down while the investigation runs. */
@Component
class ReportsPanel implements CasePanel {

    private final Reports reports;
    private final StatementOfComplaint statements;
    private final Clock clock;

    ReportsPanel(Reports reports, StatementOfComplaint statements, Clock clock) {
        this.reports = reports;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.InvestigationReported())
                ? Optional.of(Step.due(70, context.say().it("investigation.reports.title"),
                        new ReportsEditor(reports, statements.agreed(context.staff(), file.id()), clock, file, context)))
                : Optional.empty();
    }
}
