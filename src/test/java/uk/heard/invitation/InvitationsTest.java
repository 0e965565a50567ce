package uk.heard.invitation;

import static heard.db.Tables.ADVOCACY_REQUEST;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.correspondence.NoticeKind;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.invitation.ChildsAnswers.Given;
import uk.heard.invitation.Invitations.Result.Invited;
import uk.heard.invitation.Invitations.Result.Not;
import uk.heard.local.SampleStaff.Person;
import uk.heard.resolution.StageOneTime;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.tracker.WhoLookedAtIt;
import uk.heard.triage.Triage;
import uk.heard.ui.Voice;

/** A child is asked, says what they want, and changes their mind; staff see to it, and standing follows. */
@HeardTest
@Import(GivenComplaints.class)
class InvitationsTest {

    @Autowired Invitations invitations;
    @Autowired ChildsAnswers answers;
    @Autowired Triage triage;
    @Autowired CaseFiles caseFiles;
    @Autowired Gate gate;
    @Autowired AdvocacyRequests requests;
    @Autowired StageOneTime time;
    @Autowired WhoLookedAtIt looked;
    @Autowired TestClock clock;
    @Autowired GivenComplaints given;

    @Test
    void a_child_who_says_yes_makes_their_aunts_complaint_theirs() {
        var complaint = waiting();
        assertThat(rule(complaint).outcome()).isEqualTo(StandingRule.Outcome.CONSENT_NEEDED);
        var moves = moves(complaint);
        var child = open(invite(complaint, handedOver()));
        assertThat(answers.asked(child)).contains(new ChildsAnswers.Asked("Leila", "The visits to your dad.", true, true));
        assertThat(answers.answer(child, says(ConsentAnswer.AGREES, "She can."))).isTrue();
        assertThat(rule(complaint)).isEqualTo(StandingRule.REPRESENTATIVE_CHILD_AGREES);
        assertThat(moves(complaint)).as("the chronology is the complainant’s to read").isEqualTo(moves);
        assertThat(triage.accept(officer(), complaint.id(), true, "")).isEmpty();
    }

    @Test
    void a_child_who_says_no_leaves_a_parent_in_their_own_right_and_an_aunt_to_a_decision() {
        var mother = given.sent(GivenAnswers.from(Voice.ADULT, ComplainantRole.PARENT, Matter.FOR_A_CHILD, "Kai")
                .withPoint(0, new Answers.Point("The visits stopped.", "Put it right.")).with(GivenAnswers.agreement(ConsentAnswer.NOT_ASKED, ""))
                .with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW)).with(GivenAnswers.checksBack("Mia")));
        triage.acknowledge(officer(), mother.id(), "");
        var aunt = waiting();
        for (var complaint : List.of(mother, aunt)) {
            answers.answer(open(invite(complaint, handedOver())), says(ConsentAnswer.DOES_NOT_AGREE, "No."));
            assertThat(file(complaint).position()).as("nothing closes by itself").isEqualTo(Position.TRIAGE);
        }
        assertThat(rule(mother)).isEqualTo(StandingRule.PARENT_IN_OWN_RIGHT);
        assertThat(rule(aunt)).isEqualTo(StandingRule.REPRESENTATIVE_CHILD_DECLINES);
        assertThat(triage.accept(officer(), aunt.id(), true, "")).contains(uk.heard.triage.Refused.REASONS_MISSING);
        assertThat(triage.accept(officer(), aunt.id(), true, "She sees him every week.")).isEmpty();
        gate.run(aunt.complainant(), () -> assertThat(gate.db().select(MOVE.FACTS).from(MOVE).fetch(MOVE.FACTS).toString())
                .as("the complainant may read the chronology").contains("SUFFICIENT_INTEREST").doesNotContain("DECLINES"));
    }

    @Test
    void a_child_who_changes_their_mind_is_believed_the_last_time() {
        var complaint = waiting();
        var keys = invite(complaint, handedOver());
        answers.answer(open(keys), says(ConsentAnswer.AGREES, ""));
        answers.answer(open(keys), says(ConsentAnswer.DOES_NOT_AGREE, ""));
        assertThat(rule(complaint)).isEqualTo(StandingRule.REPRESENTATIVE_CHILD_DECLINES);
        answers.answer(open(keys), says(ConsentAnswer.TALK_FIRST, ""));
        assertThat(rule(complaint).outcome()).isEqualTo(StandingRule.Outcome.CONSENT_NEEDED);
        assertThat(answers.of(officer(), complaint.id())).extracting(ChildsAnswers.Answered::answer)
                .containsExactly(ConsentAnswer.TALK_FIRST, ConsentAnswer.DOES_NOT_AGREE, ConsentAnswer.AGREES);
    }

    @Test
    void a_page_sent_twice_is_one_answer() {
        var complaint = waiting();
        var child = open(invite(complaint, handedOver()));
        var said = says(ConsentAnswer.AGREES, "");
        assertThat(answers.answer(child, said)).isTrue();
        assertThat(answers.answer(child, said)).isTrue();
        assertThat(answers.of(officer(), complaint.id())).hasSize(1);
    }

    @Test
    void another_answer_on_the_same_page_is_another_answer() {
        var complaint = waiting();
        var child = open(invite(complaint, handedOver()));
        var key = UUID.randomUUID();
        answers.answer(child, new Given(key, ConsentAnswer.AGREES, "", false, false, false));
        answers.answer(child, new Given(key, ConsentAnswer.DOES_NOT_AGREE, "", false, false, false));
        assertThat(rule(complaint)).isEqualTo(StandingRule.REPRESENTATIVE_CHILD_DECLINES);
    }

    @Test
    void that_a_child_answered_and_wants_an_advocate_shows_to_the_adult_nowhere() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        answers.answer(open(invite(complaint, handedOver())), new Given(UUID.randomUUID(), ConsentAnswer.AGREES, "", false, false, true));
        assertThat(file(complaint).advocateIsWanted()).isTrue();
        assertThat(looked.of(complaint.complainant())).extracting(WhoLookedAtIt.Look::who).containsOnly(WhoLookedAtIt.Who.COMPLAINTS_TEAM);
        gate.run(officer(), () -> requests.record(complaint.id(), child(complaint), AdvocacyAnswer.NOT_NOW));
        assertThat(file(complaint).advocateIsWanted()).as("nobody takes back what a child said").isTrue();
        assertThat(time.pause(officer(), complaint.id())).as("the adult would read that the clock stands still").isPresent();
        gate.run(complaint.complainant(), () -> assertThat(requests.last(complaint.id())).contains(AdvocacyAnswer.NOT_NOW));
    }

    @Test
    void who_wants_to_talk_first_waits_until_somebody_has_written_down_what_they_said() {
        var complaint = waiting();
        answers.answer(open(invite(complaint, handedOver())), says(ConsentAnswer.TALK_FIRST, "Can you ring my school?"));
        assertThat(answers.talked(officer(), complaint.id(), null, "Jo rang.")).contains(Refused.ANSWER_MISSING);
        assertThat(answers.talked(officer(), complaint.id(), ConsentAnswer.TALK_FIRST, "Jo rang.")).contains(Refused.ANSWER_MISSING);
        assertThat(answers.talked(officer(), complaint.id(), ConsentAnswer.AGREES, " ")).contains(Refused.HOW_MISSING);
        assertThat(answers.talked(given.staff(Person.LUCY), complaint.id(), ConsentAnswer.AGREES, "Jo rang.")).contains(Refused.NOT_YOURS);
        assertThat(answers.of(officer(), complaint.id())).allMatch(answer -> answer.noted() == null);
        assertThat(answers.talked(officer(), complaint.id(), ConsentAnswer.AGREES, "Jo rang the school on Monday. He said yes.")).isEmpty();
        assertThat(answers.of(officer(), complaint.id())).allMatch(answer -> answer.noted() != null);
        assertThat(rule(complaint)).isEqualTo(StandingRule.REPRESENTATIVE_CHILD_AGREES);
    }

    @Test
    void codes_open_nothing_when_they_are_wrong_old_taken_back_or_over() {
        var complaint = waiting();
        var first = invite(complaint, handedOver());
        assertThat(answers.unlock(first.reference().value(), "0000 0000 0000 0000", "n")).isEmpty();
        assertThat(answers.unlock(complaint.reference(), complaint.code().value(), "n")).as("the complaint’s own codes").isEmpty();
        var second = invite(complaint, handedOver());
        assertThat(answers.unlock(first.reference().value(), first.code().value(), "n")).isEmpty();
        var child = open(second);
        clock.set(clock.instant().plus(Duration.ofDays(120)));
        assertThat(answers.unlock(second.reference().value(), second.code().value(), "n")).isEmpty();
        assertThat(answers.asked(child)).isEmpty();
        assertThat(answers.answer(child, says(ConsentAnswer.AGREES, ""))).isFalse();
        var third = invite(complaint, handedOver());
        assertThat(invitations.end(given.staff(Person.LUCY), complaint.id())).contains(Refused.NOT_YOURS);
        assertThat(invitations.end(officer(), complaint.id())).isEmpty();
        assertThat(answers.unlock(third.reference().value(), third.code().value(), "n")).isEmpty();
    }

    @Test
    void an_email_goes_to_the_child_alone_and_not_at_all_once_the_invitation_is_taken_back() {
        var complaint = given.sent(aParent("The visits stopped."));
        assertThat(invitations.invite(officer(), complaint.id(), with(SafeWay.EMAIL, "DANA@example.org "))).isEqualTo(new Not(Refused.ADDRESS_OF_COMPLAINANT));
        invite(complaint, with(SafeWay.EMAIL, "ruby@school.example"));
        gate.run(officer(), () -> {
            assertThat(gate.db().select(PERSON.PART).from(NOTICE).join(PERSON).on(PERSON.ID.eq(NOTICE.PERSON_ID))
                    .where(NOTICE.COMPLAINT_ID.eq(complaint.id()), NOTICE.KIND.eq(NoticeKind.INVITED)).fetch(PERSON.PART)).containsExactly(Part.CHILD);
            assertThat(gate.db().fetchCount(CONTACT_RULE, CONTACT_RULE.ADDRESS.eq("ruby@school.example"))).isOne();
        });
        invitations.end(officer(), complaint.id());
        gate.run(officer(), () -> assertThat(gate.db().fetchCount(CONTACT_RULE, CONTACT_RULE.ADDRESS.eq("ruby@school.example"))).isZero());
    }

    @Test
    void a_wish_for_an_advocate_is_the_childs() {
        var complaint = waiting();
        answers.answer(open(invite(complaint, handedOver())), new Given(UUID.randomUUID(), ConsentAnswer.NOT_SURE, "", false, false, true));
        gate.run(officer(), () -> {
            var wish = gate.db().selectFrom(ADVOCACY_REQUEST).where(ADVOCACY_REQUEST.COMPLAINT_ID.eq(complaint.id())).orderBy(ADVOCACY_REQUEST.ID.desc()).fetch().getFirst();
            assertThat(wish.getAnswer()).isEqualTo(AdvocacyAnswer.WANTED);
            assertThat(wish.getSaidByChild()).isTrue();
        });
    }

    @Test
    void of_a_parent_in_their_own_right_the_child_is_asked_only_what_they_think_and_their_no_takes_nothing_away() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        var child = open(invite(complaint, handedOver()));
        assertThat(answers.asked(child).orElseThrow().asksToSpeak()).isFalse();
        answers.answer(child, says(ConsentAnswer.DOES_NOT_AGREE, "I like it as it is."));
        assertThat(rule(complaint)).isEqualTo(StandingRule.PARENT_IN_OWN_RIGHT);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
    }

    @Test
    void a_new_stage_is_asked_anew() {
        var complaint = given.replied(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        answers.answer(open(invite(complaint, handedOver())), says(ConsentAnswer.AGREES, ""));
        given.asksForStage2(complaint);
        answers.answer(open(invite(complaint, handedOver())), says(ConsentAnswer.AGREES, ""));
        assertThat(answers.of(officer(), complaint.id())).extracting(ChildsAnswers.Answered::stage).containsExactly(2, 1);
    }

    /** Their own complaint: there is nobody else to ask. */
    @Test
    void who_complains_for_themselves_is_not_asked() {
        var complaint = given.sent(GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, "")
                .withPoint(0, new Answers.Point("They moved me.", "Tell me why.")).with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW)).with(GivenAnswers.checksBack("Tia")));
        assertThat(invitations.invite(officer(), complaint.id(), handedOver())).isEqualTo(new Not(Refused.NOBODY_TO_ASK));
    }

    @ParameterizedTest
    @EnumSource(names = {"WAY_MISSING", "ADDRESS_MISSING", "ADDRESS_TOO_LONG", "NO_EMAIL_ADDRESS", "NOTE_TOO_LONG", "WHO_MISSING", "WHO_TOO_LONG", "WHAT_MISSING",
        "WHAT_TOO_LONG", "DATE_MISSING", "DATE_IN_PAST", "DATE_TOO_LATE"})
    void what_does_not_fit_is_said_and_nothing_is_changed(Refused why) {
        var complaint = waiting();
        var today = invitations.usualEnd().minusMonths(3);
        var until = switch (why) {
            case DATE_MISSING -> null;
            case DATE_IN_PAST -> today.minusDays(1);
            case DATE_TOO_LATE -> today.plusYears(1).plusDays(1);
            default -> today;
        };
        var wanted = new NewInvitation(why == Refused.WAY_MISSING ? null : why == Refused.NO_EMAIL_ADDRESS ? SafeWay.EMAIL : SafeWay.POST,
                why == Refused.ADDRESS_MISSING ? " " : "x".repeat(why == Refused.ADDRESS_TOO_LONG ? 501 : 500), "x".repeat(why == Refused.NOTE_TOO_LONG ? 1_001 : 1_000),
                why == Refused.WHO_MISSING ? " " : "x".repeat(why == Refused.WHO_TOO_LONG ? 256 : 255),
                why == Refused.WHAT_MISSING ? "" : "x".repeat(why == Refused.WHAT_TOO_LONG ? 2_001 : 2_000), false, until);
        assertThat(invitations.invite(officer(), complaint.id(), wanted)).isEqualTo(new Not(why));
        assertThat(invitations.of(officer(), complaint.id())).isEmpty();
    }

    /** An address that carries a second one, or a header, is none. */
    @ParameterizedTest
    @ValueSource(strings = {"tia@example.org,mum@example.org", "tia@example.org;x@example.org", "<tia@example.org>", "tia..b@example.org", "tia@example"})
    void only_one_plain_address_is_written_to(String address) {
        var complaint = waiting();
        assertThat(invitations.invite(officer(), complaint.id(), with(SafeWay.EMAIL, address))).isEqualTo(new Not(Refused.NO_EMAIL_ADDRESS));
    }

    private Sent waiting() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "The visits stopped."));
        triage.acknowledge(officer(), complaint.id(), "");
        return complaint;
    }

    private Invited invite(Sent complaint, NewInvitation wanted) {
        return (Invited) invitations.invite(officer(), complaint.id(), wanted);
    }

    private Actor.InvitedChild open(Invited keys) {
        return answers.unlock(keys.reference().grouped(), keys.code().grouped().toLowerCase(), "n").orElseThrow();
    }

    private NewInvitation handedOver() {
        return with(SafeWay.HANDED_OVER, "Jo, at school on Monday");
    }

    private NewInvitation with(SafeWay way, String address) {
        return new NewInvitation(way, address, "", "Leila", "The visits to your dad.", true, invitations.usualEnd());
    }


    private static Given says(ConsentAnswer answer, String words) {
        return new Given(UUID.randomUUID(), answer, words, true, false, false);
    }

    private StandingRule rule(Sent complaint) {
        return triage.standingRule(officer(), complaint.id());
    }

    private CaseFile file(Sent complaint) {
        return caseFiles.open(officer(), complaint.reference()).orElseThrow();
    }

    private int moves(Sent complaint) {
        return gate.as(officer(), () -> gate.db().fetchCount(MOVE, MOVE.COMPLAINT_ID.eq(complaint.id())));
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }

    private long child(Sent complaint) {
        return gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(complaint.id()), PERSON.PART.eq(Part.CHILD)).fetchSingle().value1();
    }
}
