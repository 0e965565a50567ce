package uk.heard.intake.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.intake.Answers;
import uk.heard.intake.Door;
import uk.heard.ui.Say;

/** What was answered about a point beside its story, in words to read again. */
record PointWords(Say say) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** When, which service and who, a sentence each, and another right door if it has one; empty when nothing of it was said. */
    String besideTheStory(Answers.Point point) {
        return sentences(circumstances(point), point.door() == null || point.door().side() == Door.Side.OURS ? "" : say.it("intake.points.door", door(point)));
    }

    /** When, which service and who, a sentence each; empty when nothing of it was said. */
    String circumstances(Answers.Point point) {
        return sentences(when(point.when()), named("intake.points.service", point.service()), named("intake.points.who", point.who()));
    }

    /** What it is mostly about; empty until that was asked. */
    String door(Answers.Point point) {
        return point.door() == null ? "" : say.it("intake.door." + QuestionView.key(point.door()));
    }

    private String when(When when) {
        return switch (when.happened()) {
            case STILL -> say.it("intake.points.still");
            case ON_A_DAY -> say.it("intake.points.on", DAY.format(when.on()));
            case AROUND -> say.it("intake.points.around", when.around());
            case NOT_SAID -> "";
        };
    }

    private String named(String key, String words) {
        return words.isEmpty() ? "" : say.it(key, words);
    }

    private static String sentences(String... each) {
        return Stream.of(each).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }
}
