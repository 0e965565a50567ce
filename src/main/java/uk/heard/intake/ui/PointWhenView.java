package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import uk.heard.complaint.Happened;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Choice;
import uk.heard.ui.DateAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;

/** When did it happen, in which service, and who was it? All of it may be left out. */
@Route("tell/point/:number([0-9]{1,3})/when")
@AnonymousAllowed
class PointWhenView extends OnePointView {

    private final transient Clock clock;

    PointWhenView(Asking asking, Clock clock) {
        super(asking);
        this.clock = clock;
    }

    static String route(int number) {
        return PointView.route(number) + "/when";
    }

    @Override
    QuestionPage ask() {
        var say = asking.say();
        var point = point();
        var page = asking.page(it("intake.when.title"));
        back(page, PointView.route(number()));
        var day = new DateAnswer(say, "day", it("intake.when.day"));
        day.setHint(it("intake.when.day.hint"));
        day.setValue(point.when().on());
        var around = line("around", "intake.when.around", point.when().around());
        var when = new Choice<Happened>(say, "when", it("intake.when.title"));
        when.option(Happened.STILL, it("intake.when.still"));
        when.option(Happened.ON_A_DAY, it("intake.when.on-a-day"), null, day);
        when.option(Happened.AROUND, it("intake.when.roughly"), null, around);
        when.option(Happened.NOT_SAID, it("intake.when.not-sure"));
        when.labelledBy(page);
        when.setValue(point.when().happened());
        var service = line("service", "intake.when.service", point.service());
        var who = line("who", "intake.when.who", point.who());
        return page.hint(it("intake.when.hint")).add(when, service, who).onContinue(() -> {
            var problems = tooLong(around, service, who);
            if (when.getValue() == Happened.ON_A_DAY) {
                notADayBefore(LondonDates.on(clock.instant()), day).ifPresent(problems::addFirst);
            }
            if (when.getValue() == Happened.AROUND && around.getValue().isBlank()) {
                problems.addFirst(new Problem(around, it("intake.when.around.missing")));
            }
            if (problems.isEmpty()) {
                keep(point.withCircumstances(when(when.getValue(), day, around), Typed.clean(service.getValue()), Typed.clean(who.getValue())),
                        PointDoorView.route(number()));
            } else {
                page.problems(problems);
            }
        });
    }

    private static When when(Happened happened, DateAnswer day, ShortAnswer around) {
        return switch (happened) {
            case ON_A_DAY -> new When(happened, day.getValue(), "");
            case AROUND -> new When(happened, null, Typed.clean(around.getValue()));
            case STILL, NOT_SAID -> new When(happened, null, "");
        };
    }
}
