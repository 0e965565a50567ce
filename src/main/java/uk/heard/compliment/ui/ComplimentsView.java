package uk.heard.compliment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.heard.casefile.ui.Dates;
import uk.heard.compliment.Compliments;
import uk.heard.compliment.Compliments.Received;
import uk.heard.compliment.Sharing;
import uk.heard.staff.SignedInStaff;
import uk.heard.staff.StaffRole;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Mark;
import uk.heard.ui.Rows;
import uk.heard.ui.Say;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** Compliments and comments, newest first: what was said, whether it may be shared and was, and whether it is really a complaint. */
@Route(value = "staff/compliments", layout = StaffLayout.class)
@RolesAllowed({StaffRole.Name.COMPLAINTS_MANAGER, StaffRole.Name.COMPLAINTS_OFFICER})
class ComplimentsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Longer ones are folded. */
    private static final int SHOWN = 300;

    private final Compliments compliments;
    private final SignedInStaff staff;
    private final Say say;
    private final Heading heading;
    private final Paragraph notice = new Paragraph();
    private final Rows<Received> rows;
    private final NativeButton more;
    private final List<Received> shown = new ArrayList<>();

    ComplimentsView(Compliments compliments, SignedInStaff staff, Words words) {
        this.compliments = compliments;
        this.staff = staff;
        this.say = words.in(Voice.ADULT);
        heading = new Heading(say.it("compliment.staff.title"));
        notice.getElement().setAttribute("role", "status");
        rows = new Rows<Received>("")
                .text(say.it("compliment.staff.received"), each -> Dates.moment(each.receivedAt()))
                .column(say.it("compliment.staff.words"), this::words)
                .column(say.it("compliment.staff.about"), this::about)
                .column(say.it("compliment.staff.from"), this::from)
                .column(say.it("compliment.staff.sharing"), this::sharing)
                .column(say.it("compliment.staff.do"), this::steps);
        more = new NativeButton(say.it("compliment.staff.more"), e -> load());
        more.addClassName("secondary");
        getContent().add(heading, new Paragraph(say.it("compliment.staff.what")), notice, rows, more);
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("compliment.staff.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin("");
    }

    private void begin(String done) {
        notice.setText(done);
        notice.setVisible(!done.isEmpty());
        notice.setClassName("notice", !done.isEmpty());
        shown.clear();
        rows.show(List.of());
        load();
        heading.focus();
    }

    private void load() {
        var page = compliments.page(staff.actor(), shown.isEmpty() ? null : shown.getLast().id());
        rows.add(page);
        shown.addAll(page);
        more.setVisible(page.size() == Compliments.PAGE);
        rows.caption(say.it(more.isVisible() ? "compliment.staff.shown.so-far" : "compliment.staff.shown", shown.size()));
    }

    private Component words(Received each) {
        var kind = new Mark(say.it("compliment.staff.kind." + key(each.kind())), Mark.Shape.PLAIN);
        if (each.words().length() <= SHOWN) {
            return new Div(kind, theirs(each.words()));
        }
        return new Div(kind, new NativeDetails(theirs(each.words().substring(0, SHOWN) + "…"), theirs(each.words())));
    }

    private Component about(Received each) {
        return new Div(theirs(each.worker()), theirs(each.service()));
    }

    private Component from(Received each) {
        return each.name().isEmpty() && each.contact().isEmpty() ? new Span(say.it("compliment.staff.no-name")) : new Div(theirs(each.name()), theirs(each.contact()));
    }

    private Component sharing(Received each) {
        var cell = new Div(new Span(say.it("compliment.staff.sharing." + key(each.sharing()))));
        if (each.sharedAt() != null) {
            cell.add(done("compliment.staff.shared.on", each.sharedAt()));
        }
        if (each.complaintOfferedAt() != null) {
            cell.add(done("compliment.staff.offered.on", each.complaintOfferedAt()));
        }
        return cell;
    }

    private Component done(String words, Instant at) {
        var when = new Span(Dates.moment(at));
        when.addClassName("sub");
        return new Div(new Mark(say.it(words), Mark.Shape.DONE), when);
    }

    private Component steps(Received each) {
        var steps = new Div();
        steps.addClassName("row-steps");
        if (each.sharing() != Sharing.NO && each.sharedAt() == null) {
            steps.add(button("compliment.staff.share", each, () ->
                    begin(say.it(compliments.markShared(staff.actor(), each.id()) ? "compliment.staff.shared" : "compliment.staff.done-already"))));
        }
        if (each.complaintOfferedAt() == null) {
            steps.add(button("compliment.staff.offer", each, () ->
                    begin(say.it(compliments.noteComplaintOffered(staff.actor(), each.id()) ? "compliment.staff.offered" : "compliment.staff.done-already"))));
        }
        return steps;
    }

    private NativeButton button(String words, Received each, SerializableRunnable step) {
        var button = new NativeButton(say.it(words), e -> step.run());
        button.add(Html.unseen(" " + say.it("compliment.staff.of", Dates.moment(each.receivedAt()))));
        button.addClassName("quiet");
        return button;
    }

    private static Component theirs(String words) {
        var text = Html.text("div", "theirs", words);
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
