package uk.heard.tracker.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.heard.outcome.PromisedActions.Promise;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.Mark;
import uk.heard.ui.Say;

/** What we promised to do, by when, whether we did it, and what they said about that. */
class PromiseList extends Composite<UnorderedList> {

    PromiseList(List<Promise> promises, Say say, LocalDate today) {
        getContent().addClassName("promises");
        for (var promise : promises) {
            var item = new ListItem(what(promise), new Paragraph(say.it("tracker.promise.who", promise.owner(), Progress.day(promise.dueOn()))), state(promise, say, today));
            if (promise.answer() != null) {
                item.add(new Paragraph(say.it("tracker.promise.said." + promise.answer().name().toLowerCase(Locale.ROOT))));
            }
            getContent().add(item);
        }
    }

    /** The promise in the words of the letter that made it. */
    static Inset what(Promise promise) {
        Component words = Html.text("p", "", promise.what());
        words.getElement().setAttribute("dir", "auto");
        return Inset.ourWords(words);
    }

    private static Mark state(Promise promise, Say say, LocalDate today) {
        return promise.doneOn() != null ? new Mark(say.it("tracker.promise.done", Progress.day(promise.doneOn())), Mark.Shape.DONE)
                : promise.isLate(today) ? new Mark(say.it("tracker.promise.late"), Mark.Shape.LATE) : new Mark(say.it("tracker.promise.to-do"), Mark.Shape.WAITING);
    }
}
