package uk.heard;

import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static heard.db.Tables.STAFF_MEMBER;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Part;
import uk.heard.complaint.Said;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.Triage;
import uk.heard.ui.Voice;

/** Complaints for tests, made as everybody makes them: through the use cases. */
@TestComponent
public class GivenComplaints {

    /** A complaint that was sent, and who opened it with its code. */
    public record Sent(String reference, AccessCode code, Actor.Complainant complainant) {
        public long id() {
            return complainant.complaintId();
        }
    }

    private final Gate gate;
    private final Drafts drafts;
    private final MakeComplaint makeComplaint;
    private final TrackedComplaints tracked;
    private final Triage triage;
    private final StageOneReply reply;
    private final SpeakUp speakUp;

    public GivenComplaints(Gate gate, Drafts drafts, MakeComplaint makeComplaint, TrackedComplaints tracked, Triage triage, StageOneReply reply,
            SpeakUp speakUp) {
        this.gate = gate;
        this.drafts = drafts;
        this.makeComplaint = makeComplaint;
        this.tracked = tracked;
        this.triage = triage;
        this.reply = reply;
        this.speakUp = speakUp;
    }

    /** A parent in their own right, with everything answered. */
    public static Answers aParent(String... whatHappened) {
        var answers = GivenAnswers.from(Voice.ADULT, ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD, "Ruby")
                .with(GivenAnswers.reached("Dana", "dana@example.org", "", ""));
        return withPoints(answers, whatHappened);
    }

    /** An aunt who speaks for a child. */
    public static Answers anAuntFor(ConsentAnswer consent, String... whatHappened) {
        var answers = GivenAnswers.from(Voice.ADULT, ComplainantRole.RELATIVE_OR_FRIEND, Matter.FOR_A_CHILD, "Sami")
                .with(GivenAnswers.agreement(consent, "I asked him on Sunday."))
                .with(GivenAnswers.advocate(AdvocacyAnswer.WANTED))
                .with(GivenAnswers.checksBack("Leila"));
        return withPoints(answers, whatHappened);
    }

    /** The office of an MP, for a care leaver who wrote to it. */
    public static Answers anMpFor(ConsentAnswer told, String... whatHappened) {
        var answers = GivenAnswers.from(Voice.ADULT, ComplainantRole.COUNCILLOR_OR_MP, Matter.FOR_AN_ADULT, "")
                .with(new Answer.About(Matter.FOR_AN_ADULT, "Kayleigh", Said.NOT_SAID, ComplainantRole.CARE_LEAVER))
                .with(GivenAnswers.agreement(told, "She came to the surgery on Friday."))
                .with(GivenAnswers.reached("Office of Ann Ashe MP", "casework@example.org", "", ""));
        return withPoints(answers, whatHappened);
    }

    private static Answers withPoints(Answers answers, String... whatHappened) {
        for (int i = 0; i < whatHappened.length; i++) {
            answers = answers.withPoint(i, new Answers.Point(whatHappened[i], "Put it right."));
        }
        return answers;
    }

    /** A draft with these answers, not sent yet. */
    public Actor.DraftHolder draft(Answers answers) {
        var holder = drafts.begin(answers.voice()).holder();
        drafts.save(holder, answers, 0, "");
        return holder;
    }

    public Sent sent(Answers answers) {
        var sent = (MakeComplaint.Result.Sent) makeComplaint.submit(draft(answers));
        var complainant = tracked.unlock(sent.reference().value(), sent.code().orElseThrow().value(), "test").orElseThrow();
        return new Sent(sent.reference().value(), sent.code().orElseThrow(), complainant);
    }

    public Sent inStage1(Answers answers) {
        var complaint = sent(answers);
        takenOn(complaint);
        return complaint;
    }

    public void takenOn(Sent complaint) {
        triage.acknowledge(staff(Person.HANNAH), complaint.id(), "");
        if (triage.standingRule(staff(Person.HANNAH), complaint.id()).outcome() == StandingRule.Outcome.CONSENT_NEEDED) {
            triage.recordConsent(staff(Person.HANNAH), complaint.id(), spokenFor(complaint), ConsentAnswer.AGREES, "They told us on the phone.");
        }
        triage.accept(staff(Person.HANNAH), complaint.id(), true, "They know the child well.");
    }

    private long spokenFor(Sent complaint) {
        return gate.as(staff(Person.HANNAH), () -> gate.db().select(PERSON.ID).from(PERSON)
                .where(PERSON.COMPLAINT_ID.eq(complaint.id()), PERSON.PART.ne(Part.COMPLAINANT)).fetchSingle().value1());
    }

    public Sent replied(Answers answers) {
        var complaint = inStage1(answers);
        reply(complaint);
        return complaint;
    }

    public void reply(Sent complaint) {
        var findings = points(complaint).stream().map(id -> new PointFinding(id, Finding.UPHELD, "It should not have happened.")).toList();
        reply.send(staff(Person.HANNAH), complaint.id(), findings, "Thank you for telling us.", "We are sorry.");
    }

    public void asksForStage2(Sent complaint) {
        speakUp.requestStage2(complaint.complainant(), "");
    }

    public List<Long> points(Sent complaint) {
        return gate.as(complaint.complainant(), () -> gate.db().select(POINT.ID).from(POINT)
                .orderBy(POINT.NUMBER).fetch(POINT.ID));
    }

    public Actor.Staff staff(Person person) {
        var id = gate.as(new Actor.Job("test"), () -> gate.db().select(STAFF_MEMBER.ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq(person.signInName())).fetchSingle().value1());
        return new Actor.Staff(id, Instant.now());
    }
}
