package uk.heard.investigation;

import static heard.db.Tables.DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.heard.GivenComplaints.Sent;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.correspondence.LetterKind;
import uk.heard.local.SampleStaff.Person;
import uk.heard.timescale.ClockKind;

/** More time for an investigation: once, in time, never past the 65th working day from the request, and never over the first date. */
class Stage2ExtensionTest extends AtStage2 {

    private static final String WHY = "There are many records to read.";

    @Test
    @DisplayName("Scenario 13: requested 10 November 2025, due 15 December, extended on that very day to 12 February 2026 and no further")
    void up_to_the_65th_working_day_from_the_request() {
        itIs("2025-11-10");
        var complaint = requested("The visits stopped.");
        itIs("2025-12-15");
        assertThat(extension.possible(maya(), complaint.id())).isEqualTo(new Stage2Extension.Possible(day("2025-12-15"), day("2026-02-12"), Optional.empty()));
        assertThat(extend(complaint, "2026-02-13")).contains(Refused.BEYOND_LATEST);
        assertThat(extend(complaint, "2025-12-15")).contains(Refused.NOT_LATER);
        assertThat(extend(complaint, "2026-02-12")).isEmpty();
        assertThat(lastLetter(complaint)).contains("You get our response by Thursday 12 February 2026.", WHY);
        assertThat(file(complaint).letters().getLast().kind()).isEqualTo(LetterKind.STAGE_2_EXTENSION);
        assertThat(file(complaint).last(Move.Extended.class)).get().extracting(Move.Extended::clock, Move.Extended::dueOn)
                .containsExactly(ClockKind.STAGE_2_FROM_REQUEST, day("2026-02-12"));
        gate.run(maya(), () -> assertThat(gate.db().selectFrom(DECISION).where(DECISION.COMPLAINT_ID.eq(complaint.id())).fetch()).singleElement().satisfies(decision -> {
            assertThat(decision.getKind()).isEqualTo(DecisionKind.EXTENSION);
            assertThat(decision.getRule()).isEqualTo("COMPLEX");
            assertThat(decision.getReasons()).isEqualTo(WHY);
        }));
    }

    @Test
    @DisplayName("Trap 19: the first due date stays on record beside the new one")
    void an_extension_is_added_and_overwrites_nothing() {
        itIs("2025-11-10");
        var complaint = requested("The visits stopped.");
        itIs("2025-12-01");
        done(extend(complaint, "2026-01-30"));
        var clock = running(complaint, ClockKind.STAGE_2_FROM_REQUEST);
        assertThat(clock.firstDueOn()).isEqualTo(day("2025-12-15"));
        assertThat(clock.dueOn()).isEqualTo(day("2026-01-30"));
        assertThat(clock.latestOn()).isEqualTo(day("2026-02-12"));
        assertThat(clock.extensions()).containsExactly(new ClockTimes.Extension(day("2025-12-01"), day("2025-12-15"), day("2026-01-30")));
    }

    @Test
    void it_is_possible_once() {
        itIs("2025-11-10");
        var complaint = requested("The visits stopped.");
        done(extend(complaint, "2026-01-05"));
        assertThat(extend(complaint, "2026-02-12")).contains(Refused.EXTENDED_ALREADY);
        assertThat(extension.possible(maya(), complaint.id()).refused()).contains(Refused.EXTENDED_ALREADY);
        assertThat(running(complaint, ClockKind.STAGE_2_FROM_REQUEST).dueOn()).isEqualTo(day("2026-01-05"));
    }

    @Test
    @DisplayName("Trap 3: too late by a day from the request, however late the statement was agreed; the breach stays visible")
    void a_day_late_is_too_late() {
        itIs("2025-11-10");
        var complaint = requested("The visits stopped.");
        itIs("2025-12-12");
        agree(appoint(complaint));
        itIs("2025-12-16");
        assertThat(extend(complaint, "2026-01-30")).contains(Refused.TOO_LATE_TO_EXTEND);
        assertThat(extension.possible(maya(), complaint.id()).refused()).contains(Refused.TOO_LATE_TO_EXTEND);
        var clock = running(complaint, ClockKind.STAGE_2_FROM_REQUEST);
        assertThat(clock.dueOn()).isEqualTo(day("2025-12-15"));
        assertThat(clock.state(today())).isEqualTo(ClockTimes.State.LATE);
        assertThat(file(complaint).has(Move.Extended.class)).isFalse();
    }

    @Test
    void a_reason_from_the_list_and_words_and_a_day_are_needed() {
        var complaint = requested("The visits stopped.");
        assertThat(extension.extend(maya(), complaint.id(), null, WHY, day("2026-05-01"))).contains(Refused.REASONS_MISSING);
        assertThat(extension.extend(maya(), complaint.id(), ExtensionReason.EVIDENCE, " ", day("2026-05-01"))).contains(Refused.REASONS_MISSING);
        assertThat(extension.extend(maya(), complaint.id(), ExtensionReason.EVIDENCE, WHY, null)).contains(Refused.DAY_MISSING);
    }

    @Test
    void the_complaints_manager_alone_approves_it() {
        var complaint = requested("The visits stopped.");
        assertThat(extension.extend(hannah(), complaint.id(), ExtensionReason.COMPLEX, WHY, day("2026-05-01"))).contains(Refused.MANAGER_ONLY);
        assertThat(extension.possible(hannah(), complaint.id()).refused()).contains(Refused.MANAGER_ONLY);
        assertThatThrownBy(() -> extension.extend(given.staff(Person.IMRAN), complaint.id(), ExtensionReason.COMPLEX, WHY, day("2026-05-01")))
                .isInstanceOf(NoSuchComplaint.class);
        assertThat(file(complaint).has(Move.Extended.class)).isFalse();
    }

    @Test
    void nothing_is_extended_once_it_is_answered() {
        var complaint = answered(SentBy.PORTAL, "One.");
        assertThatThrownBy(() -> extend(complaint, "2026-05-01")).isInstanceOf(MoveNotAllowed.class);
    }

    private Optional<Refused> extend(Sent complaint, String to) {
        return extension.extend(maya(), complaint.id(), ExtensionReason.COMPLEX, WHY, day(to));
    }
}
