package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import uk.heard.correspondence.MessageKind;
import uk.heard.tracker.OwnAdvocate;
import uk.heard.tracker.SpeakUp;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.SummaryList;

/**
 * Taking it back. A child, and whoever speaks for one, is asked first whether somebody told them to, and offered a talk or an advocate: a
 * complaint that is taken back can be the sign of pressure. It is a request; it ends when staff have confirmed it in writing.
 */
@Route("follow/stop")
@AnonymousAllowed
class StopView extends FollowedView {

    private enum Pressed { YES, NO, NOT_SAID }

    private enum Next { TALK, ADVOCATE, STOP }

    private final transient SpeakUp speakUp;
    private final transient OwnAdvocate ownAdvocate;
    private Pressed pressed;

    StopView(Followed followed, SpeakUp speakUp, OwnAdvocate ownAdvocate) {
        super(followed);
        this.speakUp = speakUp;
        this.ownAdvocate = ownAdvocate;
    }

    @Override
    Optional<QuestionPage> ask() {
        pressed = null;
        return complaint().mayTakeBack() ? Optional.of(complaint().childIsBehind() ? whoseWish() : why()) : Optional.empty();
    }

    private QuestionPage whoseWish() {
        var page = page("tracker.stop.wish");
        var wish = new Choice<Pressed>(say(), "wish", it("tracker.stop.wish.title"));
        wish.labelledBy(page);
        for (var each : Pressed.values()) {
            wish.option(each, it("tracker.stop.wish." + key(each)));
        }
        return page.add(wish).onContinue(() -> {
            pressed = wish.getValue();
            if (pressed == null) {
                page.problem(wish, it("tracker.stop.wish.missing"));
            } else {
                show(whatNext());
            }
        });
    }

    private QuestionPage whatNext() {
        var page = page("tracker.stop.next");
        if (pressed == Pressed.YES) {
            page.add(new Paragraph(it("tracker.stop.pressed")));
        }
        var next = new Choice<Next>(say(), "next", it("tracker.stop.next.title"));
        next.labelledBy(page);
        next.option(Next.TALK, it("tracker.stop.next.talk"));
        if (complaint().mayHaveAdvocate()) {
            next.option(Next.ADVOCATE, it("tracker.stop.next.advocate"), it("tracker.stop.next.advocate.hint"));
        }
        next.option(Next.STOP, it("tracker.stop.next.stop"));
        return page.add(next).onContinue(() -> {
            switch (next.getValue()) {
                case null -> page.problem(next, it("tracker.stop.next.missing"));
                case TALK -> act(() -> {
                    speakUp.ask(complainant(), MessageKind.TALK, it("tracker.stop.talk.body") + "\n" + wish());
                    return Told.TALK;
                });
                case ADVOCATE -> act(() -> {
                    ownAdvocate.want(complainant(), complaint(), it("tracker.stop.advocate.body") + "\n" + wish());
                    return Told.ADVOCATE;
                });
                case STOP -> show(why());
            }
        });
    }

    private QuestionPage why() {
        var page = page("tracker.stop");
        var why = story("why", "tracker.stop.why", LONGEST).rows(3);
        return page.add(why).onContinue(() -> {
            if (why.isTooLong()) {
                page.problems(tooLong(why));
            } else {
                show(check(tidy(why)));
            }
        });
    }

    private QuestionPage check(String why) {
        var page = page("tracker.stop.check");
        var summary = new SummaryList(say());
        if (pressed != null) {
            summary.add(it("tracker.stop.wish.title"), it("tracker.stop.wish." + key(pressed)));
        }
        summary.add(it("tracker.stop.why"), why);
        return page.add(summary, new Paragraph(it("tracker.stop.check.then"))).onContinue(it("tracker.stop.check.send"), () -> act(() -> {
            speakUp.ask(complainant(), MessageKind.WITHDRAWAL, (it("tracker.stop.body") + "\n" + wish() + "\n\n" + why).strip());
            return Told.STOP;
        }));
    }

    /** What they answered to the first question, as staff read it; empty when they were not asked. */
    private String wish() {
        return pressed == null ? "" : it("tracker.stop.wish." + key(pressed) + ".body");
    }

    private static String key(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
