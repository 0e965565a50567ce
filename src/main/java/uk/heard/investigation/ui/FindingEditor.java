package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.investigation.Reports.FoundOnPoint;
import uk.heard.outcome.Finding;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;

/** What the investigating officer found on one point, and why. */
class FindingEditor extends Composite<PointFold> {

    private static final int LONGEST = 20_000;

    private final Say say;
    private final CaseFile.CasePoint point;
    private final PointFold fold;
    private final Choice<Finding> finding;
    private final LongAnswer reason;
    private FoundOnPoint saved;

    /** @param agreed the point as the statement says it */
    FindingEditor(Say say, CaseFile.CasePoint point, String agreed, int pointsInAll, SerializableRunnable onChange) {
        this.say = say;
        this.point = point;
        finding = new Choice<>(say, "stage-2-finding-" + point.number(), say.it("investigation.point.finding", point.number()));
        for (var each : Finding.values()) {
            finding.option(each, say.it("investigation.finding." + Said.key(each)));
        }
        reason = new LongAnswer(say, "stage-2-reason-" + point.number(), say.it("investigation.point.reason", point.number()), LONGEST).rows(4);
        var drafted = point.at(2);
        finding.setValue(drafted.map(CaseFile.PointFinding::finding).orElse(null));
        reason.setValue(drafted.map(CaseFile.PointFinding::reason).orElse(null));
        saved = written().orElse(null);
        fold = new PointFold(pointsInAll, Inset.theirWords(agreed), finding, reason);
        finding.onChange(chosen -> {
            line();
            onChange.run();
        });
        reason.onPause(text -> onChange.run());
        line();
    }

    @Override
    protected PointFold initContent() {
        return fold;
    }

    private void line() {
        var found = finding.getValue() == null ? say.it("investigation.point.nothing-yet") : say.it("investigation.finding." + Said.key(finding.getValue()));
        fold.line(say.it("investigation.point.line", point.number(), found));
    }

    Optional<FoundOnPoint> written() {
        return Optional.ofNullable(finding.getValue()).map(found -> new FoundOnPoint(point.id(), found, reason.getValue()));
    }

    Optional<FoundOnPoint> changed() {
        return written().filter(found -> !found.equals(saved));
    }

    void saved() {
        saved = written().orElse(null);
    }

    boolean isComplete() {
        return finding.getValue() != null && !reason.getValue().isBlank();
    }

    Stream<Problem> missing() {
        if (finding.getValue() == null) {
            return problem(finding, "investigation.point.finding.missing");
        }
        return reason.getValue().isBlank() ? problem(reason, "investigation.point.reason.missing") : tooLong();
    }

    Stream<Problem> tooLong() {
        return reason.isTooLong() ? problem(reason, "investigation.point.too-long") : Stream.empty();
    }

    private Stream<Problem> problem(Answer<?> where, String key) {
        fold.open();
        return Stream.of(new Problem(where, say.it(key, point.number())));
    }

    void clearErrors() {
        finding.clearError();
        reason.clearError();
    }
}
