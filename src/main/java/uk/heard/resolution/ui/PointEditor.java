package uk.heard.resolution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.outcome.Finding;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.ui.Choice;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;

/** One point: what they said, what was found, and why. The reason is asked for once there is a finding to give it for. */
class PointEditor extends Composite<ListItem> {

    private static final int LONGEST = 20_000;

    private final Say say;
    private final CaseFile.CasePoint point;
    private final Choice<Finding> finding;
    private final LongAnswer reason;
    private PointFinding saved;

    PointEditor(Say say, CaseFile.CasePoint point, SerializableRunnable onChange) {
        this.say = say;
        this.point = point;
        finding = new Choice<>(say, "finding-" + point.number(), say.it("resolution.point.finding", point.number()));
        for (var each : Finding.values()) {
            var words = "resolution.finding." + each.name().toLowerCase(Locale.ROOT);
            finding.option(each, say.it(words), say.it(words + ".hint"));
        }
        reason = new LongAnswer(say, "reason-" + point.number(), say.it("resolution.point.reason"), LONGEST).rows(5);
        reason.setHint(say.it("resolution.point.reason.hint"));
        var drafted = point.at(1);
        finding.setValue(drafted.map(CaseFile.PointFinding::finding).orElse(null));
        reason.setValue(drafted.map(CaseFile.PointFinding::reason).orElse(null));
        reason.setVisible(drafted.isPresent());
        saved();
        finding.onChange(chosen -> {
            reason.setVisible(true);
            onChange.run();
        });
        reason.onPause(text -> onChange.run());
        getContent().add(Inset.theirWords(point.whatHappened()));
        if (!point.whatShouldHappen().isBlank()) {
            getContent().add(new Paragraph(say.it("resolution.point.wanted")), Inset.theirWords(point.whatShouldHappen()));
        }
        getContent().add(finding, reason);
    }

    /** What was found so far; nothing while nobody chose. */
    Optional<PointFinding> written() {
        return Optional.ofNullable(finding.getValue()).map(found -> new PointFinding(point.id(), found, reason.getValue()));
    }

    /** The same, when it was changed here since it was read or saved. */
    Optional<PointFinding> changed() {
        return written().filter(found -> !found.equals(saved));
    }

    void saved() {
        saved = written().orElse(null);
    }

    /** What would stop the reply; {@link Problem} by problem. */
    Stream<Problem> missing() {
        if (finding.getValue() == null) {
            return Stream.of(new Problem(finding, say.it("resolution.point.finding.missing", point.number())));
        }
        return reason.getValue().isBlank() ? Stream.of(new Problem(reason, say.it("resolution.point.reason.missing", point.number()))) : tooLong();
    }

    Stream<Problem> tooLong() {
        return reason.isTooLong() ? Stream.of(new Problem(reason, say.it("resolution.point.reason.too-long", point.number()))) : Stream.empty();
    }

    void clearErrors() {
        List.of(finding, reason).forEach(uk.heard.ui.Answer::clearError);
    }
}
