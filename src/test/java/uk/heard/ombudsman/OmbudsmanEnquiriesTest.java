package uk.heard.ombudsman;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.OMBUDSMAN_ENQUIRY;
import static heard.db.Tables.OMBUDSMAN_REMEDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.ombudsman.OmbudsmanEnquiries.Refused;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Samples;
import uk.heard.ui.Voice;

/** The Ombudsman beside the procedure: at any time, in any position, and counted once. */
@HeardTest
@Import(GivenComplaints.class)
class OmbudsmanEnquiriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired GivenComplaints given;
    @Autowired OmbudsmanEnquiries enquiries;
    @Autowired TrackedComplaints tracked;
    @Autowired Complaints complaints;
    @Autowired Decisions decisions;
    @Autowired LetterSending letters;
    @Autowired Gate gate;

    /** Trap 25 */
    @Test
    void an_enquiry_changes_neither_the_position_nor_a_clock_and_adds_no_complaint() {
        for (var complaint : new Sent[] {given.sent(aParent("One.")), given.inStage1(aParent("One.")), given.replied(aParent("One.")), withdrawn()}) {
            var before = tracked.open(complaint.complainant());
            var counted = complaintsThatHannahCounts();
            assertThat(enquire(complaint, "25 005 179")).isEmpty();
            assertThat(enquiries.decided(hannah(), id(complaint), TODAY, OmbudsmanDecision.REFERRED_BACK, "We had not finished.")).isEmpty();
            var after = tracked.open(complaint.complainant());
            assertThat(after.position()).isEqualTo(before.position());
            assertThat(after.clocks()).isEqualTo(before.clocks());
            assertThat(after.moves().stream().map(each -> each.move().kind()).skip(before.moves().size())).containsExactly("OmbudsmanEnquired", "OmbudsmanDecided");
            assertThat(complaintsThatHannahCounts()).isEqualTo(counted);
        }
    }

    @Test
    void the_same_enquiry_is_never_counted_twice() {
        var complaint = given.sent(aParent("One."));
        assertThat(enquire(complaint, "25 005 179")).isEmpty();
        assertThat(enquire(complaint, " 25  005 179 ")).contains(Refused.KNOWN_ALREADY);
        assertThat(enquire(complaint, "25 010 090")).isEmpty();
        assertThat(enquiries.of(hannah(), complaint.id())).extracting(OmbudsmanEnquiries.Enquiry::theirReference).containsExactly("25 005 179", "25 010 090");
        gate.run(hannah(), () -> assertThat(gate.db().fetchCount(MOVE, MOVE.COMPLAINT_ID.eq(complaint.id()), MOVE.KIND.eq("OmbudsmanEnquired"))).isEqualTo(2));
    }

    @Test
    void an_enquiry_has_a_reference_and_days_that_can_be() {
        var complaint = given.sent(aParent("One."));
        assertThat(enquire(complaint, " ")).contains(Refused.REFERENCE_MISSING);
        assertThat(enquire(complaint, "x".repeat(41))).contains(Refused.REFERENCE_TOO_LONG);
        assertThat(enquiries.enquired(hannah(), complaint.id(), "25 1", null, null)).contains(Refused.DAY_MISSING);
        assertThat(enquiries.enquired(hannah(), complaint.id(), "25 1", TODAY.plusDays(1), null)).contains(Refused.DAY_AHEAD);
        assertThat(enquiries.enquired(hannah(), complaint.id(), "25 1", TODAY, TODAY.minusDays(1))).contains(Refused.DAY_TOO_EARLY);
        assertThat(enquiries.enquired(given.staff(Person.LUCY), complaint.id(), "25 1", TODAY, null)).contains(Refused.NOT_YOURS);
        assertThat(enquiries.of(hannah(), complaint.id())).isEmpty();
    }

    @Test
    void a_decision_is_recorded_once_by_the_names_of_the_ombudsman_and_what_was_agreed_has_a_day() {
        var complaint = given.sent(aParent("One."));
        enquire(complaint, "25 005 179");
        var enquiry = id(complaint);
        assertThat(enquiries.agreeRemedy(hannah(), enquiry, "Apologise.", TODAY.plusDays(28))).contains(Refused.NOT_DECIDED);
        assertThat(enquiries.answered(hannah(), enquiry, null)).contains(Refused.DAY_MISSING);
        assertThat(enquiries.answered(hannah(), enquiry, TODAY.plusDays(1))).contains(Refused.DAY_AHEAD);
        assertThat(enquiries.answered(hannah(), enquiry, TODAY.minusDays(1))).contains(Refused.DAY_TOO_EARLY);
        assertThat(enquiries.answered(hannah(), enquiry, TODAY)).isEmpty();
        assertThat(enquiries.decided(hannah(), enquiry, TODAY, null, "Fault.")).contains(Refused.DECISION_MISSING);
        assertThat(enquiries.decided(hannah(), enquiry, TODAY, OmbudsmanDecision.UPHELD, " ")).contains(Refused.SUMMARY_MISSING);
        assertThat(enquiries.decided(hannah(), enquiry, TODAY, OmbudsmanDecision.UPHELD, "x".repeat(20_001))).contains(Refused.TOO_LONG);
        assertThat(enquiries.decided(hannah(), enquiry, TODAY.minusDays(1), OmbudsmanDecision.UPHELD, "Fault.")).contains(Refused.DAY_TOO_EARLY);
        assertThat(enquiries.decided(hannah(), enquiry, TODAY, OmbudsmanDecision.UPHELD, "Fault causing injustice.")).isEmpty();
        assertThat(enquiries.decided(hannah(), enquiry, TODAY, OmbudsmanDecision.NOT_UPHELD, "No.")).contains(Refused.DECIDED_ALREADY);
        assertThat(enquiries.agreeRemedy(hannah(), enquiry, " ", TODAY)).contains(Refused.REMEDY_MISSING);
        assertThat(enquiries.agreeRemedy(hannah(), enquiry, "x".repeat(2_001), TODAY)).contains(Refused.TOO_LONG);
        assertThat(enquiries.agreeRemedy(hannah(), enquiry, "Apologise.", null)).contains(Refused.DAY_MISSING);
        assertThat(enquiries.agreeRemedy(hannah(), enquiry, "Apologise.", TODAY.minusDays(1))).contains(Refused.DAY_TOO_EARLY);
        assertThat(enquiries.agreeRemedy(hannah(), enquiry, "Apologise.", TODAY.plusDays(28))).isEmpty();
        var remedy = enquiries.of(hannah(), complaint.id()).getFirst().remedies().getFirst();
        assertThat(enquiries.remedyDone(hannah(), remedy.id(), TODAY.plusDays(1))).contains(Refused.DAY_AHEAD);
        assertThat(enquiries.remedyDone(hannah(), remedy.id(), TODAY)).isEmpty();
        var known = enquiries.of(hannah(), complaint.id()).getFirst();
        assertThat(known.decision()).isEqualTo(OmbudsmanDecision.UPHELD);
        assertThat(known.answeredOn()).isEqualTo(TODAY);
        assertThat(known.remedies()).containsExactly(new OmbudsmanEnquiries.Remedy(remedy.id(), "Apologise.", TODAY.plusDays(28), TODAY));
    }

    @Test
    void only_what_was_investigated_counts_for_the_rate_of_upheld_ones() {
        assertThat(Stream.of(OmbudsmanDecision.values()).filter(OmbudsmanDecision::investigated))
                .containsExactly(OmbudsmanDecision.UPHELD, OmbudsmanDecision.UPHELD_ALREADY_REMEDIED, OmbudsmanDecision.NOT_UPHELD);
        assertThat(EnumSet.allOf(OmbudsmanDecision.class).stream().filter(OmbudsmanDecision::upheld)).hasSize(2);
    }

    /** Trap 18: nobody is told that they have to wait for the end of our procedure. */
    @ParameterizedTest
    @EnumSource
    void every_letter_says_that_the_ombudsman_can_be_asked_at_any_time(Voice voice) {
        assertThat(Samples.WORDS.say(voice, "correspondence.letter.ombudsman")).contains("at any time");
        assertThat(Samples.WORDS.say(voice, "tracker.panel.late")).contains("Ombudsman at any time");
    }

    @Test
    void whoever_is_named_a_stranger_and_every_complainant_see_no_enquiry() {
        var complaint = given.sent(aParent("Tomasz Zielak shouted."));
        enquire(complaint, "25 005 179");
        var enquiry = id(complaint);
        enquiries.decided(hannah(), enquiry, TODAY, OmbudsmanDecision.UPHELD, "Fault.");
        enquiries.agreeRemedy(hannah(), enquiry, "Apologise.", TODAY);
        var named = given.staff(Person.TOMASZ);
        assertThat(enquiries.of(named, complaint.id())).isEmpty();
        assertThat(enquiries.of(given.staff(Person.LUCY), complaint.id())).isEmpty();
        assertThatThrownBy(() -> enquiries.answered(named, enquiry, TODAY)).isInstanceOf(NoSuchComplaint.class);
        assertThatThrownBy(() -> enquiries.agreeRemedy(named, enquiry, "x", TODAY)).isInstanceOf(NoSuchComplaint.class);
        var others = given.sent(aParent("The other household."));
        for (Actor.Complainant complainant : new Actor.Complainant[] {complaint.complainant(), others.complainant()}) {
            gate.run(complainant, () -> {
                assertThat(gate.db().fetchCount(OMBUDSMAN_ENQUIRY)).isZero();
                assertThat(gate.db().fetchCount(OMBUDSMAN_REMEDY)).isZero();
            });
        }
    }

    private Sent withdrawn() {
        var complaint = given.inStage1(aParent("One."));
        var hannah = hannah();
        gate.run(hannah, () -> {
            var decision = decisions.record(complaint.id(), DecisionKind.WITHDRAWAL, "", "I do not want this any more.");
            complaints.record(complaint.id(), new Move.Withdrawn(decision, letters.write(complaint.id(), LetterKind.WITHDRAWAL, "", Particulars.NONE, hannah)));
        });
        assertThat(tracked.open(complaint.complainant()).position()).isEqualTo(Position.WITHDRAWN);
        return complaint;
    }

    private Optional<Refused> enquire(Sent complaint, String reference) {
        return enquiries.enquired(hannah(), complaint.id(), reference, TODAY, TODAY.plusDays(28));
    }

    private long id(Sent complaint) {
        return enquiries.of(hannah(), complaint.id()).getFirst().id();
    }

    private int complaintsThatHannahCounts() {
        return gate.as(hannah(), () -> gate.db().fetchCount(COMPLAINT));
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }
}
