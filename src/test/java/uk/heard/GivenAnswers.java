package uk.heard;

import java.util.Set;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Said;
import uk.heard.correspondence.SafeHours;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/** What people answer to the questions, for tests that are about something else. */
public final class GivenAnswers {

    private GivenAnswers() {
    }

    /** Who they are and whom it is about, with no to whatever else can be answered with no. */
    public static Answers from(Voice voice, ComplainantRole role, Matter matter, String childName) {
        return Answers.none(voice).with(new Answer.InDanger(Said.NO)).with(new Answer.You(role)).with(new Answer.About(matter, childName, Said.NOT_SAID))
                .with(new Answer.OverAYearAgo(Said.NO, "")).with(new Answer.InCourt(Said.NO, "")).with(new Answer.Before(Said.NO, ""))
                .with(new Answer.Help("", Set.of(), "", ""));
    }

    public static Answer.Agreement agreement(ConsentAnswer answer, String how) {
        return new Answer.Agreement(answer, how, null, Said.NOT_SAID, "");
    }

    public static Answer.Advocate advocate(AdvocacyAnswer wanted) {
        return new Answer.Advocate(wanted);
    }

    public static Answer.Contact reached(String name, String email, String phone, String note) {
        return new Answer.Contact(name, email, SafeHours.ANY, phone, false, SafeHours.ANY, "", "", note, false);
    }

    public static Answer.Contact checksBack(String name) {
        return new Answer.Contact(name, "", SafeHours.ANY, "", false, SafeHours.ANY, "", "", "", true);
    }
}
