package uk.heard.investigation.ui;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.StatementOfComplaint;

/** Offers the statement of complaint for writing until it is agreed. */
@Component
class StatementPanel implements CasePanel {

    private final StatementOfComplaint statements;
    private final Clock clock;

    StatementPanel(StatementOfComplaint statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.StatementSent(0))
                ? Optional.of(Step.due(65, context.say().it("investigation.statement.title"),
                        new StatementEditor(statements, clock, file, context, statements.read(context.staff(), file.id()))))
                : Optional.empty();
    }
}
