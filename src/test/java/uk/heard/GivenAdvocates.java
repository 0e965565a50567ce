package uk.heard;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCACY_REFERRAL;
import static heard.db.Tables.ADVOCATE;
import static heard.db.Tables.PERSON;

import java.time.Instant;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.Referrals;
import uk.heard.advocacy.Scope;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Part;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.ui.Voice;

/** Advocates for tests: referred, appointed and answered as everybody does it. */
@TestComponent
public class GivenAdvocates {

    private final Gate gate;
    private final GivenComplaints given;
    private final Referrals referrals;
    private final Appointments appointments;

    public GivenAdvocates(Gate gate, GivenComplaints given, Referrals referrals, Appointments appointments) {
        this.gate = gate;
        this.given = given;
        this.referrals = referrals;
        this.appointments = appointments;
    }

    /** A girl of fifteen for herself, who wants an advocate and may be written to. */
    public static Answers aGirlInCare(String... whatHappened) {
        var answers = GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, "").with(GivenAnswers.advocate(AdvocacyAnswer.WANTED))
                .with(GivenAnswers.reached("Jade", "jade@example.org", "07700 900 555", "Only after school."));
        for (int i = 0; i < whatHappened.length; i++) {
            answers = answers.withPoint(i, new Answers.Point(whatHappened[i], "Put it right."));
        }
        return answers;
    }

    public Actor.Advocate actor(Advocate advocate) {
        return new Actor.Advocate(gate.as(new Actor.Job("test"), () -> actorId(advocate)), Instant.now());
    }

    /** In the open transaction of somebody who knows them. */
    public long actorId(Advocate advocate) {
        return gate.db().select(ADVOCATE.ID).from(ADVOCATE).where(ADVOCATE.SIGN_IN_NAME.eq(advocate.signInName())).fetchSingle().value1();
    }

    /** Staff ask the provider. The child is the complainant, or the child that the complainant speaks for. */
    public long referred(GivenComplaints.Sent complaint) {
        return gate.as(given.staff(Person.HANNAH), () -> {
            var child = gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(complaint.id()))
                    .orderBy(PERSON.PART.eq(Part.CHILD).desc()).limit(1).fetchSingle().value1();
            referrals.refer(complaint.id(), child, "");
            return gate.db().select(ADVOCACY_REFERRAL.ID).from(ADVOCACY_REFERRAL)
                    .where(ADVOCACY_REFERRAL.COMPLAINT_ID.eq(complaint.id()), ADVOCACY_REFERRAL.ENDED_AT.isNull(),
                            ADVOCACY_REFERRAL.ACCEPTED.isDistinctFrom(false)).fetchSingle().value1();
        });
    }

    /** The office takes it on and appoints this advocate, whom the child has not answered yet. */
    public void appointed(GivenComplaints.Sent complaint, Advocate advocate) {
        var referral = referred(complaint);
        var who = actor(advocate).id();
        gate.run(actor(Advocate.POLLY), () -> {
            referrals.accept(referral);
            appointments.appoint(referral, who, null);
        });
    }

    /** The child said yes to this advocate, with this scope. */
    public void accepted(GivenComplaints.Sent complaint, Advocate advocate, Scope... scope) {
        appointed(complaint, advocate);
        var appointment = appointment(complaint);
        gate.run(given.staff(Person.HANNAH), () -> appointments.answer(appointment, ChildsAnswer.ACCEPTED, "She told me on the phone.", Set.of(scope)));
    }

    public long appointment(GivenComplaints.Sent complaint) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(ADVOCACY_APPOINTMENT.ID).from(ADVOCACY_APPOINTMENT)
                .where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(complaint.id()), ADVOCACY_APPOINTMENT.ENDED_AT.isNull()).fetchSingle().value1());
    }
}
