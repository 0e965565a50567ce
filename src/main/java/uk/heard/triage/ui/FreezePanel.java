package uk.heard.triage.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.RecordedMove;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.triage.Freezing;
import uk.heard.triage.Refused;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Inset;

/** Lets a decision about the child wait for this complaint, and ends the waiting. */
@Component
class FreezePanel implements CasePanel {

    private final Freezing freezing;
    private final Clock clock;

    FreezePanel(Freezing freezing, Clock clock) {
        this.freezing = freezing;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsManager() || !Journey.isOpen(file.position()) && !isFrozen(file)) {
            return Optional.empty();
        }
        var say = context.say();
        var frozen = isFrozen(file);
        var review = file.running(ClockKind.FREEZE_REVIEW).map(ClockTimes::dueOn);
        var form = new StepForm(context, say.it(!frozen ? "triage.freeze.does" : review.isPresent() ? "triage.freeze.frozen.until" : "triage.freeze.frozen",
                review.map(Dates::day).orElse("")));
        if (frozen) {
            freezing.noted(context.staff(), file.id()).ifPresent(noted -> form.getContent().add(Inset.ourWords(new Paragraph(noted))));
        }
        var words = form.words("freeze-words", say.it(frozen ? "triage.freeze.why-not" : "triage.freeze.what"));
        if (frozen) {
            form.button(say.it("triage.freeze.release"), say.it("triage.freeze.released"),
                    () -> RefusedWords.problem(freezing.release(context.staff(), file.id(), words.getValue()), say, words, Map.of()));
        } else {
            var again = form.add(new DayAnswer(say, "freeze-review", say.it("triage.freeze.review")));
            form.button(say.it("triage.freeze.send"), say.it("triage.freeze.done"), () -> RefusedWords.problem(
                    freezing.freeze(context.staff(), file.id(), words.getValue(), again.getValue()), say, words,
                    Map.of(Refused.DATE_MISSING, again, Refused.DATE_IN_PAST, again)));
        }
        var dayHasCome = review.filter(day -> !day.isAfter(LondonDates.on(clock.instant()))).isPresent();
        return Optional.of(dayHasCome ? Step.due(500, say.it("triage.freeze.again"), form) : Step.anyTime(say.it("triage.freeze.title"), form));
    }

    private static boolean isFrozen(CaseFile file) {
        return file.moves().reversed().stream().map(RecordedMove::move)
                .filter(move -> move instanceof Move.DecisionFrozen || move instanceof Move.DecisionReleased)
                .findFirst().filter(Move.DecisionFrozen.class::isInstance).isPresent();
    }
}
