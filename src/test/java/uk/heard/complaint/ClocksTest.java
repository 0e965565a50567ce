package uk.heard.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.val;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.complaint.ClockTimes.State.LATE;
import static uk.heard.complaint.ClockTimes.State.MET;
import static uk.heard.complaint.ClockTimes.State.MISSED;
import static uk.heard.complaint.ClockTimes.State.PAUSED;
import static uk.heard.complaint.ClockTimes.State.RUNNING;
import static uk.heard.timescale.ClockKind.*;

import heard.db.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.council.CouncilProfile;
import uk.heard.council.CouncilProfile.EarlyResolution;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.BeyondCalendar;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;

/** Every clock on the real database: what opens and ends it, what it is due, and what an extension or a pause makes of that. */
@HeardTest
@Import(GivenComplaints.class)
class ClocksTest {

    private static final Actor JOB = new Actor.Job("test");
    private static final Move[] TO_STAGE_1 = {new Move.Acknowledged(1), new Move.Accepted("PARENT_IN_OWN_RIGHT")};

    @Autowired GivenComplaints given;
    @Autowired Complaints complaints;
    @Autowired Gate gate;
    @Autowired TestClock time;
    @Autowired CouncilProfile council;

    private long id;

    @Test
    void every_clock_is_opened_by_a_move_and_ended_by_one_that_does_not_end_them_all() {
        var opened = EnumSet.noneOf(ClockKind.class);
        var ended = EnumSet.noneOf(ClockKind.class);
        for (var move : JourneyTest.MOVES) {
            opened.addAll(Clocks.opens(move));
            if (Clocks.ends(move).size() < ClockKind.values().length / 2) {
                ended.addAll(Clocks.ends(move));
            }
        }
        assertThat(opened).containsExactlyInAnyOrder(ClockKind.values());
        assertThat(ended).containsExactlyInAnyOrder(ClockKind.values());
    }

    /** Worked scenario 7. Trap 14: the calendar date of receipt is day 0, whatever day it is. */
    @Test
    void trap_14_a_form_sent_late_on_a_saturday_was_received_that_saturday() {
        sentAt(Instant.parse("2024-08-24T22:30:00Z"));

        assertThat(clock(STAGE_1)).returns(day("2024-08-24"), ClockTimes::openedOn).returns(day("2024-09-09"), ClockTimes::dueOn).returns(day("2024-09-23"), ClockTimes::latestOn);
        assertThat(clock(ACKNOWLEDGEMENT)).returns(day("2024-08-24"), ClockTimes::openedOn).returns(day("2024-08-29"), ClockTimes::dueOn);
    }

    /** Trap 29: the days between Christmas and New Year on which councils close are working days. Worked scenario 5. */
    @Test
    void trap_29_the_days_on_which_a_council_closes_count() {
        sentOn("2026-12-18");

        assertThat(clock(STAGE_1)).returns(day("2027-01-06"), ClockTimes::dueOn).returns(day("2027-01-20"), ClockTimes::latestOn);
    }

    @Test
    void a_duty_is_met_on_its_last_day_and_missed_on_the_next() {
        sentOn("2024-06-03");
        assertThat(clock(ACKNOWLEDGEMENT)).returns(day("2024-06-06"), ClockTimes::dueOn).returns(RUNNING, on("2024-06-06")).returns(LATE, on("2024-06-07"));
        recordOn("2024-06-06", TO_STAGE_1);
        assertThat(clock(ACKNOWLEDGEMENT)).returns(day("2024-06-06"), ClockTimes::endedOn).returns(MET, on("2024-07-01"));
        recordOn("2024-06-17", new Move.Responded(1));
        assertThat(clock(STAGE_1)).returns(day("2024-06-17"), ClockTimes::endedOn).returns(MET, on("2024-07-01"));

        sentOn("2024-06-03");
        recordOn("2024-06-07", TO_STAGE_1);
        assertThat(clock(ACKNOWLEDGEMENT)).returns(MISSED, on("2024-07-01"));
        recordOn("2024-06-18", new Move.Responded(1));
        assertThat(clock(STAGE_1)).returns(MISSED, on("2024-07-01"));
    }

    /** 23:30 in London on the last day is still that day, also where the day is already over in universal time. */
    @Test
    void a_reply_late_on_the_last_evening_is_in_time() {
        sentOn("2024-12-02");
        recordOn("2024-12-02", TO_STAGE_1);
        time.set(LocalDate.parse("2024-12-16").atTime(23, 30).atZone(LondonDates.LONDON).toInstant());
        record(new Move.Responded(1));
        assertThat(clock(STAGE_1)).returns(day("2024-12-16"), ClockTimes::dueOn).returns(MET, on("2024-12-20"));

        sentOn("2024-06-03");
        recordOn("2024-06-03", TO_STAGE_1);
        time.set(LocalDate.parse("2024-06-18").atTime(0, 30).atZone(LondonDates.LONDON).toInstant());
        record(new Move.Responded(1));
        assertThat(clock(STAGE_1)).returns(day("2024-06-17"), ClockTimes::dueOn).returns(day("2024-06-18"), ClockTimes::endedOn).returns(MISSED, on("2024-06-20"));
    }

    /** Trap 19. */
    @Test
    void trap_19_an_extension_appends_and_never_rewrites_the_first_date() {
        sentOn("2024-06-03");
        recordOn("2024-06-03", TO_STAGE_1);
        recordOn("2024-06-14", new Move.Extended(STAGE_1, day("2024-06-24"), 1, 1));
        recordOn("2024-06-20", new Move.Extended(STAGE_1, day("2024-07-01"), 1, 1));

        assertThat(clock(STAGE_1)).returns(day("2024-06-17"), ClockTimes::firstDueOn).returns(day("2024-07-01"), ClockTimes::dueOn)
                .returns(day("2024-07-01"), ClockTimes::latestOn).returns(RUNNING, on("2024-06-28"));
        assertThat(clock(STAGE_1).extensions()).containsExactly(
                new ClockTimes.Extension(day("2024-06-14"), day("2024-06-17"), day("2024-06-24")),
                new ClockTimes.Extension(day("2024-06-20"), day("2024-06-24"), day("2024-07-01")));
    }

    @Test
    void trap_19_no_extension_goes_past_the_longest_lawful_day_or_leaves_a_trace_of_trying() {
        sentOn("2024-06-03");
        recordOn("2024-06-03", TO_STAGE_1);
        assertThatThrownBy(() -> recordOn("2024-06-14", new Move.Extended(STAGE_1, day("2024-07-02"), 1, 1))).isInstanceOf(DataAccessException.class);

        assertThat(clock(STAGE_1)).returns(day("2024-06-17"), ClockTimes::dueOn).returns(List.of(), ClockTimes::extensions);
        assertThat(kinds()).doesNotContain("Extended");
    }

    /** The Ombudsman's count in 25-005-179: requested on 29 August 2024, 65 working days are over on 28 November 2024. Worked scenario 11. */
    @Test
    void trap_3_stage_2_is_counted_from_the_request_as_the_ombudsman_counts() {
        stage2RequestedOn("2024-08-29");
        recordOn("2024-09-09", new Move.InvestigatorsAppointed(1, 2, 3));

        assertThat(clock(STAGE_2_FROM_REQUEST)).returns(day("2024-08-29"), ClockTimes::openedOn)
                .returns(day("2024-10-03"), ClockTimes::dueOn).returns(day("2024-11-28"), ClockTimes::latestOn);
        assertThat(clock(STATEMENT)).returns(day("2024-09-12"), ClockTimes::dueOn);
        assertThat(clocks()).extracting(ClockTimes::kind).doesNotContain(STAGE_2_FROM_STATEMENT);
    }

    /** A letter that asks for Stage 2 starts the clock on the day it came, not when somebody recorded it. Worked scenario 13. */
    @Test
    void trap_3_a_request_recorded_later_counts_from_the_day_it_came() {
        sentOn("2025-10-01");
        recordOn("2025-10-02", TO_STAGE_1);
        recordOn("2025-10-14", new Move.Responded(1));
        recordOn("2025-11-12", new Move.Stage2Requested(day("2025-11-10")));

        assertThat(clock(STAGE_2_FROM_REQUEST)).returns(day("2025-12-15"), ClockTimes::dueOn).returns(day("2026-02-12"), ClockTimes::latestOn);
    }

    /** Trap 3: both readings run side by side; one extension letter moves both, because one reply is awaited. */
    @Test
    void trap_3_the_agreed_statement_starts_the_second_stage_2_clock_and_leaves_the_first_alone() {
        stage2RequestedOn("2024-08-29");
        recordOn("2024-09-12", new Move.StatementSent(1), new Move.StatementAgreed(1, null));
        assertThat(clock(STATEMENT)).returns(MET, on("2024-12-31"));
        assertThat(clock(STAGE_2_FROM_REQUEST)).returns(day("2024-10-03"), ClockTimes::dueOn);
        assertThat(clock(STAGE_2_FROM_STATEMENT)).returns(day("2024-10-17"), ClockTimes::dueOn).returns(day("2024-12-12"), ClockTimes::latestOn);

        recordOn("2024-10-02", new Move.Extended(STAGE_2_FROM_REQUEST, day("2024-11-28"), 1, 1));
        assertThat(clock(STAGE_2_FROM_REQUEST)).returns(day("2024-10-03"), ClockTimes::firstDueOn).returns(day("2024-11-28"), ClockTimes::dueOn);
        assertThat(clock(STAGE_2_FROM_STATEMENT)).returns(day("2024-10-17"), ClockTimes::firstDueOn).returns(day("2024-11-28"), ClockTimes::dueOn);

        recordOn("2024-11-28", new Move.InvestigationReported(), new Move.Adjudicated(1, day("2024-11-29")));
        assertThat(clock(STAGE_2_FROM_REQUEST)).returns(day("2024-11-28"), ClockTimes::endedOn).returns(MET, on("2024-12-31"));
        assertThat(clock(STAGE_2_FROM_STATEMENT)).returns(MET, on("2024-12-31"));
    }

    @Test
    void trap_3_a_reply_can_miss_the_leading_clock_and_meet_the_other() {
        stage2RequestedOn("2024-08-29");
        recordOn("2024-09-12", new Move.StatementAgreed(1, null));
        recordOn("2024-10-04", new Move.InvestigationReported(), new Move.Adjudicated(1, null));

        assertThat(clock(STAGE_2_FROM_REQUEST)).returns(MISSED, on("2024-12-31"));
        assertThat(clock(STAGE_2_FROM_STATEMENT)).returns(MET, on("2024-12-31"));
    }

    /** Worked scenario 23. Trap 4: the early step begins with receipt, ends by itself and never moves Stage 1. */
    @Test
    void trap_4_the_early_step_moves_no_other_clock() {
        sentOn("2024-11-01");
        recordOn("2024-11-04", TO_STAGE_1);
        with(new EarlyResolution(2, EarlyResolution.Unit.WORKING_DAYS)).accept(new Move.EarlyResolutionBegan());
        assertThat(clock(EARLY_RESOLUTION)).returns(day("2024-11-01"), ClockTimes::openedOn).returns(day("2024-11-05"), ClockTimes::dueOn).returns(null, ClockTimes::dueAt);

        recordOn("2024-11-05", new Move.EarlyResolutionEnded(EarlyEnding.NOT_REACHED));
        assertThat(clock(EARLY_RESOLUTION)).returns(MET, on("2024-11-30"));
        assertThat(clock(STAGE_1)).returns(day("2024-11-15"), ClockTimes::dueOn).returns(day("2024-11-29"), ClockTimes::latestOn).returns(null, ClockTimes::endedOn);
    }

    /** Worked scenario 23. Trap 5: 48 hours that a council counts as hours are over on Sunday; the unit is never guessed. */
    @Test
    void trap_5_an_early_step_in_hours_is_over_at_that_hour_and_one_in_working_days_is_not() {
        sentAt(Instant.parse("2024-11-01T10:00:00Z"));
        recordOn("2024-11-01", TO_STAGE_1);
        with(new EarlyResolution(48, EarlyResolution.Unit.HOURS)).accept(new Move.EarlyResolutionBegan());

        assertThat(clock(EARLY_RESOLUTION)).returns(Instant.parse("2024-11-03T10:00:00Z"), ClockTimes::dueAt).returns(day("2024-11-03"), ClockTimes::dueOn)
                .returns(null, ClockTimes::workingDays);
        assertThat(clock(STAGE_1)).returns(day("2024-11-15"), ClockTimes::dueOn);
    }

    /** 48 of them over the change to winter time end an hour earlier by the clock on the wall. */
    @Test
    void trap_5_hours_are_elapsed_hours_also_when_the_clocks_change() {
        sentAt(Instant.parse("2026-10-24T09:00:00Z"));
        recordOn("2026-10-24", TO_STAGE_1);
        with(new EarlyResolution(48, EarlyResolution.Unit.HOURS)).accept(new Move.EarlyResolutionBegan());

        assertThat(clock(EARLY_RESOLUTION)).returns(Instant.parse("2026-10-26T09:00:00Z"), ClockTimes::dueAt);
    }

    @Test
    void what_is_put_right_early_ends_stage_1_with_it() {
        sentOn("2024-11-01");
        recordOn("2024-11-01", TO_STAGE_1);
        with(new EarlyResolution(2, EarlyResolution.Unit.WORKING_DAYS)).accept(new Move.EarlyResolutionBegan());
        recordOn("2024-11-04", new Move.EarlyResolved(1));

        assertThat(clocks()).allSatisfy(clock -> assertThat(clock.isRunning()).isFalse());
    }

    /** Trap 4: nothing resets Stage 1, and a council that was wrong to refuse has lost those days. */
    @Test
    void trap_4_a_complaint_that_is_reconsidered_runs_from_its_original_receipt() {
        sentOn("2024-06-03");
        recordOn("2024-06-05", new Move.Acknowledged(1), new Move.Refused(1, 1, points(), true));
        assertThat(clock(STAGE_1)).returns(day("2024-06-05"), ClockTimes::endedOn);
        recordOn("2024-07-22", new Move.Reconsidered(1));

        assertThat(clocks()).filteredOn(clock -> clock.kind() == STAGE_1 && clock.isRunning()).singleElement()
                .returns(day("2024-06-03"), ClockTimes::openedOn).returns(day("2024-06-17"), ClockTimes::dueOn).returns(day("2024-07-01"), ClockTimes::latestOn)
                .returns(LATE, on("2024-07-22"));
        assertThat(gate.as(JOB, () -> complaints.pointsHere(id))).isEqualTo(points());
    }

    @Test
    void a_pause_adds_exactly_the_working_days_that_the_clock_stood() {
        sentOn("2026-03-23");
        recordOn("2026-03-23", TO_STAGE_1);
        assertThat(clock(STAGE_1)).returns(day("2026-04-08"), ClockTimes::dueOn);
        recordOn("2026-04-01", new Move.Paused());
        assertThat(clock(STAGE_1)).returns(PAUSED, on("2026-04-30"));
        // 2, 7 and 8 April: Good Friday, the weekend and Easter Monday are nobody's days.
        recordOn("2026-04-08", new Move.Resumed());

        assertThat(clock(STAGE_1)).returns(day("2026-04-08"), ClockTimes::firstDueOn).returns(day("2026-04-13"), ClockTimes::dueOn)
                .returns(day("2026-04-27"), ClockTimes::latestOn).returns(RUNNING, on("2026-04-13"))
                .returns(List.of(new ClockTimes.Pause(day("2026-04-01"), day("2026-04-08"))), ClockTimes::pauses);
    }

    @Test
    void a_pause_over_days_that_do_not_count_adds_nothing_and_a_second_pause_adds_to_the_first() {
        sentOn("2026-03-23");
        recordOn("2026-03-23", TO_STAGE_1);
        recordOn("2026-04-02", new Move.Paused());
        recordOn("2026-04-06", new Move.Resumed());
        assertThat(clock(STAGE_1)).returns(day("2026-04-08"), ClockTimes::dueOn).returns(day("2026-04-22"), ClockTimes::latestOn);
        recordOn("2026-04-07", new Move.Paused());
        recordOn("2026-04-08", new Move.Resumed());

        assertThat(clock(STAGE_1)).returns(day("2026-04-09"), ClockTimes::dueOn).returns(day("2026-04-23"), ClockTimes::latestOn);
        assertThat(clock(STAGE_1).pauses()).hasSize(2);
    }

    @Test
    void an_extension_made_while_the_clock_stands_gets_the_days_it_stood_as_well() {
        sentOn("2024-06-03");
        recordOn("2024-06-03", TO_STAGE_1);
        recordOn("2024-06-10", new Move.Paused());
        recordOn("2024-06-12", new Move.Extended(STAGE_1, day("2024-07-01"), 1, 1));
        recordOn("2024-06-17", new Move.Resumed());

        assertThat(clock(STAGE_1)).returns(day("2024-06-17"), ClockTimes::firstDueOn).returns(day("2024-07-08"), ClockTimes::dueOn).returns(day("2024-07-08"), ClockTimes::latestOn);
    }

    /** The days that it stood are not the council's, whatever ended it: nothing is missed by having waited for an advocate. */
    @Test
    void a_pause_ended_by_taking_the_complaint_back_counts_like_any_other() {
        sentOn("2024-06-03");
        recordOn("2024-06-03", TO_STAGE_1);
        recordOn("2024-06-10", new Move.Paused());
        recordOn("2024-07-22", new Move.Withdrawn(1, 1));

        assertThat(clock(STAGE_1)).returns(day("2024-07-22"), ClockTimes::endedOn).returns(MET, on("2024-08-01"))
                .returns(day("2024-06-17"), ClockTimes::firstDueOn).returns(day("2024-07-29"), ClockTimes::dueOn)
                .returns(List.of(new ClockTimes.Pause(day("2024-06-10"), day("2024-07-22"))), ClockTimes::pauses);
        assertThat(gate.as(JOB, () -> gate.db().fetchCount(Tables.CLOCK_PAUSE, Tables.CLOCK_PAUSE.COMPLAINT_ID.eq(id), Tables.CLOCK_PAUSE.TO_ON.isNull()))).isZero();
    }

    @Test
    void a_pause_ended_by_going_to_stage_2_counts_like_any_other() {
        sentOn("2024-06-03");
        recordOn("2024-06-03", TO_STAGE_1);
        recordOn("2024-06-10", new Move.Paused());
        recordOn("2024-06-20", new Move.Stage1Skipped(Stage1Skip.BY_AGREEMENT, 1L));

        assertThat(clock(STAGE_1)).returns(MET, on("2024-08-01"));
        assertThat(clock(STAGE_2_FROM_REQUEST)).returns(day("2024-06-20"), ClockTimes::openedOn);
    }

    enum WholeEnding {
        REFUSED(points -> new Move.Refused(1, 1, points, true)),
        REDIRECTED(points -> new Move.Redirected(Destination.CORPORATE, 1, 1, points, true)),
        HELD(points -> new Move.Held(HeldFor.COURT, 1, 1, points, true, null)),
        WITHDRAWN(_ -> new Move.Withdrawn(1, 1));

        final Function<List<Long>, Move> move;

        WholeEnding(Function<List<Long>, Move> move) {
            this.move = move;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_ends_the_whole_complaint_ends_every_clock(WholeEnding ending) {
        sentOn("2024-06-03");
        recordOn("2024-06-04", new Move.Acknowledged(1), ending.move.apply(points()));

        assertThat(clocks()).hasSize(2).allSatisfy(clock -> assertThat(clock.endedOn()).isEqualTo("2024-06-04"));
    }

    @Test
    void what_is_taken_back_at_stage_2_or_held_there_ends_every_clock() {
        for (var last : List.<Function<List<Long>, Move>>of(WholeEnding.WITHDRAWN.move, WholeEnding.HELD.move)) {
            stage2RequestedOn("2024-08-29");
            recordOn("2024-09-12", new Move.StatementAgreed(1, null), last.apply(points()));
            assertThat(clocks()).hasSize(5).allSatisfy(clock -> assertThat(clock.isRunning()).isFalse());
        }
    }

    @Test
    void a_point_that_is_held_stops_no_clock_of_the_others() {
        sentOn("2024-06-03");
        recordOn("2024-06-04", new Move.Acknowledged(1), new Move.Held(HeldFor.COURT, 1, 1, List.of(points().getFirst()), false, null));

        assertThat(clock(STAGE_1)).returns(null, ClockTimes::endedOn).returns(day("2024-06-17"), ClockTimes::dueOn);
    }

    @Test
    void trap_10_the_year_of_held_points_runs_on_when_the_others_are_refused_and_ends_when_all_is_taken_back() {
        sentOn("2024-06-03");
        recordOn("2024-06-04", new Move.Acknowledged(1), new Move.Held(HeldFor.COURT, 1, 1, List.of(points().getFirst()), false, null));
        recordOn("2024-07-01", new Move.ProcessEnded(day("2024-07-01")), new Move.Refused(1, 1, List.of(points().getLast()), true));
        assertThat(clocks()).filteredOn(ClockTimes::isRunning).extracting(ClockTimes::kind).containsExactly(RESUBMISSION);
        recordOn("2024-07-02", new Move.Resubmitted(2, false));
        assertThat(clocks()).noneMatch(ClockTimes::isRunning);

        sentOn("2024-06-03");
        recordOn("2024-06-04", new Move.Acknowledged(1), new Move.Held(HeldFor.COURT, 1, 1, points(), true, null), new Move.ProcessEnded(day("2024-06-04")), new Move.Withdrawn(1, 1));
        assertThat(clocks()).noneMatch(ClockTimes::isRunning);
    }

    /** Traps 2 and 3: taken back in writing and asked for again, it is a new request with clocks of its own. */
    @Test
    void trap_2_a_request_that_was_taken_back_can_be_made_again_and_runs_anew() {
        stage2RequestedOn("2024-08-29");
        recordOn("2024-09-12", new Move.StatementAgreed(1, null));
        recordOn("2024-09-20", new Move.RequestWithdrawn(2));
        assertThat(clocks()).allSatisfy(clock -> assertThat(clock.isRunning()).isFalse());
        recordOn("2024-11-10", new Move.Stage2Requested(null));

        assertThat(clocks()).filteredOn(ClockTimes::isRunning).extracting(ClockTimes::kind, ClockTimes::openedOn)
                .containsExactlyInAnyOrder(tuple(STATEMENT, day("2024-11-10")), tuple(STAGE_2_FROM_REQUEST, day("2024-11-10")));
    }

    /** Trap 17 and worked scenario 15, sent by email. */
    @Test
    void trap_17_the_days_to_ask_for_a_panel_begin_when_the_response_is_received() {
        adjudicatedOn("2025-11-28", day("2025-11-28"));

        assertThat(clock(STAGE_3_REQUEST)).returns(day("2025-11-28"), ClockTimes::openedOn).returns(day("2025-12-30"), ClockTimes::dueOn)
                .returns(RUNNING, on("2025-12-30")).returns(LATE, on("2025-12-31"));
    }

    /** Trap 17 and worked scenario 15, sent by post. */
    @Test
    void trap_17_a_posted_response_starts_them_only_when_it_has_arrived() {
        adjudicatedOn("2025-11-28", null);
        assertThat(clocks()).extracting(ClockTimes::kind).doesNotContain(STAGE_3_REQUEST);
        recordOn("2025-12-05", new Move.Stage2ReplyReceived(day("2025-12-02")));

        assertThat(clock(STAGE_3_REQUEST)).returns(day("2025-12-02"), ClockTimes::openedOn).returns(day("2026-01-02"), ClockTimes::dueOn);
    }

    @Test
    void trap_17_a_day_of_arrival_that_is_corrected_counts_instead_of_the_first() {
        adjudicatedOn("2025-11-28", day("2025-11-28"));
        recordOn("2025-12-05", new Move.Stage2ReplyReceived(day("2025-12-02")));

        assertThat(clocks()).filteredOn(clock -> clock.kind() == STAGE_3_REQUEST && clock.isRunning()).singleElement()
                .returns(day("2026-01-02"), ClockTimes::dueOn);
    }

    /** Trap 16: 30 working days, from the day the council received the request. */
    @Test
    void trap_16_the_panel_meets_within_30_working_days_of_the_day_the_request_came() {
        adjudicatedOn("2025-12-12", day("2025-12-12"));
        recordOn("2026-01-05", new Move.Stage3Requested(day("2026-01-02"), null));

        assertThat(clock(STAGE_3_REQUEST)).returns(day("2026-01-02"), ClockTimes::endedOn).returns(MET, on("2026-03-01"));
        assertThat(clock(PANEL)).returns(day("2026-01-02"), ClockTimes::openedOn).returns(day("2026-02-13"), ClockTimes::dueOn).returns(null, ClockTimes::latestOn);
        assertThat(clock(CHAIR)).returns(day("2026-01-16"), ClockTimes::dueOn);
        recordOn("2026-01-16", new Move.ChairAppointed(1));
        assertThat(clock(CHAIR)).returns(MET, on("2026-03-01"));
    }

    @Test
    void the_papers_go_out_ten_working_days_before_the_meeting_and_anew_when_its_day_changes() {
        adjudicatedOn("2025-12-12", day("2025-12-12"));
        recordOn("2026-01-02", new Move.Stage3Requested(null, null));
        recordOn("2026-01-14", new Move.PanelListed(day("2026-02-13"), List.of(1L, 2L, 3L), 1));
        assertThat(clock(CHAIR)).returns(day("2026-01-14"), ClockTimes::endedOn);
        assertThat(clock(PANEL_PAPERS)).returns(day("2026-01-30"), ClockTimes::dueOn);
        recordOn("2026-01-20", new Move.PanelListed(day("2026-02-12"), List.of(1L, 2L, 3L), 1));
        assertThat(clocks()).filteredOn(clock -> clock.kind() == PANEL_PAPERS && clock.isRunning()).singleElement().returns(day("2026-01-29"), ClockTimes::dueOn);
        recordOn("2026-01-29", new Move.PapersSent(1));
        recordOn("2026-02-13", new Move.PanelHeld(day("2026-02-12")));

        assertThat(clocks()).filteredOn(clock -> clock.kind() == PANEL_PAPERS).allSatisfy(clock -> assertThat(clock.state(day("2026-03-01"))).isEqualTo(MET));
        assertThat(clock(PANEL)).returns(day("2026-02-12"), ClockTimes::endedOn).returns(MET, on("2026-03-01"));
    }

    /** Worked scenario 17: over Good Friday and Easter Monday. */
    @Test
    void the_report_is_due_from_the_meeting_and_the_response_from_the_day_the_report_came() {
        adjudicatedOn("2026-02-20", day("2026-02-20"));
        recordOn("2026-03-02", new Move.Stage3Requested(null, null), new Move.PanelListed(day("2026-03-31"), List.of(1L, 2L, 3L), 1));
        recordOn("2026-04-01", new Move.PanelHeld(day("2026-03-31")));
        assertThat(clock(PANEL_REPORT)).returns(day("2026-04-09"), ClockTimes::dueOn);
        recordOn("2026-04-10", new Move.PanelReported(day("2026-04-09")));
        assertThat(clock(PANEL_REPORT)).returns(MET, on("2026-05-01"));
        assertThat(clock(STAGE_3_RESPONSE)).returns(day("2026-04-30"), ClockTimes::dueOn);
        recordOn("2026-04-30", new Move.Stage3Responded(1));

        assertThat(clock(STAGE_3_RESPONSE)).returns(MET, on("2026-05-01"));
        assertThat(clocks()).allSatisfy(clock -> assertThat(clock.isRunning()).isFalse());
    }

    @Test
    void a_panel_that_is_no_longer_wanted_ends_all_its_clocks() {
        adjudicatedOn("2026-02-20", day("2026-02-20"));
        recordOn("2026-03-02", new Move.Stage3Requested(null, null), new Move.PanelListed(day("2026-03-31"), List.of(1L, 2L, 3L), 1), new Move.RequestWithdrawn(3));

        assertThat(clocks()).allSatisfy(clock -> assertThat(clock.isRunning()).isFalse());
    }

    /** Worked scenario 19: a year from a leap day is over on 28 February. Trap 10: held is not refused, it can be brought again. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29 2025-02-28", "2024-03-01 2025-03-01", "2027-02-28 2028-02-28", "2025-12-25 2026-12-25"})
    void trap_10_held_points_can_be_brought_again_for_one_calendar_year(String dates) {
        var ended = dates.substring(0, 10);
        sentOn("2024-01-08");
        recordOn("2024-01-09", new Move.Acknowledged(1), new Move.Held(HeldFor.COURT, 1, 1, points(), true, null));
        recordOn(day(ended).plusDays(6).toString(), new Move.ProcessEnded(day(ended)));
        assertThat(clock(RESUBMISSION)).returns(day(ended), ClockTimes::openedOn).returns(day(dates.substring(11)), ClockTimes::dueOn)
                .returns(1, ClockTimes::calendarYears).returns(null, ClockTimes::workingDays);
        recordOn(day(ended).plusDays(30).toString(), new Move.Resubmitted(2, true));

        assertThat(clock(RESUBMISSION)).returns(MET, on("2030-01-01"));
    }

    @Test
    void trap_10_the_end_of_the_other_process_can_be_corrected_and_of_two_the_later_record_counts() {
        sentOn("2024-01-08");
        recordOn("2024-01-09", new Move.Acknowledged(1), new Move.Held(HeldFor.COURT, 1, 1, points(), true, null));
        recordOn("2024-06-10", new Move.ProcessEnded(day("2024-06-03")));
        recordOn("2024-09-10", new Move.ProcessEnded(day("2024-09-02")));

        assertThat(clocks()).filteredOn(clock -> clock.kind() == RESUBMISSION && clock.isRunning()).singleElement().returns(day("2025-09-02"), ClockTimes::dueOn);
    }

    /** Trap 13: a date that cannot be counted is refused, and nothing of the complaint is written. */
    @Test
    void trap_13_a_due_date_beyond_the_calendar_is_refused_and_nothing_is_half_written() {
        int before = gate.as(JOB, () -> gate.db().fetchCount(Tables.COMPLAINT));
        assertThatThrownBy(() -> sentOn("2035-12-10")).isInstanceOf(BeyondCalendar.class).hasMessageContaining("the last loaded year is 2035");

        assertThat(gate.as(JOB, () -> gate.db().fetchCount(Tables.COMPLAINT))).isEqualTo(before);
    }

    private void stage2RequestedOn(String day) {
        sentOn("2024-08-01");
        recordOn("2024-08-02", TO_STAGE_1);
        recordOn("2024-08-14", new Move.Responded(1));
        recordOn(day, new Move.Stage2Requested(null));
    }

    private void adjudicatedOn(String day, LocalDate received) {
        sentOn("2025-09-01");
        recordOn("2025-09-02", TO_STAGE_1);
        recordOn("2025-09-12", new Move.Responded(1));
        recordOn("2025-10-01", new Move.Stage2Requested(null), new Move.StatementAgreed(1, null));
        recordOn(day, new Move.InvestigationReported(), new Move.Adjudicated(1, received));
    }

    private void sentOn(String day) {
        sentAt(LocalDate.parse(day).atTime(10, 0).atZone(LondonDates.LONDON).toInstant());
    }

    private void sentAt(Instant moment) {
        time.set(moment);
        id = given.sent(aParent("The visits stopped.", "Nobody called.")).id();
    }

    private void recordOn(String day, Move... moves) {
        time.set(LocalDate.parse(day).atTime(LocalTime.NOON).atZone(LondonDates.LONDON).toInstant());
        record(moves);
    }

    private void record(Move... moves) {
        Arrays.asList(moves).forEach(move -> gate.run(JOB, () -> complaints.record(id, move)));
    }

    /** Records as the application of a council with this early step would. */
    private Consumer<Move> with(EarlyResolution step) {
        var theirs = EarlySteps.complaints(gate, time, council, step);
        return move -> gate.run(JOB, () -> theirs.record(id, move));
    }

    private List<Long> points() {
        return gate.as(JOB, () -> gate.db().select(Tables.POINT.ID).from(Tables.POINT).where(Tables.POINT.COMPLAINT_ID.eq(id)).orderBy(Tables.POINT.NUMBER).fetch(Tables.POINT.ID));
    }

    private List<String> kinds() {
        return gate.as(JOB, () -> gate.db().select(Tables.MOVE.KIND).from(Tables.MOVE).where(Tables.MOVE.COMPLAINT_ID.eq(id)).fetch(Tables.MOVE.KIND));
    }

    private List<ClockTimes> clocks() {
        return gate.as(JOB, () -> gate.db().select(ClockTimes.of(val(id))).fetchSingle().value1());
    }

    private ClockTimes clock(ClockKind kind) {
        return clocks().stream().filter(clock -> clock.kind() == kind).reduce((first, second) -> {
            throw new AssertionError("Two clocks " + kind);
        }).orElseThrow(() -> new AssertionError("No clock " + kind));
    }

    private static Function<ClockTimes, ClockTimes.State> on(String day) {
        return clock -> clock.state(day(day));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
