package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.stream.Stream;
import uk.heard.investigation.StatementOfComplaint.StatedPoint;
import uk.heard.investigation.StatementOfComplaint.Written;
import uk.heard.ui.Beginning;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;

/** One point of the statement, as it is to be agreed, above what they first told. */
class StatedPointEditor extends Composite<PointFold> {

    private static final int LONGEST = 20_000;
    private static final int BEGINNING = 80;

    private final Say say;
    private final StatedPoint point;
    private final PointFold fold;
    private final LongAnswer happened;
    private final LongAnswer wanted;
    private Written saved;

    StatedPointEditor(Say say, StatedPoint point, int pointsInAll, SerializableRunnable onChange) {
        this.say = say;
        this.point = point;
        happened = new LongAnswer(say, "stated-" + point.number(), say.it("investigation.statement.happened"), LONGEST).rows(4);
        wanted = new LongAnswer(say, "wanted-" + point.number(), say.it("investigation.statement.wanted"), LONGEST).rows(3);
        happened.setValue(point.whatHappened());
        wanted.setValue(point.whatShouldHappen());
        saved = written();
        var told = new Div(Inset.theirWords(point.theirsHappened()));
        if (!point.theirsShouldHappen().isBlank()) {
            told.add(new Paragraph(say.it("investigation.statement.wanted")), Inset.theirWords(point.theirsShouldHappen()));
        }
        fold = new PointFold(pointsInAll, happened, wanted, new NativeDetails(say.it("investigation.statement.first-told"), told));
        happened.onPause(text -> {
            line();
            onChange.run();
        });
        wanted.onPause(text -> onChange.run());
        line();
    }

    @Override
    protected PointFold initContent() {
        return fold;
    }

    private void line() {
        fold.line(say.it("investigation.statement.point", point.number(), Beginning.of(happened.getValue(), BEGINNING)));
    }

    Written written() {
        return new Written(point.pointId(), happened.getValue(), wanted.getValue());
    }

    Optional<Written> changed() {
        return Optional.of(written()).filter(now -> !now.equals(saved));
    }

    void saved() {
        saved = written();
    }

    Stream<Problem> tooLong() {
        return Stream.of(happened, wanted).filter(LongAnswer::isTooLong).map(answer -> new Problem(answer, say.it("investigation.statement.too-long", point.number())))
                .peek(_ -> fold.open());
    }

    Stream<Problem> missing() {
        if (!happened.getValue().isBlank()) {
            return tooLong();
        }
        fold.open();
        return Stream.of(new Problem(happened, say.it("investigation.statement.empty", point.number())));
    }

    void clearErrors() {
        happened.clearError();
        wanted.clearError();
    }
}
