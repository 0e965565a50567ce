package uk.heard.datarights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import uk.heard.casefile.ui.Dates;
import uk.heard.complaint.Reference;
import uk.heard.datarights.DataRequests;
import uk.heard.datarights.DataRequests.DataRequest;
import uk.heard.staff.SignedInStaff;
import uk.heard.staff.StaffRole;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Beginning;
import uk.heard.ui.Heading;
import uk.heard.ui.Mark;
import uk.heard.ui.Rows;
import uk.heard.ui.Say;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** Every data request: those that wait, soonest due first, then those that were answered and in how many days. */
@Route(value = "staff/data-requests", layout = StaffLayout.class)
@RolesAllowed({StaffRole.Name.COMPLAINTS_MANAGER, StaffRole.Name.COMPLAINTS_OFFICER})
class DataRequestsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int BEGINNING = 160;

    private final DataRequests requests;
    private final SignedInStaff staff;
    private final Clock clock;
    private final Say say;
    private final Heading heading;
    private final Rows<DataRequest> rows;

    DataRequestsView(DataRequests requests, SignedInStaff staff, Words words, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.clock = clock;
        this.say = words.in(Voice.ADULT);
        heading = new Heading(say.it("datarights.staff.list.title"));
        rows = new Rows<DataRequest>("")
                .column(say.it("datarights.staff.list.case"), DataRequestsView::reference)
                .text(say.it("datarights.staff.list.wish"), request -> say.it("datarights.staff.wish." + DataRequestPanel.key(request.wish())))
                .column(say.it("datarights.staff.asked"), request -> Dates.shown(request.askedOn()))
                .column(say.it("datarights.staff.list.answer"), this::answer);
        getContent().add(heading, new Paragraph(say.it("datarights.staff.list.what")), rows);
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("datarights.staff.list.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = requests.all(staff.actor());
        rows.show(all).caption(say.it(all.size() == DataRequests.MOST ? "datarights.staff.list.shown.many" : "datarights.staff.list.shown", all.size()));
        heading.focus();
    }

    private static Component reference(DataRequest request) {
        var link = new Anchor("/app/staff/case/" + request.reference(), new Reference(request.reference()).grouped());
        link.addClassName("code");
        var words = new Span(Beginning.of(request.words(), BEGINNING));
        words.addClassName("sub");
        words.getElement().setAttribute("dir", "auto");
        return new Div(link, words);
    }

    private Component answer(DataRequest request) {
        if (request.answeredOn() != null) {
            return new Span(say.it("datarights.staff.list.answered", Dates.day(request.answeredOn()), ChronoUnit.DAYS.between(request.askedOn(), request.answeredOn())));
        }
        var late = LondonDates.on(clock.instant()).isAfter(request.dueOn());
        var due = new Span(say.it("datarights.staff.list.due", Dates.day(request.dueOn())));
        return late ? new Div(new Mark(say.it("datarights.staff.list.late"), Mark.Shape.LATE), new Span(" "), due) : due;
    }
}
