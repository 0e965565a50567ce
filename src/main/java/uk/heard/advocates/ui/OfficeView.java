package uk.heard.advocates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.heard.advocates.ProviderOffice;
import uk.heard.advocates.ProviderOffice.Colleague;
import uk.heard.advocates.ProviderOffice.Referred;
import uk.heard.advocates.ProviderOffice.Refused;
import uk.heard.casefile.ui.Dates;
import uk.heard.council.CouncilProfile;
import uk.heard.staff.AdvocateRole;
import uk.heard.staff.SignedInAdvocate;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Answer;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Mark;
import uk.heard.ui.Pick;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Tick;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** The provider’s office: who waits for an advocate, the oldest first, and who helps whom. No word of any complaint. */
@Route(value = "advocate/office", layout = StaffLayout.class)
@RolesAllowed(AdvocateRole.Name.ADVOCACY_OFFICE)
class OfficeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 1000;

    private final transient ProviderOffice office;
    private final transient SignedInAdvocate advocate;
    private final transient CouncilProfile council;
    private final transient Clock clock;
    private final Say say;
    private final ProviderWords words;
    private final Heading heading;

    OfficeView(ProviderOffice office, SignedInAdvocate advocate, CouncilProfile council, Words words, Clock clock) {
        this.office = office;
        this.advocate = advocate;
        this.council = council;
        this.clock = clock;
        this.say = words.in(Voice.ADULT);
        this.words = new ProviderWords(say);
        heading = new Heading(say.it("advocates.office.title"));
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("advocates.office.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show("");
    }

    private void show(String done) {
        var status = new Paragraph(done);
        status.getElement().setAttribute("role", "status");
        var all = office.referrals(advocate.actor());
        var waiting = all.stream().filter(one -> one.appointment() == null).toList();
        var helped = all.stream().filter(one -> one.appointment() != null).toList();
        getContent().removeAll();
        getContent().add(heading, status, Html.text("h2", "", say.it("advocates.office.waiting", waiting.size())));
        if (waiting.isEmpty()) {
            getContent().add(new Paragraph(say.it("advocates.office.waiting.none")));
        }
        var colleagues = waiting.isEmpty() ? List.<Colleague>of() : office.advocates(advocate.actor());
        waiting.forEach(one -> getContent().add(waiting(one, colleagues)));
        getContent().add(Html.text("h2", "", say.it("advocates.office.helped", helped.size())));
        if (helped.isEmpty()) {
            getContent().add(new Paragraph(say.it("advocates.office.helped.none")));
        }
        helped.forEach(one -> getContent().add(helped(one)));
        heading.focus();
    }

    private Section panel(Referred one, Component... content) {
        var name = Html.text("h3", "", words.name(one.who().called()));
        name.getElement().setAttribute("dir", "auto");
        var section = new Section(name);
        section.add(content);
        section.setClassName("panel");
        return section;
    }

    private Section waiting(Referred one, List<Colleague> colleagues) {
        var days = ProviderWords.daysSince(one.referredAt(), today());
        var since = new Paragraph(new Mark(say.it("advocates.office.days", days), days > 2 ? Mark.Shape.SOON : Mark.Shape.WAITING));
        var about = new Paragraph(say.it("advocates.office.referred", Dates.day(LondonDates.on(one.referredAt())),
                say.it("advocates.voice." + ProviderWords.key(one.who().voice())), say.it("casefile.position." + ProviderWords.key(one.who().position())),
                words.due(one.who().dueOn())));
        var section = panel(one, since, about, new Reach(one.who(), council, say));
        section.add(one.acceptedAt() == null ? answer(one) : appoint(one, colleagues));
        if (one.acceptedAt() == null) {
            section.add(decline(one));
        }
        return section;
    }

    private NativeButton answer(Referred one) {
        return button(one, "advocates.office.accept", "primary", () -> after(office.accept(advocate.actor(), one.who().referralId()), null, "advocates.office.accepted"));
    }

    private NativeDetails decline(Referred one) {
        var reason = new ShortAnswer(say, "decline-" + one.who().referralId(), say.it("advocates.office.decline.why")).atMost(LONGEST).autocomplete("off");
        reason.setHint(say.it("advocates.office.decline.hint"));
        return new NativeDetails(say.it("advocates.office.decline"), new Div(reason, button(one, "advocates.office.decline.send", "secondary",
                () -> unlessTooLong(reason, () -> after(office.decline(advocate.actor(), one.who().referralId(), reason.getValue()), reason, "advocates.office.declined")))));
    }

    private Div appoint(Referred one, List<Colleague> colleagues) {
        var id = one.who().referralId();
        var who = new Pick<Long>(say, "appoint-" + id, say.it("advocates.office.appoint.who"));
        who.option(null, say.it("advocates.office.appoint.choose"));
        colleagues.forEach(colleague -> who.option(colleague.id(), colleague.name()));
        var whyNot = new ShortAnswer(say, "why-not-" + id, say.it("advocates.office.appoint.why-not")).atMost(LONGEST).autocomplete("off");
        whyNot.setVisible(false);
        var cannot = new Tick(say, "cannot-" + id, say.it("advocates.office.appoint.cannot"));
        cannot.onChange(whyNot::setVisible);
        return new Div(who, cannot, whyNot, button(one, "advocates.office.appoint", "primary", () -> unlessTooLong(whyNot, () -> {
            var refused = office.appoint(advocate.actor(), id, who.getValue(), cannot.getValue() ? whyNot.getValue() : null);
            after(refused, refused.filter(why -> why == Refused.WHY_MISSING).isPresent() ? whyNot : who, "advocates.office.appointed");
        })));
    }

    private Section helped(Referred one) {
        var appointment = one.appointment();
        var section = panel(one, new Paragraph(say.it("advocates.office.helps", appointment.advocate(), Dates.day(LondonDates.on(appointment.at())),
                        say.it("advocates.office.answer." + (appointment.answer() == null ? "awaited" : ProviderWords.key(appointment.answer()))))),
                new Paragraph(say.it("advocates.office.stands", say.it("casefile.position." + ProviderWords.key(one.who().position())), words.due(one.who().dueOn()))));
        if (appointment.answer() == null) {
            section.add(new Reach(one.who(), council, say));
        }
        var why = new ShortAnswer(say, "end-" + appointment.id(), say.it("advocates.office.end.why")).atMost(LONGEST).autocomplete("off");
        section.add(new NativeDetails(say.it("advocates.office.end"), new Div(new Paragraph(say.it("advocates.office.end.does")), why,
                button(one, "advocates.office.end.send", "secondary",
                        () -> unlessTooLong(why, () -> after(office.end(advocate.actor(), appointment.id(), why.getValue()), why, "advocates.office.ended"))))));
        return section;
    }

    /** Buttons of the same words are told apart by whom they are for. */
    private NativeButton button(Referred one, String label, String look, Runnable step) {
        var button = new NativeButton(say.it(label), e -> step.run());
        button.add(Html.unseen(" " + say.it("advocates.office.for", words.name(one.who().called()))));
        button.addClassName(look);
        return button;
    }

    private void unlessTooLong(ShortAnswer answer, Runnable step) {
        if (answer.isTooLong()) {
            answer.setError(say.it("advocates.too-long", LONGEST));
            answer.focus();
        } else {
            step.run();
        }
    }

    private void after(Optional<Refused> refused, Answer<?> beside, String done) {
        if (refused.isEmpty()) {
            show(say.it(done));
        } else if (refused.get() == Refused.OVERTAKEN || beside == null) {
            show(say.it("advocates.office.overtaken"));
        } else {
            beside.setError(say.it("advocates.office." + ProviderWords.key(refused.get())));
            beside.focus();
        }
    }

    private LocalDate today() {
        return LondonDates.on(clock.instant());
    }
}
