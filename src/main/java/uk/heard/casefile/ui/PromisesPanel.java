package uk.heard.casefile.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.KeepPromise;
import uk.heard.outcome.PromisedActions.Promise;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.Mark;
import uk.heard.ui.Say;

/** What the council promised in its replies, whether it was done, and whether they say that it was put right. */
@Component
class PromisesPanel implements CasePanel {

    private final KeepPromise keepPromise;
    private final Clock clock;

    PromisesPanel(KeepPromise keepPromise, Clock clock) {
        this.keepPromise = keepPromise;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (file.promises().isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("promises");
        var today = LondonDates.on(clock.instant());
        file.promises().forEach(promise -> list.add(item(promise, file, context, today)));
        return Optional.of(Step.known(context.say().it("casefile.promises.title"), list));
    }

    private ListItem item(Promise promise, CaseFile file, CaseContext context, LocalDate today) {
        var say = context.say();
        var what = Html.text("strong", "", promise.what());
        what.getElement().setAttribute("dir", "auto");
        var facts = new Paragraph(say.it("casefile.promises.facts", promise.stage(), promise.owner(), Dates.day(promise.dueOn())));
        var item = new ListItem(what, facts, state(promise, say, today));
        if (promise.answer() != null) {
            item.add(new Paragraph(say.it("casefile.promises.put-right." + CaseWords.key(promise.answer()))));
            if (!promise.words().isBlank()) {
                item.add(Inset.theirWords(promise.words()));
            }
        }
        if (promise.doneOn() == null && context.complaintsTeam()) {
            item.add(form(promise, file, context));
        }
        return item;
    }

    private static Mark state(Promise promise, Say say, LocalDate today) {
        return promise.doneOn() != null ? new Mark(say.it("casefile.promises.done-on", Dates.day(promise.doneOn())), Mark.Shape.DONE)
                : promise.isLate(today) ? new Mark(say.it("casefile.promises.late"), Mark.Shape.LATE) : new Mark(say.it("casefile.promises.to-do"), Mark.Shape.PLAIN);
    }

    private StepForm form(Promise promise, CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context);
        var on = form.add(new DayAnswer(say, "done-" + promise.id(), say.it("casefile.promises.on")));
        return form.button(say.it("casefile.promises.record"), say.it("casefile.promises.recorded"),
                () -> keepPromise.done(context.staff(), file.id(), promise.id(), on.getValue())
                        .map(refused -> new StepForm.Problem(on, say.it("casefile.promises." + CaseWords.key(refused)))));
    }
}
