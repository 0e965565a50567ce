package uk.heard.triage.ui;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.triage.Refused;
import uk.heard.triage.Withdrawal;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;

/** Notes that the complainant takes the complaint back. */
@Component
class WithdrawPanel implements CasePanel {

    private final Withdrawal withdrawal;

    WithdrawPanel(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Withdrawn(0, 0))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.withdraw.does"));
        var how = form.words("withdraw-how", say.it("triage.withdraw.how"));
        how.setHint(say.it("triage.withdraw.how.hint"));
        var heard = new LongAnswer(say, "withdraw-child", say.it("triage.withdraw.child"), Decisions.LONGEST).rows(5);
        heard.setHint(say.it("triage.withdraw.child.hint"));
        if (aChildIsBehind(file.complainant())) {
            form.add(heard);
        }
        var then = form.add(new Choice<Withdrawal.Then>(say, "withdraw-then", say.it("triage.withdraw.then"))
                .option(Withdrawal.Then.CLOSE, say.it("triage.withdraw.close"))
                .option(Withdrawal.Then.REVIEW_ANYWAY, say.it("triage.withdraw.review_anyway")));
        form.button(say.it("triage.withdraw.send"), say.it("triage.withdraw.done"), () -> RefusedWords.problem(
                withdrawal.withdraw(context.staff(), file.id(), how.getValue(), heard.getValue(), then.getValue()), say, how,
                Map.of(Refused.CHILD_NOT_HEARD, heard, Refused.CHOICE_MISSING, then)));
        return Optional.of(Step.anyTime(say.it("triage.withdraw.title"), form));
    }

    private static boolean aChildIsBehind(CaseFile.CasePerson complainant) {
        return complainant.actingForChild() || complainant.role().entitledToAdvocate();
    }
}
