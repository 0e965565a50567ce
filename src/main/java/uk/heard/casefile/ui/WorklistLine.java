package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.heard.casefile.Worklist;
import uk.heard.casefile.WorklistRow;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Reference;
import uk.heard.ui.Html;
import uk.heard.ui.Mark;
import uk.heard.ui.Say;

/** One line of the worklist, cell by cell. */
class WorklistLine {

    private final Say say;
    private final CaseWords words;
    private final LocalDate today;
    private final boolean complaintsTeam;
    private final SerializableFunction<Long, Optional<ClockTimes>> clock;
    private final List<RouterLink> references = new ArrayList<>();

    /** @param clock reads a clock by its id, when somebody asks why something is due */
    WorklistLine(Say say, LocalDate today, boolean complaintsTeam, SerializableFunction<Long, Optional<ClockTimes>> clock) {
        this.say = say;
        this.words = new CaseWords(say);
        this.today = today;
        this.complaintsTeam = complaintsTeam;
        this.clock = clock;
    }

    Component reference(WorklistRow row) {
        var link = link(row);
        link.setText(grouped(row));
        link.addClassName("code");
        references.add(link);
        return link;
    }

    Component who(WorklistRow row) {
        var name = new Span(words.name(row.name()));
        name.getElement().setAttribute("dir", "auto");
        var who = new Div(new Div(name), sub(words.role(row.role())));
        if (row.inDanger()) {
            who.add(words.danger(row.danger()));
        }
        if (row.childAnswered()) {
            who.add(new Mark(say.it("casefile.child-answered"), Mark.Shape.SOON));
        }
        if (row.notReached()) {
            who.add(new Mark(say.it("casefile.not-reached"), Mark.Shape.PLAIN));
        }
        if (row.unanswered() > 0) {
            who.add(new Mark(say.it("casefile.worklist.wrote", row.unanswered()), Mark.Shape.WAITING));
        }
        if (row.voice().young()) {
            who.add(new Mark(say.it("casefile.worklist.young"), Mark.Shape.PLAIN));
        }
        return who;
    }

    Component what(WorklistRow row) {
        var first = new Span(row.firstPoint().strip());
        first.addClassName("said");
        first.getElement().setAttribute("dir", "auto");
        return row.points() == 1 ? first : new Div(first, sub(say.it("casefile.worklist.more-points", row.points() - 1)));
    }

    Component position(WorklistRow row) {
        var position = new Div(new Span(words.position(row.position())));
        if (row.team() != null) {
            position.add(sub(row.team()));
        }
        return position;
    }

    /** Leads to the step on the case page, not only to the page. */
    Component next(WorklistRow row) {
        var link = link(row);
        if (row.childAnswered() && !row.inDanger()) {
            link.setQueryParameters(QueryParameters.of(CaseView.STEP, "due"));
            link.setText(say.it("casefile.next.child-answered"));
            link.add(Html.unseen(" " + grouped(row)));
            link.addClassName("primary");
            return link;
        }
        if (row.dueOn() == null) {
            link.setText(say.it("casefile.next.read"));
            link.add(Html.unseen(" " + grouped(row)));
            link.addClassName("secondary");
            return link;
        }
        link.setQueryParameters(QueryParameters.of(CaseView.STEP, "due"));
        link.setText(row.inDanger() ? say.it("casefile.next.danger") : row.clock().isDiary() ? say.it("casefile.next.look-again") : words.next(row.position(), row.team() != null, complaintsTeam));
        link.add(Html.unseen(" " + grouped(row)));
        link.addClassName(!row.inDanger() && DaysLeft.of(today, row.dueOn()).shape() == Mark.Shape.PLAIN ? "secondary" : "primary");
        return link;
    }

    Component due(WorklistRow row) {
        if (row.dueOn() == null) {
            return sub(say.it("casefile.worklist.nothing-due"));
        }
        var what = sub(words.clock(row.clock()) + " ");
        what.add(Dates.shown(row.dueOn()));
        var left = row.pausedOn() == null ? DaysLeft.of(today, row.dueOn()).mark(say) : new Mark(say.it("casefile.days.paused"), Mark.Shape.PLAIN);
        var due = new DueDate(say, () -> clock.apply(row.clockId()), left, what);
        due.addClassName("due-cell");
        return due;
    }

    /** A case in which something that they wrote waits: whose it is, how much, and since when. Leads to the case. */
    Component wrote(WorklistRow row) {
        var item = whose(row.reference(), row.name());
        if (row.unanswered() > 0) {
            item.add(sub(say.it("casefile.worklist.wrote.since", row.unanswered(), Dates.moment(row.unansweredSince()))));
        }
        if (row.notReached()) {
            item.add(new Text(" "), new Mark(say.it("casefile.not-reached"), Mark.Shape.PLAIN));
        }
        return item;
    }

    /** Somebody asks for an advocate: whose case it is, and since when. Leads to the case. */
    Component wish(Worklist.Wish wish) {
        var item = whose(wish.reference(), wish.name());
        item.add(sub(say.it("casefile.worklist.wish.since", Dates.moment(wish.since()))));
        return item;
    }

    private ListItem whose(String reference, String called) {
        var name = new Span(words.name(called));
        name.getElement().setAttribute("dir", "auto");
        var link = link(reference);
        link.add(Html.text("span", "code", new Reference(reference).grouped()), new Text(" "), name);
        return new ListItem(link, new Text(" "));
    }

    /** Moves the focus to the first line that was not there before. */
    void focusFrom(int line) {
        if (line < references.size()) {
            references.get(line).focus();
        }
    }

    private static String grouped(WorklistRow row) {
        return new Reference(row.reference()).grouped();
    }

    private static RouterLink link(WorklistRow row) {
        return link(row.reference());
    }

    private static RouterLink link(String reference) {
        var link = new RouterLink();
        link.setRoute(CaseView.class, new RouteParameters(CaseView.REFERENCE, reference));
        return link;
    }

    private static Span sub(String words) {
        var sub = new Span(words);
        sub.addClassName("sub");
        return sub;
    }
}
