package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.heard.advocacy.Appointments.Helper;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Scope;
import uk.heard.council.CouncilProfile;
import uk.heard.tracker.OwnAdvocate;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Ticks;

/** Asking for an advocate at any step, or having none any longer. Offered only to those who are entitled, so it promises nothing it cannot keep. */
@Route("follow/advocate")
@AnonymousAllowed
class OwnAdvocateView extends FollowedView {

    private final transient OwnAdvocate ownAdvocate;
    private final transient CouncilProfile council;

    OwnAdvocateView(Followed followed, OwnAdvocate ownAdvocate, CouncilProfile council) {
        super(followed);
        this.ownAdvocate = ownAdvocate;
        this.council = council;
    }

    @Override
    Optional<QuestionPage> ask() {
        if (!complaint().mayHaveAdvocate()) {
            return Optional.empty();
        }
        var found = ownAdvocate.helper(complainant());
        if (found.isPresent()) {
            return Optional.of(found.get().answer() == null ? meet(found.get()) : stop().add(new Paragraph(it("tracker.meet.helps", found.get().name(), found.get().organisation()))));
        }
        return Optional.of(complaint().wantsOrHasAdvocate() ? stop() : want());
    }

    /** Somebody was found: yes or no to this very person, and what they may see. */
    private QuestionPage meet(Helper found) {
        var page = page("tracker.meet").inHistory(it("tracker.advocate.in-history"));
        var answer = new Choice<ChildsAnswer>(say(), "meet", it("tracker.meet.want", found.name()));
        answer.option(ChildsAnswer.ACCEPTED, it("tracker.meet.yes"));
        answer.option(ChildsAnswer.DECLINED, it("tracker.meet.no"));
        var scope = new Ticks<Scope>(say(), "scope", it("tracker.meet.scope"));
        Arrays.stream(Scope.values()).forEach(each -> scope.option(each, it("tracker.meet.scope." + each.name().toLowerCase(Locale.ROOT))));
        scope.setHint(it("tracker.meet.scope.hint"));
        scope.setValue(Set.of(Scope.values()));
        return page.add(new Paragraph(it("tracker.meet.who", found.name(), found.organisation())), new Paragraph(it("tracker.meet.free")), answer, scope).onContinue(it("tracker.meet.send"), () -> {
            switch (answer.getValue()) {
                case null -> page.problem(answer, it("tracker.meet.missing"));
                case ACCEPTED -> act(() -> {
                    ownAdvocate.meet(complainant(), found.appointmentId(), ChildsAnswer.ACCEPTED, Set.copyOf(scope.getValue()), it("tracker.meet.body.yes", found.name()));
                    return Told.MET;
                });
                default -> act(() -> {
                    ownAdvocate.meet(complainant(), found.appointmentId(), ChildsAnswer.DECLINED, Set.of(), it("tracker.meet.body.no", found.name()));
                    return Told.NOT_MET;
                });
            }
        });
    }

    private QuestionPage want() {
        return page("tracker.advocate").inHistory(it("tracker.advocate.in-history")).add(new Paragraph(it("tracker.advocate.who", council.advocacyProvider().name())), new Paragraph(it("tracker.advocate.mind")))
                .onContinue(it("tracker.advocate.send"), () -> act(() -> {
                    ownAdvocate.want(complainant(), complaint(), it("tracker.advocate.body"));
                    return Told.ADVOCATE;
                }));
    }

    private QuestionPage stop() {
        var page = page("tracker.no-advocate").inHistory(it("tracker.advocate.in-history"));
        var stop = new Choice<Boolean>(say(), "stop", it("tracker.no-advocate.title"));
        stop.labelledBy(page);
        stop.option(false, it("tracker.no-advocate.keep"));
        stop.option(true, it("tracker.no-advocate.stop"));
        return page.add(stop).onContinue(() -> {
            switch (stop.getValue()) {
                case null -> page.problem(stop, it("tracker.no-advocate.missing"));
                case Boolean wanted when wanted -> act(() -> {
                    ownAdvocate.stop(complainant(), complaint(), it("tracker.no-advocate.body"));
                    return Told.NO_ADVOCATE;
                });
                default -> getUI().ifPresent(ui -> ui.navigate(TrackerView.class));
            }
        });
    }
}
