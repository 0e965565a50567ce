package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import uk.heard.casefile.CaseFile;
import uk.heard.complaint.Position;
import uk.heard.complaint.Reference;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Say;

/** What stays in sight while one works on a case: whose it is, who may be told what and how, where it stands, what runs. */
class CaseHeader extends Composite<Header> {

    private final Say say;
    private final CaseWords words;
    private final Heading heading;

    CaseHeader(Say say, CaseFile file, LocalDate today) {
        this.say = say;
        this.words = new CaseWords(say);
        heading = new Heading(new Reference(file.reference()).grouped());
        heading.addClassName("code");
        var people = new Div(heading, who(file), contact(file));
        people.addClassName("case-who");
        var standing = new Div(journey(file.position()), clocks(file, today));
        standing.addClassName("case-standing");
        getContent().addClassName("case-head");
        getContent().add(people, standing);
    }

    void focus() {
        heading.focus();
    }

    private Component who(CaseFile file) {
        var complainant = file.complainant();
        var name = new Span(words.name(complainant.name()));
        name.addClassName("name");
        name.getElement().setAttribute("dir", "auto");
        var child = new Span(words.child(file));
        child.getElement().setAttribute("dir", "auto");
        var line = new Paragraph(name, new Span(words.role(complainant.role())));
        if (complainant.actingForChild()) {
            line.add(new Span(say.it("casefile.speaks-for-child")));
        }
        line.add(new Span(new Span(say.it("casefile.child") + " "), child));
        line.addClassName("facts");
        return line;
    }

    private Component contact(CaseFile file) {
        var line = new Paragraph(new Span(say.it("casefile.contact")));
        line.addClassNames("facts", "safe-contact");
        var contacts = file.complainant().contacts();
        if (contacts.isEmpty()) {
            line.add(new Span(say.it("casefile.contact.none")));
        }
        for (var contact : contacts) {
            var how = new Span(words.contact(contact));
            if (!contact.note().isBlank()) {
                var note = Html.text("q", "", contact.note());
                note.getElement().setAttribute("dir", "auto");
                how.add(new Span(" "), note);
            }
            line.add(how);
        }
        return line;
    }

    private Component journey(Position now) {
        var path = new OrderedList();
        path.addClassName("journey");
        path.getElement().setAttribute("aria-label", say.it("casefile.journey"));
        for (var position : Position.values()) {
            var step = new ListItem(words.position(position));
            step.addClassName(position.compareTo(now) < 0 ? "done" : position == now ? "now" : "next");
            if (position == now) {
                step.getElement().setAttribute("aria-current", "step");
            }
            path.add(step);
        }
        return path;
    }

    private Component clocks(CaseFile file, LocalDate today) {
        var list = new UnorderedList();
        list.addClassName("clocks");
        file.clocks().forEach(clock -> list.add(new ListItem(new ClockDetails(say, clock, today))));
        return list;
    }
}
