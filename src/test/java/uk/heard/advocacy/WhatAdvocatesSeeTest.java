package uk.heard.advocacy;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCACY_REFERRAL;
import static heard.db.Tables.ADVOCATE;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.FINDING;
import static heard.db.Tables.LETTER;
import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static heard.db.Tables.WHO_WAS_REFERRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import heard.db.DefaultSchema;
import heard.db.tables.FindCases;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.advocates.AdvocatesCases;
import uk.heard.complaint.Part;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.gate.NotAdmitted;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.resolution.StageOneReply;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.Standing;
import uk.heard.triage.StandingAgain;

/** S-18: an advocate sees what a child let them see, for as long as the child does; the provider's office sees no word of any case. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class WhatAdvocatesSeeTest {

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired GivenAdvocates advocates;
    @Autowired Appointments appointments;
    @Autowired Referrals referrals;
    @Autowired Messages messages;
    @Autowired StageOneReply reply;
    @Autowired Standing standing;
    @Autowired StandingAgain again;
    @Autowired AdvocatesCases cases;

    @BeforeEach
    @AfterEach
    void nobodyHelpsAnyLonger() {
        everybodyIsBack();
        gate.run(new Actor.Job("test"), () -> {
            var now = Instant.now();
            gate.db().update(ADVOCACY_APPOINTMENT).set(ADVOCACY_APPOINTMENT.ENDED_AT, now).set(ADVOCACY_APPOINTMENT.ENDED_BY, "job:test")
                    .where(ADVOCACY_APPOINTMENT.ENDED_AT.isNull()).execute();
            gate.db().update(ADVOCACY_REFERRAL).set(ADVOCACY_REFERRAL.ENDED_AT, now).where(ADVOCACY_REFERRAL.ENDED_AT.isNull()).execute();
        });
    }

    private void everybodyIsBack() {
        gate.run(new Actor.Job("test"), () -> gate.db().update(ADVOCATE).set(ADVOCATE.ACTIVE, true).set(ADVOCATE.SESSIONS_VALID_FROM, Instant.EPOCH).execute());
    }

    @Test
    void before_the_child_said_yes_an_advocate_sees_whom_to_meet_and_no_case() {
        var complaint = given.replied(aGirlInCare("I had to move again."));
        advocates.appointed(complaint, Advocate.GRACE);
        gate.run(advocates.actor(Advocate.GRACE), () -> {
            assertThat(theirs(complaint)).isZero();
            var toMeet = gate.db().selectFrom(WHO_WAS_REFERRED.call()).fetchSingle();
            assertThat(toMeet.get(WHO_WAS_REFERRED.CALLED)).isEqualTo("Jade");
            assertThat(toMeet.get(WHO_WAS_REFERRED.WAYS).data()).contains("jade@example.org", "Only after school.");
            assertThat(toMeet.toString()).doesNotContain("move again");
        });
        gate.run(advocates.actor(Advocate.RHYS), () -> assertThat(gate.db().fetchCount(WHO_WAS_REFERRED.call())).isZero());
    }

    @Test
    void a_scope_opens_what_it_names_and_nothing_else() {
        var complaint = given.replied(aGirlInCare("I had to move again."));
        gate.run(complaint.complainant(), () -> messages.write(complaint.id(), "Hello?"));
        for (var scope : Scope.values()) {
            advocates.accepted(complaint, Advocate.GRACE, scope);
            gate.run(advocates.actor(Advocate.GRACE), () -> {
                assertThat(theirs(complaint)).isEqualTo(1);
                assertThat(gate.db().fetchCount(POINT)).as(scope + " points").isEqualTo(scope == Scope.POINTS ? 1 : 0);
                assertThat(gate.db().fetchCount(LETTER)).as(scope + " letters").isEqualTo(scope == Scope.LETTERS ? 2 : 0);
                assertThat(gate.db().fetchCount(FINDING)).as(scope + " findings").isEqualTo(scope == Scope.LETTERS ? 1 : 0);
                assertThat(gate.db().fetchCount(MESSAGE)).as(scope + " messages").isEqualTo(scope == Scope.MESSAGES ? 1 : 0);
                assertThat(gate.db().fetchCount(PERSON)).as("whom they help").isEqualTo(1);
            });
            if (scope == Scope.WRITING) {
                gate.run(advocates.actor(Advocate.GRACE), () -> {
                    messages.write(complaint.id(), "She would like an answer.");
                    assertThat(gate.db().select(MESSAGE.BODY).from(MESSAGE).fetch(MESSAGE.BODY)).as("their own words").containsExactly("She would like an answer.");
                });
            } else {
                assertThatThrownBy(() -> gate.run(advocates.actor(Advocate.GRACE), () -> messages.write(complaint.id(), "No.")))
                        .as(scope.name()).isInstanceOf(DataAccessException.class);
            }
            end(complaint);
        }
    }

    /** What an adult tells in their own right is that adult’s: a child’s yes opens nothing of it, whatever the scope. */
    @Test
    void of_an_adult_in_their_own_right_a_childs_advocate_reads_nothing_and_still_writes() {
        var complaint = given.replied(aParent("I was not told, and it made me ill."));
        gate.run(complaint.complainant(), () -> messages.write(complaint.id(), "My new address is Alder Street."));
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        var grace = advocates.actor(Advocate.GRACE);
        gate.run(grace, () -> {
            assertThat(theirs(complaint)).as("where it stands").isEqualTo(1);
            for (var table : List.of(POINT, LETTER, FINDING, MESSAGE)) {
                assertThat(gate.db().fetchCount(table)).as(table.getName()).isZero();
            }
            messages.write(complaint.id(), "Ruby would like to be asked.");
            assertThat(gate.db().select(MESSAGE.BODY).from(MESSAGE).fetch(MESSAGE.BODY)).containsExactly("Ruby would like to be asked.");
        });
        var seen = cases.open(grace, complaint.reference()).orElseThrow();
        assertThat(seen.childsSide()).isFalse();
        assertThat(Arrays.stream(Scope.values()).filter(seen::lets)).containsExactly(Scope.WRITING);
        assertThat(seen.toString()).doesNotContain("made me ill", "Alder Street", "Thank you for telling us");
    }

    @Test
    void from_the_decision_that_an_adult_goes_on_in_their_own_right_their_side_is_closed_to_the_childs_advocate() {
        var complaint = given.replied(anAuntFor(ConsentAnswer.AGREES, "His visits stopped."));
        var officer = given.staff(Person.HANNAH);
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        gate.run(advocates.actor(Advocate.GRACE), () -> assertThat(gate.db().fetchCount(LETTER)).as("while she speaks for him").isPositive());
        var child = gate.as(officer, () -> gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(complaint.id()), PERSON.PART.eq(Part.CHILD)).fetchSingle().value1());
        gate.run(officer, () -> standing.recordConsent(complaint.id(), child, new Standing.Told(ConsentAnswer.DOES_NOT_AGREE, "He told me.")));
        assertThat(again.goOn(officer, complaint.id(), "She saw him every week.")).isEmpty();
        gate.run(advocates.actor(Advocate.GRACE), () -> {
            assertThat(theirs(complaint)).isEqualTo(1);
            for (var table : List.of(POINT, LETTER, FINDING, MESSAGE)) {
                assertThat(gate.db().fetchCount(table)).as(table.getName()).isZero();
            }
        });
    }

    @Test
    void what_staff_are_still_writing_is_not_an_advocates_to_see_nor_is_another_case() {
        var complaint = given.inStage1(aGirlInCare("I had to move again."));
        var other = given.replied(aGirlInCare("Nobody calls me."));
        reply.save(given.staff(Person.HANNAH), complaint.id(),
                List.of(new StageOneReply.PointFinding(given.points(complaint).getFirst(), Finding.UPHELD, "A first thought.")), "A first line", "");
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        gate.run(advocates.actor(Advocate.GRACE), () -> {
            assertThat(gate.db().fetchCount(FINDING)).isZero();
            assertThat(gate.db().fetchCount(LETTER)).isEqualTo(1);
            assertThat(theirs(other)).isZero();
            assertThat(gate.db().fetchCount(COMPLAINT)).isEqualTo(1);
            assertThat(gate.db().select().from(new FindCases().call("move", 9)).fetch()).as("the search is for staff").isEmpty();
        });
        assertThatThrownBy(() -> gate.run(advocates.actor(Advocate.GRACE), () -> messages.write(other.id(), "Hello"))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_advocate_counts_only_what_is_opened_to_them_here_table_by_table() {
        var complaint = given.replied(aGirlInCare("I had to move again."));
        gate.run(complaint.complainant(), () -> messages.write(complaint.id(), "Hello?"));
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        var open = Set.of("complaint", "point", "person", "move", "clock", "letter", "finding", "message", "advocacy_appointment", "who_was_referred");
        var publicly = Set.of("team", "timescale", "working_day", "slowdown", "advocate");
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (publicly.contains(table.getName()) || Set.of("find_cases", "access_log", "case_words").contains(table.getName())) {
                continue;
            }
            var seen = gate.as(advocates.actor(Advocate.GRACE), () -> gate.db().fetchCount(table.getName().equals("who_was_referred") ? WHO_WAS_REFERRED.call() : table));
            if (open.contains(table.getName())) {
                assertThat(seen).as(table.getName()).isPositive();
            } else {
                assertThat(seen).as(table.getName()).isZero();
            }
        }
        gate.run(advocates.actor(Advocate.GRACE), () -> assertThat(gate.db().select(ADVOCATE.ID).from(ADVOCATE).fetch(ADVOCATE.ID)).containsExactly(advocates.actorId(Advocate.GRACE)));
    }

    @Test
    void with_the_end_of_the_appointment_the_next_transaction_sees_nothing_whoever_ends_it() {
        var complaint = given.replied(aGirlInCare("I had to move again."));
        for (var ending : List.<Runnable>of(
                () -> gate.run(complaint.complainant(), () -> assertThat(appointments.end(complaint.id(), "I want to go on alone.")).isTrue()),
                () -> gate.run(given.staff(Person.HANNAH), () -> assertThat(appointments.end(complaint.id(), "She rang.")).isTrue()),
                () -> endedBy(Advocate.POLLY, complaint), () -> endedBy(Advocate.GRACE, complaint))) {
            end(complaint);
            advocates.accepted(complaint, Advocate.GRACE, Scope.values());
            gate.run(advocates.actor(Advocate.GRACE), () -> assertThat(theirs(complaint)).isEqualTo(1));
            ending.run();
            gate.run(advocates.actor(Advocate.GRACE), () -> {
                assertThat(theirs(complaint)).isZero();
                assertThat(gate.db().fetchCount(ADVOCACY_APPOINTMENT)).isZero();
                assertThat(gate.db().fetchCount(MESSAGE)).isZero();
                assertThat(gate.db().fetchCount(LETTER)).isZero();
            });
            assertThatThrownBy(() -> gate.run(advocates.actor(Advocate.GRACE), () -> messages.write(complaint.id(), "One more thing"))).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void an_advocate_who_left_or_was_signed_out_does_not_get_in_at_all() {
        var complaint = given.sent(aGirlInCare("I had to move again."));
        advocates.accepted(complaint, Advocate.RHYS, Scope.values());
        var rhys = advocates.actor(Advocate.RHYS);
        gate.run(rhys, () -> assertThat(theirs(complaint)).isEqualTo(1));
        gate.run(new Actor.Job("test"), () -> gate.db().update(ADVOCATE).set(ADVOCATE.SESSIONS_VALID_FROM, Instant.now().plusSeconds(60)).where(ADVOCATE.ID.eq(rhys.id())).execute());
        assertThatThrownBy(() -> gate.run(rhys, () -> { })).isInstanceOf(NotAdmitted.class);
        everybodyIsBack();
        gate.run(new Actor.Job("test"), () -> gate.db().update(ADVOCATE).set(ADVOCATE.ACTIVE, false).where(ADVOCATE.ID.eq(rhys.id())).execute());
        assertThatThrownBy(() -> gate.run(rhys, () -> { })).isInstanceOf(NotAdmitted.class);
    }

    @Test
    void nobody_but_the_child_or_staff_whom_they_told_answers_for_the_child() {
        var complaint = given.sent(aGirlInCare("I had to move again."));
        var stranger = given.sent(aParent("Another household."));
        advocates.appointed(complaint, Advocate.GRACE);
        var appointment = advocates.appointment(complaint);
        for (var actor : List.of(advocates.actor(Advocate.GRACE), advocates.actor(Advocate.POLLY), stranger.complainant(), new Actor.Visitor())) {
            gate.run(actor, () -> assertThat(appointments.answer(appointment, ChildsAnswer.ACCEPTED, "", Set.of(Scope.values()))).as(actor.key()).isFalse());
        }
        gate.run(complaint.complainant(), () -> assertThat(appointments.answer(appointment, ChildsAnswer.ACCEPTED, "", Set.of(Scope.POINTS))).isTrue());
        gate.run(advocates.actor(Advocate.GRACE), () -> assertThat(theirs(complaint)).isEqualTo(1));
    }

    @Test
    void who_speaks_for_a_child_neither_sees_nor_ends_the_childs_advocate() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.AGREES, "His visits stopped."));
        advocates.accepted(complaint, Advocate.GRACE, Scope.POINTS);
        gate.run(complaint.complainant(), () -> {
            assertThat(gate.db().fetchCount(ADVOCACY_APPOINTMENT)).isZero();
            assertThat(gate.db().fetchCount(ADVOCACY_REFERRAL)).isZero();
            assertThat(gate.db().fetchCount(ADVOCATE)).isZero();
            assertThat(appointments.end(complaint.id(), "")).isFalse();
        });
        gate.run(advocates.actor(Advocate.GRACE), () -> {
            assertThat(theirs(complaint)).isEqualTo(1);
            assertThat(gate.db().select(PERSON.NAME).from(PERSON).fetch(PERSON.NAME)).as("the aunt is not theirs to know").containsExactly("Sami");
        });
    }

    @Test
    void the_office_sees_whom_to_help_and_no_word_of_the_complaint() {
        var complaint = given.replied(aGirlInCare("I had to move again."));
        var referral = advocates.referred(complaint);
        var polly = advocates.actor(Advocate.POLLY);
        gate.run(polly, () -> {
            var row = gate.db().selectFrom(WHO_WAS_REFERRED.call()).where(WHO_WAS_REFERRED.REFERRAL_ID.eq(referral)).fetchSingle();
            assertThat(row.get(WHO_WAS_REFERRED.CALLED)).isEqualTo("Jade");
            assertThat(row.get(WHO_WAS_REFERRED.VOICE)).isEqualTo("YOUNG");
            assertThat(row.get(WHO_WAS_REFERRED.WAYS).data()).contains("jade@example.org");
            assertThat(row.toString()).doesNotContain("move again", complaint.reference());
            for (var table : List.of(COMPLAINT, POINT, PERSON, LETTER, MESSAGE, FINDING)) {
                assertThat(gate.db().fetchCount(table)).as(table.getName()).isZero();
            }
            assertThat(referrals.accept(referral)).isTrue();
            assertThat(appointments.appoint(referral, advocates.actorId(Advocate.GRACE), null)).isTrue();
        });
        var appointed = advocates.appointment(complaint);
        gate.run(given.staff(Person.HANNAH), () -> appointments.answer(appointed, ChildsAnswer.ACCEPTED, "On the phone.", Set.of(Scope.values())));
        gate.run(polly, () -> {
            assertThat(gate.db().fetchCount(COMPLAINT)).isZero();
            assertThat(gate.db().selectFrom(WHO_WAS_REFERRED.call()).where(WHO_WAS_REFERRED.REFERRAL_ID.eq(referral)).fetchSingle().get(WHO_WAS_REFERRED.WAYS).data())
                    .as("once the child has answered nobody needs an address any longer").isEqualTo("[]");
        });
        end(complaint);
        gate.run(polly, () -> assertThat(gate.db().fetchCount(WHO_WAS_REFERRED.call(), WHO_WAS_REFERRED.REFERRAL_ID.eq(referral))).isZero());
    }

    @Test
    void the_office_of_another_provider_is_a_stranger() {
        var complaint = given.sent(aGirlInCare("I had to move again."));
        var referral = advocates.referred(complaint);
        var other = gate.as(new Actor.Job("test"), () -> gate.db().insertInto(ADVOCATE).set(ADVOCATE.ORGANISATION, "Another Provider").set(ADVOCATE.SIGN_IN_NAME, "no.body." + referral)
                .set(ADVOCATE.NAME, "No Body").set(ADVOCATE.EMAIL, "no@example.org").set(ADVOCATE.OFFICE, true).returningResult(ADVOCATE.ID).fetchSingle().value1());
        gate.run(new Actor.Advocate(other, Instant.now()), () -> {
            assertThat(gate.db().fetchCount(WHO_WAS_REFERRED.call())).isZero();
            assertThat(gate.db().fetchCount(ADVOCACY_REFERRAL)).isZero();
            assertThat(referrals.accept(referral)).isFalse();
            assertThat(referrals.decline(referral, "No.")).isFalse();
            assertThat(appointments.appoint(referral, other, null)).isFalse();
        });
    }

    @Test
    void nobody_writes_under_the_name_of_an_advocate() {
        var complaint = given.sent(aGirlInCare("I had to move again."));
        var grace = advocates.actor(Advocate.GRACE);
        for (var actor : List.of(complaint.complainant(), given.staff(Person.HANNAH))) {
            assertThatThrownBy(() -> gate.run(actor, () -> gate.db().insertInto(MESSAGE, MESSAGE.COMPLAINT_ID, MESSAGE.ADVOCATE_ID, MESSAGE.BODY, MESSAGE.SENT_AT)
                    .values(complaint.id(), grace.id(), "hello", Instant.EPOCH).execute())).as(actor.key()).isInstanceOf(DataAccessException.class);
        }
    }

    private void endedBy(Advocate advocate, Sent complaint) {
        var appointment = advocates.appointment(complaint);
        gate.run(advocates.actor(Advocate.RHYS), () -> assertThat(appointments.endByProvider(appointment, "Not mine.")).as("another advocate").isFalse());
        gate.run(advocates.actor(advocate), () -> assertThat(appointments.endByProvider(appointment, "Ill.")).isTrue());
    }

    private int theirs(Sent complaint) {
        return gate.db().fetchCount(COMPLAINT, COMPLAINT.ID.eq(complaint.id()));
    }

    private void end(Sent complaint) {
        gate.run(given.staff(Person.HANNAH), () -> appointments.end(complaint.id(), "The test is over."));
    }
}
