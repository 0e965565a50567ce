package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.casefile.CaseFile;
import uk.heard.complaint.Circumstances;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.Reference;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Mark;
import uk.heard.ui.Say;

/** What stays in sight while one works on a case: whose it is, who may be told what and how, where it stands, what runs. */
class CaseHeader extends Composite<Div> {

    private static final List<Position> USUAL = List.of(Position.STAGE_1, Position.STAGE_1_REPLIED);

    private static final int IN_SIGHT = 4;

    private final Say say;
    private final CaseWords words;
    private final Heading heading = new Heading("");

    CaseHeader(Say say, CaseFile file, LocalDate today) {
        this.say = say;
        this.words = new CaseWords(say);
        var reference = new Span(new Reference(file.reference()).grouped());
        reference.addClassName("code");
        var name = new Span(words.name(file.complainant().name()));
        name.getElement().setAttribute("dir", "auto");
        heading.add(reference, new Text(" "), name);
        if (Circumstances.mayBeDanger(file.circumstances().danger()) && !file.has(Move.DangerAnswered.class)) {
            heading.add(new Text(" "), words.danger(file.circumstances().danger()));
        }
        if (file.voice().young()) {
            heading.add(new Text(" "), new Mark(say.it("casefile.worklist.young"), Mark.Shape.PLAIN));
        }
        getContent().addClassName("case-head");
        getContent().add(heading, facts(file), journey(file), clocks(file, today));
    }

    void focus() {
        heading.focus();
    }

    void warn(String words) {
        heading.add(new Text(" "), new Mark(words, Mark.Shape.LOCKED));
    }

    private Component facts(CaseFile file) {
        var complainant = file.complainant();
        var facts = new DescriptionList();
        facts.addClassName("case-facts");
        fact(facts, "casefile.head.role", new Text(words.role(complainant.role())));
        file.adult().ifPresentOrElse(adult -> fact(facts, "casefile.head.adult", theirs("span", words.adult(adult))),
                () -> fact(facts, "casefile.head.child", theirs("span", words.child(file))));
        if (complainant.actingForChild()) {
            fact(facts, "casefile.head.speaks", new Text(say.it("casefile.head.speaks.child")));
        } else if (file.speaksForAdult()) {
            fact(facts, "casefile.head.speaks", new Text(say.it("casefile.head.speaks.adult")));
        }
        if (file.advocate() != null) {
            fact(facts, "casefile.head.advocate", theirs("span", file.advocate()));
        } else if (file.advocateIsWanted()) {
            fact(facts, "casefile.head.advocate", new Mark(say.it("casefile.head.advocate.wanted"), Mark.Shape.SOON));
        }
        if (!file.linked().isEmpty()) {
            fact(facts, "casefile.head.linked", linked(file));
        }
        fact(facts, "casefile.head.contact", contacts(complainant));
        return facts;
    }

    private void fact(DescriptionList facts, String name, Component value) {
        facts.getElement().appendChild(Html.element("div", "", Html.text("dt", "", say.it(name)), Html.element("dd", "", value)).getElement());
    }

    private static Component linked(CaseFile file) {
        var list = new Span();
        for (var reference : file.linked()) {
            var link = new RouterLink(new Reference(reference).grouped(), CaseView.class, new RouteParameters(CaseView.REFERENCE, reference));
            link.addClassName("code");
            list.add(link, new Text(" "));
        }
        return list;
    }

    /** Each way they called safe, with what they said about it. */
    private Component contacts(CaseFile.CasePerson person) {
        if (person.contacts().isEmpty()) {
            return new Text(say.it("casefile.contact.none"));
        }
        var list = new UnorderedList();
        list.addClassName("safe-contact");
        for (var contact : person.contacts()) {
            var how = new ListItem(words.contact(contact));
            if (!contact.note().isBlank()) {
                how.add(new Text(" "), theirs("q", contact.note()));
            }
            list.add(how);
        }
        return list;
    }

    private static Component theirs(String tag, String text) {
        var words = Html.text(tag, "", text);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    /** Where it has been, where it is, and the usual way from here. */
    private Component journey(CaseFile file) {
        var path = new OrderedList();
        path.addClassName("journey");
        path.getElement().setAttribute("aria-label", say.it("casefile.journey"));
        var been = Journey.positions(file.moves().stream().map(RecordedMove::move).toList());
        var ahead = Journey.isOpen(file.position()) ? USUAL.stream().filter(position -> position.compareTo(file.position()) > 0).toList() : List.<Position>of();
        been.stream().distinct().filter(position -> position != file.position() && !ahead.contains(position)).forEach(position -> path.add(step(position, "done")));
        var now = step(file.position(), "now");
        now.getElement().setAttribute("aria-current", "step");
        path.add(now);
        ahead.forEach(position -> path.add(step(position, "")));
        return path;
    }

    private ListItem step(Position position, String how) {
        var step = new ListItem(words.position(position));
        step.setClassName(how);
        return step;
    }

    /** What runs stays in sight; beyond a handful, what has ended waits folded. */
    private Component clocks(CaseFile file, LocalDate today) {
        var fold = file.clocks().size() > IN_SIGHT;
        var clocks = new Div(list(file.clocks().stream().filter(clock -> !fold || clock.isRunning()).toList(), today));
        if (fold) {
            var ended = file.clocks().stream().filter(clock -> !clock.isRunning()).toList();
            clocks.add(new NativeDetails(say.it("casefile.clocks.ended", ended.size()), list(ended, today)));
        }
        return clocks;
    }

    private Component list(List<ClockTimes> clocks, LocalDate today) {
        var list = new UnorderedList();
        list.addClassName("clocks");
        clocks.forEach(clock -> list.add(new ListItem(new ClockDetails(say, clock, today))));
        return list;
    }
}
