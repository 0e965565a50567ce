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

/** Offers the two reports to be taken down while the investigation runs. */
@Component
class ReportsPanel implements CasePanel {

    private final Reports reports;
    private final Clock clock;

    ReportsPanel(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.InvestigationReported())
                ? Optional.of(Step.due(70, context.say().it("investigation.reports.title"), new ReportsEditor(reports, clock, file, context)))
                : Optional.empty();
    }
}
