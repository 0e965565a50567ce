package uk.heard.casefile;

import static heard.db.Tables.ADVOCACY_REQUEST;
import static heard.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.Referrals;
import uk.heard.advocacy.Scope;
import uk.heard.complaint.Part;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.tracker.OwnAdvocate;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.Triage;
import uk.heard.triage.Withdrawal;

/** Whoever asks for an advocate stands on the worklist from then until somebody has asked the provider. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class WishesTest {

    /** Longer ago than whatever other tests ask for: the list begins with the longest waiting. */
    private static final Instant LONG_AGO = Instant.parse("2019-05-07T09:00:00Z");

    @Autowired Worklist worklist;
    @Autowired GivenComplaints given;
    @Autowired GivenAdvocates advocates;
    @Autowired Referrals referrals;
    @Autowired Appointments appointments;
    @Autowired AdvocacyRequests requests;
    @Autowired OwnAdvocate own;
    @Autowired TrackedComplaints tracked;
    @Autowired Invitations invitations;
    @Autowired ChildsAnswers answers;
    @Autowired Triage triage;
    @Autowired Withdrawal withdrawal;
    @Autowired Gate gate;
    @Autowired TestClock clock;

    private Instant now;

    @BeforeEach
    void itIsLongAgo() {
        now = clock.instant();
        clock.set(LONG_AGO);
    }

    @AfterEach
    void itIsNow() {
        clock.set(now);
    }

    @Test
    void who_asks_waits_until_the_provider_was_asked_and_again_when_it_declined() {
        var jade = given.sent(aGirlInCare("I had to move again."));
        assertThat(worklist.wishes(hannah())).contains(new Worklist.Wish(jade.reference(), "Jade", LONG_AGO));
        var referral = advocates.referred(jade);
        assertThat(waits(jade)).as("asked").isFalse();
        gate.run(advocates.actor(Advocate.POLLY), () -> referrals.decline(referral, "Nobody is free."));
        assertThat(waits(jade)).as("declined").isTrue();
        advocates.accepted(jade, Advocate.GRACE, Scope.values());
        assertThat(waits(jade)).as("found").isFalse();
        gate.run(hannah(), () -> appointments.end(jade.id(), "She is ill."));
        assertThat(waits(jade)).as("she still wants one").isTrue();
        own.stop(jade.complainant(), tracked.open(jade.complainant()), "Not any more.");
        assertThat(waits(jade)).as("she does not any more").isFalse();
        own.want(jade.complainant(), tracked.open(jade.complainant()), "I do after all.");
        assertThat(waits(jade)).as("asked anew").isTrue();
        withdrawal.withdraw(hannah(), jade.id(), "She wrote it.", "I spoke with her.", Withdrawal.Then.CLOSE);
        assertThat(waits(jade)).as("closed").isFalse();
    }

    @Test
    void who_asked_for_none_waits_for_none() {
        var parent = given.sent(aParent("Nobody told me."));
        assertThat(waits(parent)).isFalse();
        var jade = given.sent(aGirlInCare("I had to move again.").with(GivenAnswers.advocate(AdvocacyAnswer.HAS_ONE)));
        assertThat(waits(jade)).isFalse();
    }

    @Test
    void what_a_child_asks_for_alone_shows_to_the_complaints_team_and_no_adult_takes_it_back() {
        var aunt = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "His visits stopped."));
        triage.allocate(hannah(), aunt.id(), team());
        gate.run(hannah(), () -> requests.record(aunt.id(), child(aunt), AdvocacyAnswer.NOT_NOW));
        assertThat(waits(aunt)).isFalse();
        var keys = (Invitations.Result.Invited) invitations.invite(hannah(), aunt.id(),
                new NewInvitation(SafeWay.HANDED_OVER, "Jo, at school", "", "Leila", "The visits.", false, invitations.usualEnd()));
        var sami = answers.unlock(keys.reference().value(), keys.code().value(), "n").orElseThrow();
        answers.answer(sami, new ChildsAnswers.Given(UUID.randomUUID(), ConsentAnswer.AGREES, "", false, false, true));
        assertThat(waits(aunt)).isTrue();
        assertThat(worklist.wishes(given.staff(Person.IMRAN))).as("the manager who was let in").isEmpty();
        gate.run(hannah(), () -> requests.record(aunt.id(), child(aunt), AdvocacyAnswer.NOT_NOW));
        assertThat(waits(aunt)).as("the aunt says no, and he said yes").isTrue();
        gate.run(aunt.complainant(), () -> assertThat(gate.db().fetchCount(ADVOCACY_REQUEST, ADVOCACY_REQUEST.WAITS.isTrue())).isZero());
        advocates.referred(aunt);
        assertThat(waits(aunt)).isFalse();
    }

    /** Written out as in the index: a list that is read with every worklist goes through no other row. */
    @Test
    void they_are_found_through_the_index_that_has_nothing_else_in_it() {
        var plan = gate.as(new Actor.Job("test"), () -> {
            gate.db().execute("SET LOCAL enable_seqscan = off");
            return gate.db().fetch("EXPLAIN SELECT complaint_id FROM advocacy_request WHERE waits").format();
        });
        assertThat(plan).contains("advocacy_request_waiting");
    }

    private boolean waits(Sent complaint) {
        return worklist.wishes(hannah()).stream().anyMatch(wish -> wish.reference().equals(complaint.reference()));
    }

    private long child(Sent complaint) {
        return gate.db().select(PERSON.ID).from(PERSON)
                .where(PERSON.COMPLAINT_ID.eq(complaint.id()), PERSON.PART.eq(Part.CHILD)).fetchSingle().value1();
    }

    private long team() {
        return triage.teams(hannah()).stream().filter(team -> team.name().equals("Children in care")).map(Triage.Team::id).findFirst().orElseThrow();
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }
}
