package uk.heard.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Format;
import uk.heard.complaint.Happened;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.complaint.Said;
import uk.heard.correspondence.SafeHours;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.Answers.Point;
import uk.heard.intake.Door;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/** Every view that the public can enter, by the address that the router knows it under, and what must have been answered before. */
enum PublicView {

    DANGER("tell/danger", Before.NOTHING),
    WHO_ARE_YOU("tell/who", Before.NOTHING),
    WHO_IS_IT_ABOUT("tell/about", Before.WHO),
    DOES_THE_CHILD_AGREE("tell/agree", Before.WHOM),
    POINT("tell/point/:number([0-9]{1,3})", Before.WHOM),
    POINT_WHEN("tell/point/:number([0-9]{1,3})/when", Before.A_POINT),
    POINT_DOOR("tell/point/:number([0-9]{1,3})/about", Before.A_POINT),
    YOUR_POINTS("tell/points", Before.A_POINT),
    OVER_A_YEAR_AGO("tell/when", Before.A_POINT),
    IN_COURT("tell/court", Before.A_POINT),
    BEFORE("tell/before", Before.A_POINT),
    ADVOCATE("tell/advocate", Before.A_POINT),
    HELP("tell/help", Before.A_POINT),
    CONTACT("tell/contact", Before.A_POINT),
    FILES("tell/files", Before.A_POINT),
    CHECK("tell/check", Before.ALL),
    COME_BACK("tell/come-back", Before.A_POINT),
    SENT("tell/sent", Before.SENT),
    FOLLOW("follow", Before.NOTHING),
    FOLLOW_YOURS("follow/yours", Before.FOLLOWED),
    NOT_HAPPY("follow/not-happy", Before.FOLLOWED),
    MORE_FILES("follow/files", Before.FOLLOWED),
    SOMETHING_ELSE("follow/more", Before.FOLLOWED),
    NOT_SAID("follow/not-said", Before.FOLLOWED_OPEN),
    POINTS_RIGHT("follow/points", Before.FOLLOWED_OPEN),
    STATEMENT("follow/statement", Before.FOLLOWED_STATEMENT),
    STOP("follow/stop", Before.FOLLOWED_OPEN),
    OWN_ADVOCATE("follow/advocate", Before.FOLLOWED_OPEN),
    REACH("follow/reach", Before.FOLLOWED),
    PUT_RIGHT("follow/put-right", Before.FOLLOWED_PROMISED),
    WHO_LOOKED("follow/who", Before.FOLLOWED),
    KEPT("follow/kept", Before.FOLLOWED);

    /** What leads there. */
    enum Before { NOTHING, WHO, WHOM, A_POINT, ALL, SENT, FOLLOWED, FOLLOWED_OPEN, FOLLOWED_STATEMENT, FOLLOWED_PROMISED }

    /** As long as a name may be, in a script that runs the other way, and with nowhere to break. */
    static final String ARABIC = "سامي عبد الرحمن ".repeat(3).strip();
    static final String LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff".repeat(8).substring(0, 255);
    static final String LONG_STORY = "Nobody came, and nobody said why. Łukasz był sam. لم يأت أحد. 🙁 ".repeat(40) + "\n" + "x".repeat(300);

    final String route;
    final Before before;

    PublicView(String route, Before before) {
        this.route = route;
        this.before = before;
    }

    /** Where a browser finds it. */
    String address() {
        return "/app/" + route.replaceAll(":number\\([^)]*\\)", "1");
    }

    /** Just enough to be asked this, with no answer to it yet. */
    Answers empty(Voice voice) {
        var none = Answers.none(voice);
        return switch (before) {
            case NOTHING -> none;
            case WHO -> none.with(you(voice));
            case WHOM -> none.with(you(voice)).with(forSomebody("Sami"));
            case A_POINT -> none.with(you(voice)).with(forSomebody("Sami")).withPoint(0, new Point("Nobody came.", ""));
            case ALL, SENT, FOLLOWED, FOLLOWED_OPEN, FOLLOWED_STATEMENT, FOLLOWED_PROMISED -> everything(voice, "Sami", "Leila", "Nobody came.", "");
        };
    }

    /** Everything answered, at length and in other scripts. */
    Answers filled(Voice voice) {
        return everything(voice, ARABIC, LONG_NAME, LONG_STORY, LONG_STORY);
    }

    private static Answer.You you(Voice voice) {
        return new Answer.You(voice.young() ? ComplainantRole.CHILD : ComplainantRole.RELATIVE_OR_FRIEND);
    }

    private static Answer.About forSomebody(String name) {
        return new Answer.About(Matter.FOR_A_CHILD, name, Said.YES);
    }

    private static Answers everything(Voice voice, String child, String name, String story, String more) {
        var short500 = more.length() > 500 ? more.substring(0, 500) : more;
        return Answers.none(voice).with(new Answer.InDanger(Said.NO)).with(you(voice)).with(forSomebody(child))
                .with(new Answer.Agreement(ConsentAnswer.AGREES, more, LocalDate.of(2025, 3, 3), Said.YES, more))
                .withPoint(0, new Point(story, more, new When(Happened.AROUND, null, "Easter"), name, child, Door.SCHOOL))
                .withPoint(1, new Point(story, more, new When(Happened.ON_A_DAY, LocalDate.of(2020, 1, 3), ""), "", "", Door.CARE))
                .with(new Answer.OverAYearAgo(Said.YES, more)).with(new Answer.InCourt(Said.YES, more)).with(new Answer.Before(Said.YES, more))
                .with(new Answer.Advocate(AdvocacyAnswer.WANTED)).with(new Answer.Help(name, Set.of(Format.values()), more, child))
                .with(new Answer.Contact(name, "leila@example.org", new SafeHours(9, 20), "07700 900123", true, new SafeHours(9, 17), short500, short500, short500, true));
    }

    /** Whether it waits for an answer: children are offered an advocate unless they say no, so nothing can be missing there. */
    boolean asksWhenEmpty(Voice voice) {
        return this != ADVOCATE || !voice.young();
    }

    static List<PublicView> all() {
        return List.of(values());
    }
}
