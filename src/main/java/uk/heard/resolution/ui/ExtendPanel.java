package uk.heard.resolution.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.correspondence.LetterDates;
import uk.heard.resolution.StageOneTime;
import uk.heard.resolution.StageOneTime.Refused;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.DayAnswer;

/** Extends the Stage 1 reply: once, in time, with reasons. */
@Component
class ExtendPanel implements CasePanel {

    private final StageOneTime time;

    ExtendPanel(StageOneTime time) {
        this.time = time;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Extended(ClockKind.STAGE_1, LocalDate.MAX, 0, 0))) {
            return Optional.empty();
        }
        var say = context.say();
        var stage1 = file.running(ClockKind.STAGE_1).orElseThrow();
        var form = new StepForm(context, say.it("resolution.extend.does", LetterDates.day(stage1.dueOn()), LetterDates.day(stage1.latestOn())));
        var day = form.add(new DayAnswer(say, "extend-to", say.it("resolution.extend.to")));
        var reasons = form.words("extend-reasons", say.it("resolution.extend.reasons"));
        reasons.setHint(say.it("resolution.extend.reasons.hint"));
        form.button(say.it("resolution.extend.send"), say.it("resolution.extend.done"), () -> StageOneTimeWords.problem(
                time.extend(context.staff(), file.id(), day.getValue(), reasons.getValue()), say, day, Map.of(Refused.REASONS_MISSING, reasons)));
        return Optional.of(Step.anyTime(say.it("resolution.extend.title"), form));
    }
}
