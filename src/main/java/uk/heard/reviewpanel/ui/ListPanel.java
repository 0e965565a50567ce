package uk.heard.reviewpanel.ui;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.Appointments.Appointed;
import uk.heard.reviewpanel.ConvenePanel;
import uk.heard.reviewpanel.ConvenePanel.Sitting;
import uk.heard.reviewpanel.Refused;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;

/** Sets the day of the panel and tells everybody; due once the three are found, and again when they change. */
@Component
class ListPanel implements CasePanel {

    private final ConvenePanel convene;

    ListPanel(ConvenePanel convene) {
        this.convene = convene;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.PanelListed(null, List.of(), 0))) {
            return Optional.empty();
        }
        var panel = convene.panel(context.staff(), file.id());
        if (!SeatsPanel.complete(panel)) {
            return Optional.empty();
        }
        var say = context.say();
        return Optional.of(asListed(file, panel)
                ? Step.anyTime(say.it("reviewpanel.list.again"), content(file, context))
                : Step.due(330, say.it("reviewpanel.list.title"), content(file, context)));
    }

    /** Whether the notice that is out names these people. */
    private static boolean asListed(CaseFile file, List<Appointed> panel) {
        return Journey.allows(file.position(), new Move.PapersSent(0)) && file.last(Move.PanelListed.class)
                .filter(listed -> new HashSet<>(listed.panelIds()).equals(new HashSet<>(panel.stream().map(Appointed::personId).toList()))).isPresent();
    }

    private StepForm content(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it("reviewpanel.list.does"), context.howTheyAreTold(file));
        var first = Dates.day(convene.firstPossibleDay(context.staff()));
        var day = form.add(new DayAnswer(say, "panel-day", say.it("reviewpanel.list.day")));
        day.setHint(convene.lastDayInTime(context.staff(), file.id())
                .map(last -> say.it("reviewpanel.list.day.hint", first, Dates.day(last)))
                .orElseGet(() -> say.it("reviewpanel.list.day.hint.first", first)));
        var time = form.add(new ShortAnswer(say, "panel-time", say.it("reviewpanel.list.time")).type("time").wide(8));
        var venue = form.add(new ShortAnswer(say, "panel-venue", say.it("reviewpanel.list.venue")).atMost(500));
        venue.setHint(say.it("reviewpanel.list.venue.hint"));
        var delay = form.words("panel-delay", say.it("reviewpanel.list.delay"));
        delay.setHint(say.it("reviewpanel.list.delay.hint"));
        var added = form.words("panel-notice", say.it("reviewpanel.list.added"));
        return form.button(say.it("reviewpanel.list.list"), say.it("reviewpanel.list.done"),
                () -> convene.list(context.staff(), file.id(), new Sitting(day.getValue(), time(time.getValue()), venue.getValue()), delay.getValue(), added.getValue())
                        .map(refused -> new StepForm.Problem(switch (refused) {
                            case TIME_MISSING -> time;
                            case VENUE_MISSING, TOO_LONG -> venue;
                            case DELAY_REASONS_MISSING -> delay;
                            default -> day;
                        }, words(refused, first, say))));
    }

    private static String words(Refused refused, String first, Say say) {
        return refused == Refused.NOTICE_TOO_SHORT ? say.it("reviewpanel.refused.notice_too_short", first) : RefusedWords.of(refused, say);
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
