package uk.heard.intake;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Set;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.WhoseWords;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Format;
import uk.heard.complaint.Said;
import uk.heard.correspondence.SafeHours;
import uk.heard.standing.ConsentAnswer;

/** What somebody answered to one question; texts are empty when they left them out. A question without an answer has none of these. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "to")
public sealed interface Answer {

    record InDanger(Said now) implements Answer {}

    record You(ComplainantRole role) implements Answer {}

    /**
     * @param childName what the child is called, or the adult for whom they speak, when it is about somebody apart from themselves
     * @param childKnows whether that child knows that they complain
     * @param adult who the adult is for whom they speak; null for everybody else
     */
    record About(Answers.Matter matter, String childName, Said childKnows, ComplainantRole adult) implements Answer {

        public About(Answers.Matter matter, String childName, Said childKnows) {
            this(matter, childName, childKnows, matter == Answers.Matter.FOR_AN_ADULT ? ComplainantRole.NOT_SURE : null);
        }
    }

    /** @param askedOn the day they asked whom they speak for; null when they did not or do not know it */
    record Agreement(ConsentAnswer answer, String how, LocalDate askedOn, Said mayWeAsk, String howToAsk) implements Answer {}

    /** That an advocate who signed in makes the complaint for the child. @param whyNot why the child cannot instruct them; empty when they do */
    record ByAdvocate(long advocateId, boolean instructed, String whyNot, WhoseWords whoseWords, ChildMaySee childMaySee) implements Answer {}

    record OverAYearAgo(Said was, String whyNow) implements Answer {}

    record InCourt(Said now, String which) implements Answer {}

    record Before(Said complained, String what) implements Answer {}

    /** @param wanted null when they left it open on the simple form */
    record Advocate(AdvocacyAnswer wanted) implements Answer {}

    /** @param helper somebody who helps them and to whom we may talk */
    record Help(String language, Set<Format> formats, String adjustments, String helper) implements Answer {}

    /**
     * What is empty is never used.
     *
     * @param emailHours when an email is safe, {@code phoneHours} when a call is: the one may lie on a shared phone, the other ring in a shared room
     * @param advocate how to reach the advocate through whom they want to be contacted
     * @param checkBackHere they want no contact and will look here themselves
     */
    record Contact(String name, String email, SafeHours emailHours, String phone, boolean voicemail, SafeHours phoneHours, String post, String advocate,
                   String note, boolean checkBackHere) implements Answer {

        public static Contact none() {
            return new Contact("", "", SafeHours.ANY, "", false, SafeHours.ANY, "", "", "", false);
        }

        public boolean somehow() {
            return checkBackHere || !email.isEmpty() || !phone.isEmpty() || !post.isEmpty() || !advocate.isEmpty();
        }
    }
}
