package uk.heard.reviewpanel.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.PanelDay;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.DayAnswer;

/** Records that the panel met, from its day on. */
@Component
class HeldPanel implements CasePanel {

    private final PanelDay panel;
    private final Clock clock;

    HeldPanel(PanelDay panel, Clock clock) {
        this.panel = panel;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.PanelHeld(null))) {
            return Optional.empty();
        }
        var meetsOn = file.last(Move.PanelListed.class).orElseThrow().meetsOn();
        return LondonDates.on(clock.instant()).isBefore(meetsOn) ? Optional.empty()
                : Optional.of(Step.due(335, context.say().it("reviewpanel.held.title"), content(file, context, meetsOn)));
    }

    private StepForm content(CaseFile file, CaseContext context, LocalDate meetsOn) {
        var say = context.say();
        var form = new StepForm(context, say.it("reviewpanel.held.does"));
        var day = form.add(new DayAnswer(say, "panel-held", say.it("reviewpanel.held.day")));
        day.setValue(meetsOn);
        return form.button(say.it("reviewpanel.held.record"), say.it("reviewpanel.held.done"),
                () -> panel.held(context.staff(), file.id(), day.getValue()).map(refused -> RefusedWords.beside(day, refused, say)));
    }
}
