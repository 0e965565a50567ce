package uk.heard.investigation.ui;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.Adjudication;
import uk.heard.investigation.Reports;
import uk.heard.investigation.StatementOfComplaint;

/** Offers the Stage 2 response for writing once both reports are in. */
@Component
class AdjudicationPanel implements CasePanel {

    private final Adjudication adjudication;
    private final Reports reports;
    private final StatementOfComplaint statements;
    private final Clock clock;

    AdjudicationPanel(Adjudication adjudication, Reports reports, StatementOfComplaint statements, Clock clock) {
        this.adjudication = adjudication;
        this.reports = reports;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.Adjudicated(0, null))
                ? Optional.of(Step.due(75, context.say().it("investigation.adjudicate.title"), new AdjudicationEditor(adjudication, reports.read(context.staff(), file.id()),
                        statements.agreed(context.staff(), file.id()), clock, file, context)))
                : Optional.empty();
    }
}
