package uk.heard.advocates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import uk.heard.advocacy.Scope;
import uk.heard.advocates.AdvocatesCase;
import uk.heard.advocates.AdvocatesCases;
import uk.heard.casefile.ui.Dates;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.Messages;
import uk.heard.staff.AdvocateRole;
import uk.heard.staff.SignedInAdvocate;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.ui.DateExplained;
import uk.heard.tracker.ui.Progress;
import uk.heard.ui.Answer;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Printed;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.StatusPath;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** One child’s case: where it stands as the child reads it, and of the rest what the child lets them see and do. */
@Route(value = "advocate/case/:" + CaseOfChildView.REFERENCE, layout = StaffLayout.class)
@RolesAllowed(AdvocateRole.Name.ADVOCATE)
class CaseOfChildView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String REFERENCE = "reference";
    private static final int LONGEST_REASON = 1000;

    private final transient AdvocatesCases cases;
    private final transient SignedInAdvocate advocate;
    private final transient Words words;
    private final transient Clock clock;
    private final Say say;
    private AdvocatesCase shown;

    CaseOfChildView(AdvocatesCases cases, SignedInAdvocate advocate, Words words, Clock clock) {
        this.cases = cases;
        this.advocate = advocate;
        this.words = words;
        this.clock = clock;
        this.say = words.in(Voice.ADULT);
    }

    static String path(String reference) {
        return "/app/advocate/case/" + reference;
    }

    @Override
    public String getPageTitle() {
        return say.title(shown == null ? say.it("advocates.cases.title") : new Reference(shown.reference()).grouped());
    }

    /** What is not theirs, or not any longer, is answered exactly as what there is not. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters().get(REFERENCE).flatMap(Reference::parse).flatMap(reference -> cases.open(advocate.actor(), reference.value()));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get(), "", "").focus();
    }

    /** The next click after the end shows nothing: the page is asked for again, and is not found. */
    private void showAnew(String done, String unsent) {
        cases.open(advocate.actor(), shown.reference()).ifPresentOrElse(found -> show(found, done, unsent), this::gone);
    }

    private void gone() {
        getContent().removeAll();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private Heading show(AdvocatesCase one, String done, String unsent) {
        shown = one;
        var heading = new Heading(new ProviderWords(say).name(one.child()));
        heading.getElement().setAttribute("dir", "auto");
        var reference = new Paragraph(say.it("advocates.case.reference", new Reference(one.reference()).grouped()));
        reference.addClassName("hint");
        getContent().removeAll();
        getContent().add(heading, reference, path(one));
        if (one.lets(Scope.LETTERS)) {
            getContent().add(letters(one));
        }
        if (one.lets(Scope.POINTS)) {
            getContent().add(points(one));
        }
        if (one.lets(Scope.MESSAGES) || one.lets(Scope.WRITING)) {
            getContent().add(messages(one, done, unsent));
        }
        getContent().add(scope(one), end(one));
        return heading;
    }

    /** In the very words of the tracker, because those are what the child will speak about. */
    private Section path(AdvocatesCase one) {
        var theirs = words.in(one.voice());
        var section = panel("advocates.case.path", new Paragraph(say.it("advocates.case.path.why")),
                new StatusPath(theirs, Progress.of(one.position(), one.moves(), one.clocks(), theirs, LondonDates.on(clock.instant()))));
        one.clocks().stream().filter(ClockTimes::isCounting).forEach(running -> section.add(new DateExplained(running, theirs)));
        return section;
    }

    private Section letters(AdvocatesCase one) {
        var section = panel("casefile.letters");
        if (one.letters().isEmpty()) {
            section.add(new Paragraph(say.it("casefile.letters.none")));
        }
        one.letters().forEach(letter -> section.add(new NativeDetails(
                say.it("casefile.letter", say.it("casefile.letter." + ProviderWords.key(letter.kind())), Dates.moment(letter.sentAt())), new Printed(letter.html(), 1))));
        return section;
    }

    private Section points(AdvocatesCase one) {
        var list = new OrderedList();
        list.addClassName("points");
        for (var point : one.points()) {
            var item = new ListItem(Inset.theirWords(point.whatHappened()));
            if (!point.whatShouldHappen().isBlank()) {
                item.add(new Paragraph(say.it("casefile.point.wanted")), Inset.theirWords(point.whatShouldHappen()));
            }
            point.findings().forEach(found -> item.add(Inset.ourWords(
                    Html.text("strong", "", say.it("casefile.finding.stage", found.stage(), say.it("casefile.finding." + ProviderWords.key(found.finding())))),
                    new Paragraph(found.reason()))));
            list.add(item);
        }
        return panel("casefile.points", list);
    }

    private Section messages(AdvocatesCase one, String done, String unsent) {
        var section = panel("casefile.messages", one.messages().isEmpty() ? new Paragraph(say.it("advocates.case.messages.none")) : thread(one.messages()));
        if (!one.lets(Scope.MESSAGES)) {
            section.add(new Paragraph(say.it(one.childsSide() ? "advocates.case.messages.own" : "advocates.case.messages.theirs")));
        }
        if (one.lets(Scope.WRITING)) {
            var body = new LongAnswer(say, "message", say.it("advocates.case.write"), Messages.LONGEST).rows(4);
            body.setHint(say.it(one.writesApart() ? "advocates.case.write.apart" : "advocates.case.write.hint"));
            body.setValue(unsent);
            var status = new Div(done);
            status.getElement().setAttribute("role", "status");
            var send = new NativeButton(say.it("advocates.case.send"), e -> send(body));
            send.addClassName("primary");
            section.add(body, send, status);
        }
        return section;
    }

    private void send(LongAnswer body) {
        var text = Messages.tidy(body.getValue());
        body.clearError();
        if (body.isTooLong()) {
            refuse(body, say.it("casefile.message.too-long"));
            return;
        }
        cases.write(advocate.actor(), shown.reference(), text).ifPresentOrElse(refused -> {
            if (refused == AdvocatesCases.Refused.NOTHING_WRITTEN) {
                refuse(body, say.it("advocates.case.message.missing"));
            } else {
                // Either the case is closed to them now, or the child no longer lets them write: the page shows which.
                showAnew("", text);
            }
        }, () -> showAnew(say.it("advocates.case.message.sent"), ""));
    }

    private static void refuse(Answer<?> where, String why) {
        where.setError(why);
        where.focus();
    }

    private OrderedList thread(List<AdvocatesCase.Message> messages) {
        var list = new OrderedList();
        list.addClassName("thread");
        for (var message : messages) {
            var who = new Span(say.it("advocates.by." + ProviderWords.key(message.by())));
            who.addClassName("by");
            var text = new Paragraph(message.body());
            text.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(new Paragraph(who, new Span(" " + Dates.moment(message.sentAt()))),
                    message.by() == AdvocatesCase.By.COUNCIL || message.by() == AdvocatesCase.By.COUNCIL_TO_YOU ? Inset.ourWords(text) : Inset.theirWords(message.body())));
        }
        return list;
    }

    /** What the child allows is said in full, so that nobody looks for what is not there. */
    private Section scope(AdvocatesCase one) {
        var list = new UnorderedList();
        Arrays.stream(Scope.values()).filter(what -> one.childsSide() || what == Scope.WRITING)
                .forEach(what -> list.add(new ListItem(say.it((one.lets(what) ? "advocates.scope." : "advocates.scope.no.") + ProviderWords.key(what)))));
        var section = panel("advocates.case.scope", new Paragraph(say.it(one.instructed() ? "advocates.case.instructed" : "advocates.case.not-instructed")), list);
        if (!one.childsSide()) {
            section.add(new Paragraph(say.it("advocates.case.in-own-right")));
        }
        return section;
    }

    private NativeDetails end(AdvocatesCase one) {
        var why = new ShortAnswer(say, "why", say.it("advocates.case.end.why")).atMost(LONGEST_REASON).autocomplete("off");
        var button = new NativeButton(say.it("advocates.case.end"), e -> {
            if (why.getValue().isBlank() || why.isTooLong()) {
                refuse(why, say.it(why.isTooLong() ? "advocates.too-long" : "advocates.case.end.why.missing", LONGEST_REASON));
            } else {
                cases.stepDown(advocate.actor(), one.appointmentId(), why.getValue().strip());
                getUI().ifPresent(ui -> ui.navigate(CasesView.class));
            }
        });
        button.addClassName("secondary");
        return new NativeDetails(say.it("advocates.case.end.title"), new Div(new Paragraph(say.it("advocates.case.end.does")), why, button));
    }

    private Section panel(String title, Component... content) {
        var section = new Section(Html.text("h2", "", say.it(title)));
        section.add(content);
        section.setClassName("panel");
        return section;
    }
}
