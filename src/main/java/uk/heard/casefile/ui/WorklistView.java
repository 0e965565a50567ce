package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import uk.heard.casefile.Worklist;
import uk.heard.staff.SignedInStaff;
import uk.heard.staff.StaffRole;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Say;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** What is due, soonest first, each line with the step that it waits for. */
@Route(value = "staff/worklist", layout = StaffLayout.class)
@RolesAllowed({StaffRole.Name.COMPLAINTS_MANAGER, StaffRole.Name.COMPLAINTS_OFFICER, StaffRole.Name.TEAM_MANAGER})
class WorklistView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Worklist worklist;
    private final SignedInStaff staff;
    private final Clock clock;
    private final Say say;
    private final Heading heading;
    private final Paragraph shown = new Paragraph();
    private final Div list = new Div();
    private final NativeButton more;
    private WorklistTable table;
    private Worklist.After next;

    WorklistView(Worklist worklist, SignedInStaff staff, Words words, Clock clock) {
        this.worklist = worklist;
        this.staff = staff;
        this.clock = clock;
        this.say = words.in(Voice.ADULT);
        heading = new Heading(say.it("casefile.worklist.title"));
        shown.addClassName("shown");
        shown.getElement().setAttribute("role", "status");
        more = new NativeButton(say.it("casefile.worklist.more"), e -> showMore());
        more.addClassName("secondary");
        getContent().addClassName("worklist-page");
        getContent().add(heading, shown, list, more);
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("casefile.worklist.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        next = null;
        table = new WorklistTable(say, LondonDates.on(clock.instant()), onComplaintsTeam());
        list.removeAll();
        list.add(table);
        load();
        if (table.isEmpty()) {
            list.removeAll();
            list.add(nothingThere());
        }
        heading.focus();
    }

    private void showMore() {
        var first = table.size();
        load();
        table.focus(first);
    }

    private void load() {
        var rows = worklist.page(staff.actor(), next);
        rows.forEach(table::add);
        if (!rows.isEmpty()) {
            next = Worklist.After.of(rows.getLast());
        }
        more.setVisible(rows.size() == Worklist.PAGE);
        shown.setText(table.isEmpty() ? "" : say.it(more.isVisible() ? "casefile.worklist.shown.so-far" : "casefile.worklist.shown", table.size()));
    }

    private Div nothingThere() {
        var box = new Div(Html.text("h2", "", say.it("casefile.worklist.empty.title")),
                new Paragraph(say.it(onComplaintsTeam() ? "casefile.worklist.empty.complaints-team" : "casefile.worklist.empty.team")));
        box.addClassName("nothing");
        return box;
    }

    private boolean onComplaintsTeam() {
        return staff.is(StaffRole.COMPLAINTS_MANAGER) || staff.is(StaffRole.COMPLAINTS_OFFICER);
    }
}
