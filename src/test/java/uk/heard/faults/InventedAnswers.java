package uk.heard.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Answers;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/** Complete answers of every shape that writes different rows: with and without a child, consent, an advocate, email. */
final class InventedAnswers {

    private InventedAnswers() {
    }

    static Answers next(Random random) {
        var empty = Answers.none(random.nextInt(4) == 0 ? Voice.YOUNG : Voice.ADULT);
        var answers = switch (random.nextInt(4)) {
            case 0 -> empty.withRole(ComplainantRole.CHILD).withMatter(Answers.Matter.MYSELF, null).withAdvocate(AdvocacyAnswer.WANTED);
            case 1 -> empty.withRole(ComplainantRole.PARENT).withMatter(Answers.Matter.MY_VIEW_ABOUT_A_CHILD, "Noor");
            case 2 -> empty.withRole(ComplainantRole.RELATIVE_OR_FRIEND).withMatter(Answers.Matter.FOR_A_CHILD, "Łukasz")
                    .withConsent(ConsentAnswer.AGREES, "I asked him.").withAdvocate(AdvocacyAnswer.NOT_NOW);
            default -> empty.withRole(ComplainantRole.CARE_LEAVER).withMatter(Answers.Matter.MYSELF, null).withAdvocate(AdvocacyAnswer.NOT_NOW);
        };
        var email = random.nextBoolean() ? "someone" + random.nextInt(1000) + "@example.org" : null;
        answers = answers.withContact("Sam " + random.nextInt(1000), email, "07700 900" + (100 + random.nextInt(900)), false, null, "After 4 only", false);
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
