package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import uk.heard.correspondence.MessageKind;
import uk.heard.investigation.StatementOfComplaint;
import uk.heard.tracker.SpeakUp;
import uk.heard.ui.Choice;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;

/**
 * The statement of complaint that was sent for agreement: they agree it, say what is not right, or refuse it. Agreed, the investigation
 * proper begins, and the clock that counts from it.
 */
@Route("follow/statement")
@AnonymousAllowed
class StatementView extends FollowedView {

    /** What they can say to it. */
    enum Says { AGREE, CHANGE, NO }

    private final transient StatementOfComplaint statements;
    private final transient SpeakUp speakUp;

    StatementView(Followed followed, StatementOfComplaint statements, SpeakUp speakUp) {
        super(followed);
        this.statements = statements;
        this.speakUp = speakUp;
    }

    @Override
    Optional<QuestionPage> ask() {
        return complaint().hasStatementToAgree() ? statements.lastSent(complainant()).filter(sent -> sent.version().agreedOn() == null).map(this::page) : Optional.empty();
    }

    private QuestionPage page(StatementOfComplaint.Sent sent) {
        var page = page("tracker.statement");
        for (var point : sent.points()) {
            page.add(new H2(it("tracker.point", point.number())), said(point.whatHappened()));
            if (!point.whatShouldHappen().isEmpty()) {
                page.add(new Paragraph(it("tracker.point.should")), said(point.whatShouldHappen()));
            }
        }
        var says = new Choice<Says>(say(), "says", it("tracker.statement.says"));
        for (var each : Says.values()) {
            says.option(each, it("tracker.statement." + each.name().toLowerCase(Locale.ROOT)));
        }
        var words = story("words", "tracker.statement.words", LONGEST);
        return page.add(says, new Paragraph(it("tracker.statement.dates")), words).onContinue(it("tracker.statement.send"), () -> {
            if (says.getValue() == null) {
                page.problem(says, it("tracker.statement.missing"));
            } else if (words.isTooLong()) {
                page.problems(tooLong(words));
            } else if (says.getValue() == Says.AGREE) {
                act(() -> agree(sent.version().number()));
            } else if (tidy(words).isEmpty()) {
                page.problem(words, it("tracker.statement.words.missing"));
            } else {
                act(() -> answer(it("tracker.statement." + says.getValue().name().toLowerCase(Locale.ROOT) + ".body") + "\n\n" + tidy(words), Told.STATEMENT));
            }
        });
    }

    /** What cannot be recorded as agreed yet, because nobody is appointed or points came since, is told to staff; an older version is not agreed. */
    private Told agree(int version) {
        return statements.agree(complainant(), version).map(refused -> switch (refused) {
            case NOBODY_APPOINTED, POINTS_CHANGED -> answer(it("tracker.statement.agree.body", version), Told.AGREED_WAITS);
            default -> Told.CHANGED;
        }).orElse(Told.AGREED);
    }

    private Told answer(String body, Told told) {
        speakUp.ask(complainant(), MessageKind.STATEMENT, body);
        return told;
    }

    private static Inset said(String words) {
        var paragraph = new Paragraph(words);
        paragraph.getElement().setAttribute("dir", "auto");
        return Inset.ourWords(paragraph);
    }
}
