package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import uk.heard.complaint.ClockTimes;
import uk.heard.ui.Mark;
import uk.heard.ui.Say;

/** A clock and its due date; opened, it says why that date. */
class ClockDetails extends Composite<ClockFold> {

    private final Say say;
    private final ClockTimes clock;

    ClockDetails(Say say, ClockTimes clock, LocalDate today) {
        this.say = say;
        this.clock = clock;
        getContent().setSummary(summary(today));
        getContent().setContent(new ClockExplanation(say, clock));
    }

    @Override
    protected ClockFold initContent() {
        return new ClockFold();
    }

    private Component[] summary(LocalDate today) {
        var name = new Span(new CaseWords(say).clock(clock.kind()));
        name.addClassName("clock-name");
        if (clock.endedOn() != null) {
            var kept = clock.state(today) == ClockTimes.State.MET;
            return new Component[] {name, Dates.shown(clock.endedOn()),
                    new Mark(say.it(kept ? "casefile.clock.met" : "casefile.clock.missed"), kept ? Mark.Shape.DONE : Mark.Shape.LATE)};
        }
        if (clock.pausedOn() != null) {
            return new Component[] {name, new Mark(say.it("casefile.days.paused"), Mark.Shape.PLAIN)};
        }
        return new Component[] {name, Dates.shown(clock.dueOn()), DaysLeft.of(today, clock.dueOn()).mark(say)};
    }
}
