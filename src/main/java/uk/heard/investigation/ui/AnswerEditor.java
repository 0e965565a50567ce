package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.investigation.Adjudication;
import uk.heard.ui.Choice;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;

/** What the council says to the finding on one point. */
class AnswerEditor extends Composite<PointFold> {

    private static final int LONGEST = 20_000;

    private final Say say;
    private final CaseFile.CasePoint point;
    private final PointFold fold;
    private final Choice<Boolean> accepted;
    private final LongAnswer reasons;
    private Adjudication.Answer saved;

    /** @param agreed the point as the statement says it */
    AnswerEditor(Say say, CaseFile.CasePoint point, String agreed, Optional<Adjudication.Answer> drafted, int pointsInAll, SerializableRunnable onChange) {
        this.say = say;
        this.point = point;
        accepted = new Choice<Boolean>(say, "answer-" + point.number(), say.it("investigation.adjudicate.answer", point.number()))
                .option(true, say.it("investigation.adjudicate.yes")).option(false, say.it("investigation.adjudicate.no"));
        reasons = new LongAnswer(say, "answer-reasons-" + point.number(), say.it("investigation.adjudicate.reasons"), LONGEST).rows(3);
        accepted.setValue(drafted.map(Adjudication.Answer::accepted).orElse(null));
        reasons.setValue(drafted.map(Adjudication.Answer::reasons).orElse(null));
        saved = written().orElse(null);
        var found = point.at(2).orElseThrow();
        fold = new PointFold(pointsInAll, Inset.theirWords(agreed),
                new Inset(Html.text("strong", "", found(found)), new Paragraph(found.reason())), accepted, reasons);
        accepted.onChange(chosen -> {
            line();
            onChange.run();
        });
        reasons.onPause(text -> onChange.run());
        line();
    }

    @Override
    protected PointFold initContent() {
        return fold;
    }

    private String found(CaseFile.PointFinding found) {
        return say.it("investigation.finding." + Said.key(found.finding()));
    }

    private void line() {
        var answer = say.it(accepted.getValue() == null ? "investigation.adjudicate.nothing-yet"
                : accepted.getValue() ? "investigation.adjudicate.accepted" : "investigation.adjudicate.not-accepted");
        fold.line(say.it("investigation.point.line", point.number(), found(point.at(2).orElseThrow()) + ". " + answer));
    }

    void acceptUnlessAnswered() {
        if (accepted.getValue() == null) {
            accepted.setValue(true);
            line();
        }
    }

    Optional<Adjudication.Answer> written() {
        return Optional.ofNullable(accepted.getValue()).map(yes -> new Adjudication.Answer(point.id(), yes, reasons.getValue()));
    }

    Optional<Adjudication.Answer> changed() {
        return written().filter(answer -> !answer.equals(saved));
    }

    void saved() {
        saved = written().orElse(null);
    }

    boolean isComplete() {
        return accepted.getValue() != null && (accepted.getValue() || !reasons.getValue().isBlank());
    }

    Stream<Problem> missing() {
        if (isComplete()) {
            return tooLong();
        }
        fold.open();
        return Stream.of(accepted.getValue() == null
                ? new Problem(accepted, say.it("investigation.adjudicate.answer.missing", point.number()))
                : new Problem(reasons, say.it("investigation.adjudicate.reasons.missing", point.number())));
    }

    Stream<Problem> tooLong() {
        if (!reasons.isTooLong()) {
            return Stream.empty();
        }
        fold.open();
        return Stream.of(new Problem(reasons, say.it("investigation.point.too-long", point.number())));
    }

    void clearErrors() {
        accepted.clearError();
        reasons.clearError();
    }
}
