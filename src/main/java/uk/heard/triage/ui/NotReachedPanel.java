package uk.heard.triage.ui;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.timescale.LondonDates;
import uk.heard.triage.NotReached;

/** Our email did not arrive: which other safe way was found. */
@Component
class NotReachedPanel implements CasePanel {

    private final NotReached notReached;

    NotReachedPanel(NotReached notReached) {
        this.notReached = notReached;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.notDelivered().isEmpty()) {
            return Optional.empty();
        }
        var say = context.say();
        var first = file.notDelivered().getFirst();
        var form = new StepForm(context, say.it(first.toChild() ? "triage.not-reached.child" : "triage.not-reached.does", Dates.day(LondonDates.on(first.queuedAt()))));
        var how = form.words("not-reached-how", say.it("triage.not-reached.how"));
        form.button(say.it("triage.not-reached.send"), say.it("triage.not-reached.done"),
                () -> RefusedWords.problem(notReached.reachedOtherwise(context.staff(), file.id(), first.toChild(), how.getValue()), say, how, Map.of()));
        return Optional.of(Step.due(1, say.it("triage.not-reached.title"), form));
    }
}
