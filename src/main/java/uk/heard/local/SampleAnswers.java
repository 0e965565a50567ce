package uk.heard.local;

import java.util.List;
import java.util.Random;
import java.util.Set;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Happened;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.complaint.Said;
import uk.heard.correspondence.SafeHours;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Door;

/** What one invented person answers to the questions: the story in their words, their names, and how they may be reached. */
final class SampleAnswers {

    private static final List<String> SAFE_WHEN = List.of("", "", "", "After 4pm, please", "Text me first", "Not on Fridays", "Please do not say who you are",
            "Only when the children are at school");
    private static final List<String> STREETS = List.of("Weir Street", "Kelder Road", "Marsh End", "Tannery Row", "Hop Lane");

    private final SampleCase c;
    private final SampleStories stories;
    private final Random random;
    private final SampleWords words;
    private final String child;

    /** @param words fitted to the child of this name */
    SampleAnswers(SampleCase c, SampleStories stories, Random random, SampleWords words, String child) {
        this.c = c;
        this.stories = stories;
        this.random = random;
        this.words = words;
        this.child = child;
    }

    Answers all() {
        var answers = Answers.none(c.story().voice()).with(new Answer.InDanger(Said.NO)).with(new Answer.You(c.role()))
                .with(new Answer.InCourt(Said.NO, "")).with(new Answer.Before(Said.NO, "")).with(new Answer.Help("", Set.of(), "", ""));
        if (c.forChild()) {
            answers = answers.with(new Answer.About(Answers.Matter.FOR_A_CHILD, child, Said.YES))
                    .with(new Answer.Agreement(c.consent(), words.fit(words.one(stories.consentHow())), null, Said.NOT_SURE, ""));
        } else {
            answers = answers.with(c.aboutThemselves() ? new Answer.About(Answers.Matter.MYSELF, "", Said.NOT_SAID)
                    : new Answer.About(Answers.Matter.MY_VIEW_ABOUT_A_CHILD, named() ? child : "", Said.NOT_SAID));
        }
        var points = c.story().points();
        for (int i = 0; i < points.size(); i++) {
            var happened = words.fit(points.get(i).happened()) + (i == 0 && c.named() != null ? " " + c.named().says() : "");
            answers = answers.withPoint(i, new Answers.Point(happened, words.fit(points.get(i).should()))
                    .withCircumstances(new When(Happened.STILL, null, ""), "", "").withDoor(Door.CARE));
        }
        if (answers.advocateOffered()) {
            answers = answers.with(new Answer.Advocate(words.one(List.of(AdvocacyAnswer.values()))));
        }
        return reachable(answers);
    }

    private boolean named() {
        return c.unusual() == null || !"".equals(c.unusual().name());
    }

    private Answers reachable(Answers answers) {
        var name = name();
        var note = c.unusual() != null && c.unusual().note() != null ? c.unusual().note() : words.one(SAFE_WHEN);
        int way = name.isEmpty() ? 99 : random.nextInt(100);
        if (way >= 90) {
            return answers.with(new Answer.Contact(name, "", SafeHours.ANY, "", false, SafeHours.ANY, "", "", "", true));
        }
        var email = way < 55 ? "someone." + c.number() + "@example.org" : "";
        var phone = way < 20 || way >= 55 && way < 83 ? "07700 900%03d".formatted(random.nextInt(1000)) : "";
        var post = way >= 83 ? (1 + random.nextInt(90)) + " " + words.one(STREETS) + "\nAshmere\nAX1 9ZZ" : "";
        return answers.with(new Answer.Contact(name, email, SafeHours.ANY, phone, !phone.isEmpty() && random.nextBoolean(), SafeHours.ANY, post, "", note, false));
    }

    /** Young people give a first name; one in twenty gives none. */
    private String name() {
        if (c.unusual() != null && c.unusual().name() != null) {
            return c.unusual().name();
        }
        if (random.nextInt(20) == 0) {
            return "";
        }
        if (c.role() == ComplainantRole.CHILD) {
            return child;
        }
        return words.one(stories.names().adults()) + " " + words.one(stories.names().families());
    }
}
