package gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import uk.heard.ui.Mark;
import uk.heard.ui.Rows;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** A worklist as it should look: danger first, then days. */
@Route(value = "staff/worklist", layout = StaffLayout.class)
@PageTitle("Worklist")
class WorklistGallery extends Div {

    record Row(String reference, String who, String role, String said, String where, String next, long days, boolean danger) {
    }

    private static final List<Row> ROWS = List.of(
            new Row("H7K2M4QX9T", "Tanisha", "young person", "I am scared to go back there on Friday and nobody listens.", "Received", "Acknowledge", 2, true),
            new Row("H3WQ8ZB5NC", "Gareth Pryce-Llewellyn", "parent", "The assessment says things about me that are not true and I was never asked.", "Stage 1", "Write the reply", -3, false),
            new Row("H9DTX2R6VE", "No name given", "unknown", "Contact at the centre was cancelled four times with no call.", "Received", "Acknowledge", 0, false),
            new Row("H5JMP7K4YA", "مريم الحسن", "foster carer", "We waited seven months for the allowance that was agreed.", "Deciding the route", "Decide the route", 1, false),
            new Row("H2ZC6N8QTB", "Sidebyside Advocacy for Kai", "advocate", "Kai wants to know why his social worker changed five times.", "Stage 1", "Call about early resolution", 8, false));

    WorklistGallery(Words words) {
        var say = words.in(Voice.ADULT);
        var search = new ShortAnswer(say, "search", "Find by reference, name or words");
        var filters = new Div(search);
        filters.addClassName("filters");
        add(new H1("Worklist"), filters, new Rows<Row>("23 open, 1 with danger, 4 late. Danger first, then days left.")
                .column("Reference", row -> reference(row))
                .column("Who", row -> who(row))
                .column("In their words", row -> said(row))
                .text("Where it stands", Row::where)
                .column("Next", row -> next(row))
                .column("Time", row -> time(say, row))
                .inDanger(Row::danger)
                .show(ROWS));
    }

    private static Component reference(Row row) {
        var link = new Anchor("/app/staff/case", row.reference.substring(0, 4) + " " + row.reference.substring(4, 8) + " " + row.reference.substring(8));
        link.addClassName("code");
        return link;
    }

    private static Component who(Row row) {
        var role = new Span(row.role);
        role.addClassName("sub");
        var name = new Span(row.who);
        name.getElement().setAttribute("dir", "auto");
        return row.danger ? new Div(new Mark("May not be safe", Mark.Shape.DANGER), new Div(name), role) : new Div(name, role);
    }

    private static Component said(Row row) {
        var said = new Span(row.said);
        said.addClassName("said");
        return said;
    }

    private static Component next(Row row) {
        var next = new Anchor("/app/staff/case", row.next);
        next.addClassName(row.danger || row.days <= 2 ? "primary" : "secondary");
        return next;
    }

    private static Component time(Say say, Row row) {
        return Mark.daysLeft(say, row.days);
    }
}
