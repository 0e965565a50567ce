package uk.heard.investigation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.casefile.ui.Dates;
import uk.heard.investigation.AppointedAs;
import uk.heard.investigation.Register;
import uk.heard.investigation.Register.Entry;
import uk.heard.staff.SignedInStaff;
import uk.heard.staff.StaffRole;
import uk.heard.ui.Choice;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Mark;
import uk.heard.ui.Rows;
import uk.heard.ui.Say;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** The people from outside who can be asked: who they are, for what, and what keeps them from being asked. */
@Route(value = "staff/register", layout = StaffLayout.class)
@RolesAllowed({StaffRole.Name.COMPLAINTS_MANAGER, StaffRole.Name.COMPLAINTS_OFFICER})
class RegisterView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private enum Shown {
        ALL(null), INVESTIGATING_OFFICER(AppointedAs.INVESTIGATING_OFFICER), INDEPENDENT_PERSON(AppointedAs.INDEPENDENT_PERSON), PANEL_MEMBER(AppointedAs.PANEL_MEMBER);

        private final AppointedAs part;

        Shown(AppointedAs part) {
            this.part = part;
        }
    }

    private final Register register;
    private final SignedInStaff staff;
    private final Say say;
    private final Heading heading;
    private final Paragraph notice = new Paragraph();
    private final Choice<Shown> filter;
    private final Rows<Entry> rows;
    private final Div list = new Div();
    private final Div form = new Div();

    RegisterView(Register register, SignedInStaff staff, Words words) {
        this.register = register;
        this.staff = staff;
        this.say = words.in(Voice.ADULT);
        heading = new Heading(say.it("investigation.register.title"));
        notice.getElement().setAttribute("role", "status");
        filter = new Choice<>(say, "register-part", say.it("investigation.register.part"));
        for (var each : Shown.values()) {
            filter.option(each, say.it("investigation.register.part." + Said.key(each)));
        }
        filter.setValue(Shown.ALL);
        filter.onChange(chosen -> showRows());
        var add = new NativeButton(say.it("investigation.register.add"), e -> edit(new Entry(null, "", "", false, false, false, false, false, null, null, null, null, null, true)));
        add.addClassName("primary");
        rows = new Rows<Entry>("")
                .column(say.it("investigation.register.name"), this::name)
                .text(say.it("investigation.register.asked-for"), this::askedFor)
                .text(say.it("investigation.register.not-for"), this::notFor)
                .text(say.it("investigation.register.available"), this::available)
                .number(say.it("investigation.register.fee.column"), entry -> entry.feePerDay() == null ? "" : Said.pounds(entry.feePerDay()))
                .column(say.it("investigation.register.do"), this::steps);
        list.add(filter, add, rows);
        getContent().add(heading, notice, form, list);
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("investigation.register.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showList("");
        heading.focus();
    }

    private void showList(String done) {
        notice.setText(done);
        notice.setVisible(!done.isEmpty());
        notice.setClassName("notice", !done.isEmpty());
        form.removeAll();
        list.setVisible(true);
        showRows();
    }

    private void showRows() {
        var entries = register.list(staff.actor(), filter.getValue().part);
        rows.show(entries).caption(say.it("investigation.register.shown", entries.size()));
    }

    private void edit(Entry entry) {
        var editing = new RegisterForm(say, entry, register.teams(staff.actor()), this::save, () -> showList(""));
        notice.setVisible(false);
        list.setVisible(false);
        form.removeAll();
        form.add(editing);
        editing.focus();
    }

    private Optional<Register.Incomplete> save(Entry entry) {
        var incomplete = register.save(staff.actor(), entry);
        if (incomplete.isEmpty()) {
            showList(say.it("investigation.register.saved", entry.name().strip()));
            heading.focus();
        }
        return incomplete;
    }

    private Component name(Entry entry) {
        var name = new Span(entry.name());
        name.getElement().setAttribute("dir", "auto");
        var contact = new Span(entry.contact());
        contact.addClassName("sub");
        var cell = new Div(name, contact);
        if (!entry.active()) {
            cell.add(new Mark(say.it("investigation.register.retired"), Mark.Shape.PLAIN));
        }
        return cell;
    }

    private String askedFor(Entry entry) {
        return said(entry.investigates() ? "investigation.register.investigates" : null, entry.independentPerson() ? "investigation.register.independent" : null,
                entry.sitsOnPanels() ? "investigation.register.panels" : null);
    }

    private String notFor(Entry entry) {
        var ties = said(entry.ofTheCouncil() ? "investigation.register.of-the-council" : null, entry.related() ? "investigation.register.related" : null);
        var team = entry.managesTeam() == null ? "" : say.it("investigation.register.manages.of", entry.managesTeam());
        return Stream.of(ties, team).filter(words -> !words.isEmpty()).collect(Collectors.joining(". "));
    }

    private String said(String... keys) {
        return Stream.of(keys).filter(key -> key != null).map(key -> say.it(key)).collect(Collectors.joining(", "));
    }

    private String available(Entry entry) {
        if (entry.availableFrom() != null && entry.availableUntil() != null) {
            return say.it("investigation.register.available.between", Dates.day(entry.availableFrom()), Dates.day(entry.availableUntil()));
        }
        return entry.availableFrom() != null ? say.it("investigation.register.available.from", Dates.day(entry.availableFrom()))
                : entry.availableUntil() != null ? say.it("investigation.register.available.until", Dates.day(entry.availableUntil()))
                : say.it("investigation.register.available.always");
    }

    private Component steps(Entry entry) {
        var change = button("investigation.register.change", entry, () -> edit(entry));
        var steps = new Div(change, entry.active()
                ? button("investigation.register.retire", entry, () -> done(register.retire(staff.actor(), entry.id()), say.it("investigation.register.was-retired", entry.name())))
                : button("investigation.register.take-back", entry, () -> done(register.takeBack(staff.actor(), entry.id()), say.it("investigation.register.was-taken-back", entry.name()))));
        steps.addClassName("row-steps");
        return steps;
    }

    private void done(Optional<Register.Incomplete> refused, String words) {
        showList(refused.map(why -> say.it("investigation.register." + Said.key(why))).orElse(words));
        heading.focus();
    }

    private NativeButton button(String words, Entry entry, com.vaadin.flow.function.SerializableRunnable step) {
        var button = new NativeButton(say.it(words), e -> step.run());
        button.add(Html.unseen(" " + entry.name()));
        button.addClassName("quiet");
        return button;
    }
}
