package uk.heard.investigation.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.HowAgreed;
import uk.heard.investigation.StatementOfComplaint;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;

/** Records that the complainant agreed the version that was sent last. */
@Component
class AgreePanel implements CasePanel {

    private final StatementOfComplaint statements;

    AgreePanel(StatementOfComplaint statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.StatementAgreed(0, null)) || !file.has(Move.StatementSent.class)) {
            return Optional.empty();
        }
        return statements.read(context.staff(), file.id()).lastSent().filter(version -> version.agreedOn() == null)
                .map(version -> Step.due(62, context.say().it("investigation.agree.title"), form(file, context, version.number())));
    }

    private StepForm form(CaseFile file, CaseContext context, int version) {
        var say = context.say();
        var form = new StepForm(context, say.it("investigation.agree.does", version));
        var how = form.add(new Choice<HowAgreed>(say, "agreed-how", say.it("investigation.agree.how")));
        for (var each : HowAgreed.values()) {
            how.option(each, say.it("investigation.agree." + Said.key(each)));
        }
        var on = form.add(new DayAnswer(say, "agreed-on", say.it("investigation.agree.on")));
        return form.button(say.it("investigation.agree.send", version), say.it("investigation.agree.done"),
                () -> statements.agree(context.staff(), file.id(), version, how.getValue(), on.getValue())
                        .map(refused -> Said.refused(say, refused, switch (refused) {
                            case DAY_MISSING, DAY_AHEAD, DAY_TOO_EARLY -> on;
                            default -> how;
                        })));
    }
}
