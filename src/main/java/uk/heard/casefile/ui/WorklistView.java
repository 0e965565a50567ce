package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import uk.heard.casefile.CaseClocks;
import uk.heard.casefile.CaseSearch;
import uk.heard.casefile.Worklist;
import uk.heard.casefile.WorklistRow;
import uk.heard.staff.SignedInStaff;
import uk.heard.staff.StaffRole;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Rows;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** What is due, soonest first, each line with the step that it waits for. */
@Route(value = "staff/worklist", layout = StaffLayout.class)
@RolesAllowed({StaffRole.Name.COMPLAINTS_MANAGER, StaffRole.Name.COMPLAINTS_OFFICER, StaffRole.Name.TEAM_MANAGER})
class WorklistView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Worklist worklist;
    private final CaseSearch search;
    private final CaseClocks clocks;
    private final SignedInStaff staff;
    private final Clock clock;
    private final Say say;
    private final Heading heading;
    private final ShortAnswer wanted;
    private final NativeButton back;
    private final NativeButton other;
    private final Div list = new Div();
    private final NativeButton more;
    private WorklistLine line;
    private Rows<WorklistRow> rows;
    private WorklistRow last;
    private boolean waiting;
    private int shown;

    WorklistView(Worklist worklist, CaseSearch search, CaseClocks clocks, SignedInStaff staff, Words words, Clock clock) {
        this.worklist = worklist;
        this.search = search;
        this.clocks = clocks;
        this.staff = staff;
        this.clock = clock;
        this.say = words.in(Voice.ADULT);
        heading = new Heading(say.it("casefile.worklist.title"));
        more = new NativeButton(say.it("casefile.worklist.more"), e -> showMore());
        more.addClassName("secondary");
        wanted = new ShortAnswer(say, "find", say.it("casefile.search.label")).atMost(200).autocomplete("off").wide(40);
        wanted.setHint(say.it("casefile.search.hint"));
        back = new NativeButton(say.it("casefile.search.back"), e -> showWorklist());
        back.addClassName("quiet");
        other = new NativeButton("", e -> {
            waiting = !waiting;
            showWorklist();
        });
        other.addClassName("quiet");
        getContent().add(heading, searchBox(), other, back, list, more);
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("casefile.worklist.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showWorklist();
        heading.focus();
    }

    private Component searchBox() {
        var find = new NativeButton(say.it("casefile.search.find"), e -> find());
        find.addClassName("secondary");
        var box = new Div(wanted, find);
        box.addClassName("find");
        box.getElement().setAttribute("role", "search");
        wanted.onEnter(this::find);
        return box;
    }

    private void find() {
        var words = wanted.getValue().strip();
        if (words.isEmpty()) {
            wanted.setError(say.it("casefile.search.missing"));
            wanted.focus();
            return;
        }
        wanted.clearError();
        var found = search.find(staff.actor(), words);
        rows = empty();
        rows.add(found);
        rows.caption(found.isEmpty() ? say.it("casefile.search.none.title")
                : say.it(found.size() == CaseSearch.MOST ? "casefile.search.found.many" : "casefile.search.found", found.size()));
        more.setVisible(false);
        other.setVisible(false);
        back.setVisible(true);
        list.removeAll();
        list.add(rows);
        if (found.isEmpty()) {
            list.add(new Paragraph(say.it("casefile.search.none")));
        }
    }

    private void showWorklist() {
        last = null;
        shown = 0;
        back.setVisible(false);
        other.setVisible(true);
        other.setText(say.it(waiting ? "casefile.worklist.show-due" : "casefile.worklist.show-waiting"));
        rows = empty();
        if (!waiting) {
            var danger = worklist.inDanger(staff.actor());
            var answered = worklist.childAnswered(staff.actor());
            rows.add(danger);
            rows.add(answered);
            shown = danger.size() + answered.size();
        }
        load();
        list.removeAll();
        if (!waiting && staff.onComplaintsTeam()) {
            waitsFor("casefile.worklist.written", worklist.written(staff.actor()), line::wrote);
            waitsFor("casefile.worklist.wishes", worklist.wishes(staff.actor()), line::wish);
        }
        list.add(shown == 0 && !waiting ? nothingDue() : rows);
    }

    /** What waits without a date, on a list of its own: a case with nothing due has no other line. */
    private <T> void waitsFor(String key, List<T> waiting, SerializableFunction<T, Component> shown) {
        if (waiting.isEmpty()) {
            return;
        }
        var lines = new UnorderedList();
        waiting.forEach(one -> lines.add(shown.apply(one)));
        var box = new Section(Html.text("h2", "", say.it(waiting.size() == Worklist.PAGE ? key + ".many" : key, waiting.size())), lines);
        box.setClassName("panel written");
        list.add(box);
    }

    private Rows<WorklistRow> empty() {
        line = new WorklistLine(say, LondonDates.on(clock.instant()), staff.onComplaintsTeam(), id -> clocks.find(staff.actor(), id));
        return new Rows<WorklistRow>("")
                .inDanger(WorklistRow::inDanger)
                .column(say.it("casefile.worklist.reference"), line::reference)
                .column(say.it("casefile.worklist.who"), line::who)
                .column(say.it("casefile.worklist.what"), line::what)
                .column(say.it("casefile.worklist.position"), line::position)
                .column(say.it("casefile.worklist.next"), line::next)
                .column(say.it("casefile.worklist.due"), line::due);
    }

    private void showMore() {
        var before = shown;
        load();
        line.focusFrom(before);
    }

    private void load() {
        var page = waiting ? worklist.waiting(staff.actor(), last == null ? null : last.id())
                : worklist.page(staff.actor(), last == null ? null : Worklist.After.of(last));
        rows.add(page);
        shown += page.size();
        if (!page.isEmpty()) {
            last = page.getLast();
        }
        more.setVisible(page.size() == Worklist.PAGE);
        rows.caption(say.it((waiting ? "casefile.worklist.waiting" : "casefile.worklist.shown") + (more.isVisible() ? ".so-far" : ""), shown));
    }

    private Div nothingDue() {
        var box = new Div(Html.text("h2", "", say.it("casefile.worklist.empty.title")),
                new Paragraph(say.it(staff.onComplaintsTeam() ? "casefile.worklist.empty.complaints-team" : "casefile.worklist.empty.team")));
        box.addClassName("empty");
        return box;
    }
}
