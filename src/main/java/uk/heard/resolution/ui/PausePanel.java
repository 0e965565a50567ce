package uk.heard.resolution.ui;

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
import uk.heard.resolution.StageOneTime;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Say;
import uk.heard.ui.Tick;

/** Stops the Stage 1 clock while an advocate is appointed, and starts it again. */
@Component
class PausePanel implements CasePanel {

    private final StageOneTime time;
    private final Clock clock;

    PausePanel(StageOneTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Resumed()) && !mayPause(file)) {
            return Optional.empty();
        }
        var say = context.say();
        var paused = Journey.allows(file.position(), new Move.Resumed());
        var form = new StepForm(context, say.it(paused ? "resolution.pause.paused" : "resolution.pause.does"));
        file.running(ClockKind.STAGE_1).ifPresent(stage1 -> form.say(bothDates(stage1, say)));
        var sure = form.add(new Tick(say, "pause-sure", say.it(paused ? "resolution.pause.there" : "resolution.pause.appointing")));
        form.button(say.it(paused ? "resolution.pause.resume" : "resolution.pause.send"), say.it(paused ? "resolution.pause.resumed" : "resolution.pause.done"), () -> {
            if (!sure.getValue()) {
                return Optional.of(new StepForm.Problem(sure, say.it("resolution.time.tick")));
            }
            return StageOneTimeWords.problem(paused ? time.resume(context.staff(), file.id()) : time.pause(context.staff(), file.id()), say, sure, Map.of());
        });
        return Optional.of(Step.anyTime(say.it("resolution.pause.title"), form));
    }

    /** What the wait does to the day of the reply: what it was, and what it becomes. */
    private String bothDates(ClockTimes stage1, Say say) {
        var without = Dates.day(stage1.dueOn());
        if (stage1.pausedOn() == null) {
            return say.it("resolution.pause.date", without);
        }
        var days = WorkingDays.england();
        var stood = days.between(stage1.pausedOn(), LondonDates.on(clock.instant()));
        return say.it("resolution.pause.dates", without, stood, Dates.day(days.after(stage1.dueOn(), stood)));
    }

    private static boolean mayPause(CaseFile file) {
        return Journey.allows(file.position(), new Move.Paused()) && file.advocate() == null && file.complainantWantsAdvocate();
    }
}
