package uk.heard.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.GivenAnswers;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/** Complete answers of every shape that writes different rows: with and without a child, consent, an advocate, email. */
final class InventedAnswers {

    private InventedAnswers() {
    }

    static Answers next(Random random) {
        var voice = random.nextInt(4) == 0 ? Voice.YOUNG : Voice.ADULT;
        var answers = switch (random.nextInt(4)) {
            case 0 -> GivenAnswers.from(voice, ComplainantRole.CHILD, Matter.MYSELF, "").with(GivenAnswers.advocate(AdvocacyAnswer.WANTED));
            case 1 -> GivenAnswers.from(voice, ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD, "Noor");
            case 2 -> GivenAnswers.from(voice, ComplainantRole.RELATIVE_OR_FRIEND, Matter.FOR_A_CHILD, "Łukasz")
                    .with(GivenAnswers.agreement(ConsentAnswer.AGREES, "I asked him.")).with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW));
            default -> GivenAnswers.from(voice, ComplainantRole.CARE_LEAVER, Matter.MYSELF, "").with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW));
        };
        var email = random.nextBoolean() ? "someone" + random.nextInt(1000) + "@example.org" : "";
        answers = answers.with(GivenAnswers.reached("Sam " + random.nextInt(1000), email, "07700 900" + (100 + random.nextInt(900)), "After 4 only"));
        for (var point : points(random)) {
            answers = answers.withPoint(answers.points().size(), point);
        }
        return answers;
    }

    private static List<Answers.Point> points(Random random) {
        var points = new ArrayList<Answers.Point>();
        for (int i = random.nextInt(20) == 0 ? 36 : 1 + random.nextInt(4); i > 0; i--) {
            points.add(new Answers.Point("Nobody came on the day we were promised. ".repeat(1 + random.nextInt(40)), "Say who comes, and come."));
        }
        return points;
    }
}
