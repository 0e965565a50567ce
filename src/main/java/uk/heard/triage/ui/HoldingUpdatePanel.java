package uk.heard.triage.ui;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.correspondence.LetterDates;
import uk.heard.timescale.LondonDates;
import uk.heard.triage.HoldingUpdates;

/** Tells the complainant that a date was missed. */
@Component
class HoldingUpdatePanel implements CasePanel {

    private final HoldingUpdates updates;
    private final Clock clock;

    HoldingUpdatePanel(HoldingUpdates updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam()) {
            return Optional.empty();
        }
        return HoldingUpdates.missed(file.clocks(), LondonDates.on(clock.instant())).map(missed -> {
            var say = context.say();
            var form = new StepForm(context, say.it("triage.update.does", LetterDates.day(missed)));
            var words = form.words("update-words", say.it("triage.update.words"));
            words.setHint(say.it("triage.reasons.read"));
            form.button(say.it("triage.update.send"), say.it("triage.update.done"),
                    () -> RefusedWords.problem(updates.send(context.staff(), file.id(), words.getValue()), say, words, Map.of()));
            return Step.anyTime(say.it("triage.update.title"), form);
        });
    }
}
