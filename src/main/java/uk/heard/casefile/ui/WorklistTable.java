package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.heard.casefile.WorklistRow;
import uk.heard.complaint.Reference;
import uk.heard.ui.Html;
import uk.heard.ui.Say;

/**
 * The lines of the worklist: a table that narrow screens show as a list. The roles are spelled out because a table that
 * a style sheet lays out differently stops being one for screen readers.
 */
class WorklistTable extends Composite<NativeTable> {

    private static final List<String> COLUMNS = List.of("reference", "who", "what", "position", "next", "due");

    private final Say say;
    private final CaseWords words;
    private final LocalDate today;
    private final boolean complaintsTeam;
    private final List<RouterLink> references = new ArrayList<>();

    WorklistTable(Say say, LocalDate today, boolean complaintsTeam) {
        this.say = say;
        this.words = new CaseWords(say);
        this.today = today;
        this.complaintsTeam = complaintsTeam;
        var table = getContent();
        table.addClassName("worklist");
        role(table, "table");
        table.getCaption().setText(say.it("casefile.worklist.caption"));
        table.getCaption().addClassName("unseen");
        var head = new NativeTableRow();
        role(head, "row");
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(say.it("casefile.worklist." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName(column);
            head.add(role(cell, "columnheader"));
        }
        role(table.getHead(), "rowgroup").add(head);
        role(table.getBody(), "rowgroup");
    }

    int size() {
        return references.size();
    }

    boolean isEmpty() {
        return references.isEmpty();
    }

    /** Moves the focus to a line, the first that was added when more were shown. */
    void focus(int line) {
        if (line < references.size()) {
            references.get(line).focus();
        }
    }

    void add(WorklistRow row) {
        var reference = link(row.reference());
        reference.setText(new Reference(row.reference()).grouped());
        reference.addClassName("code");
        references.add(reference);
        var line = new NativeTableRow();
        role(line, "row");
        line.add(cell("reference", reference),
                cell("who", who(row)),
                cell("what", what(row)),
                cell("position", new Span(words.position(row.position())), team(row)),
                cell("next", next(row)),
                cell("due", due(row)));
        getContent().getBody().add(line);
    }

    private Component[] who(WorklistRow row) {
        var name = new Span(words.name(row.name()));
        name.addClassNames("name", row.name().isBlank() ? "none" : "given");
        name.getElement().setAttribute("dir", "auto");
        var role = new Span(words.role(row.role()));
        role.addClassName("role");
        if (!row.voice().young()) {
            return new Component[] {name, role};
        }
        var young = new Span(say.it("casefile.worklist.young"));
        young.addClassNames("mark", "young-voice");
        return new Component[] {name, role, young};
    }

    private Component[] what(WorklistRow row) {
        var first = new Span(row.firstPoint().strip());
        first.addClassName("their-words");
        first.getElement().setAttribute("dir", "auto");
        if (row.points() == 1) {
            return new Component[] {first};
        }
        var others = new Span(say.it("casefile.worklist.more-points", row.points() - 1));
        others.addClassName("more-points");
        return new Component[] {first, others};
    }

    private Span team(WorklistRow row) {
        var team = new Span(row.team() == null ? "" : row.team());
        team.addClassName("team");
        return team;
    }

    /** Leads to the step on the case page, not only to the page. */
    private Component next(WorklistRow row) {
        var link = link(row.reference());
        link.setQueryParameters(QueryParameters.of(CaseView.STEP, ""));
        link.setText(words.next(row.position(), row.team() != null, complaintsTeam));
        link.add(Html.unseen(" " + new Reference(row.reference()).grouped()));
        link.addClassName("step-link");
        return link;
    }

    private Component[] due(WorklistRow row) {
        var left = DaysLeft.of(today, row.dueOn());
        var days = new Span(left.words(say));
        days.addClassNames("days", left.name());
        var what = new Span(words.clock(row.clock()));
        what.addClassName("clock-name");
        return new Component[] {days, Dates.shown(row.dueOn()), what};
    }

    private static RouterLink link(String reference) {
        var link = new RouterLink();
        link.setRoute(CaseView.class, new RouteParameters(CaseView.REFERENCE, reference));
        return link;
    }

    private NativeTableCell cell(String column, Component... content) {
        var cell = new NativeTableCell(content);
        cell.addClassName(column);
        return role(cell, "cell");
    }

    private static <T extends Component> T role(T component, String role) {
        component.getElement().setAttribute("role", role);
        return component;
    }
}
