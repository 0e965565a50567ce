package uk.heard.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.TestClock;
import uk.heard.complaint.EarlyEnding;
import uk.heard.complaint.EarlySteps;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.council.CouncilProfile;
import uk.heard.council.CouncilProfile.EarlyResolution;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;

/** Nobody called in time: the complaint goes on to Stage 1 by itself, with the clock that it always had. */
@WithEarlyStep
class EarlyStepEndsTest {

    @Autowired EarlyComplaints early;
    @Autowired EarlyStepEnds job;
    @Autowired TestClock time;
    @Autowired Gate gate;
    @Autowired CouncilProfile council;

    /** Worked scenario 23: a Friday's complaint waits until Tuesday, not until Sunday. */
    @Test
    void an_early_step_in_working_days_is_over_when_its_last_day_has_ended_in_london() {
        early.timeIs("2024-11-01T10:00");
        var id = early.inEarlyStep();
        early.timeIs("2024-11-05T23:59");
        job.endThoseThatRanOut();
        assertThat(early.position(id)).isEqualTo(Position.EARLY_RESOLUTION);
        early.timeIs("2024-11-06T00:00");
        job.endThoseThatRanOut();

        assertThat(early.position(id)).isEqualTo(Position.STAGE_1);
        assertThat(early.endings(id)).containsExactly("2024-11-06T00:00:00Z job:deadlines ending=RAN_OUT");
        assertThat(early.clock(id, ClockKind.STAGE_1)).satisfies(clock -> {
            assertThat(clock.isRunning()).isTrue();
            assertThat(clock.dueOn()).isEqualTo("2024-11-15");
        });
    }

    /** In summer the day in London ends an hour before that in universal time. */
    @Test
    void it_is_london_s_midnight_that_counts() {
        early.timeIs("2026-07-06T10:00");
        var id = early.inEarlyStep();
        early.timeIs("2026-07-08T23:59");
        job.endThoseThatRanOut();
        assertThat(early.position(id)).isEqualTo(Position.EARLY_RESOLUTION);
        time.set(Instant.parse("2026-07-08T23:00:00Z"));
        job.endThoseThatRanOut();

        assertThat(early.position(id)).isEqualTo(Position.STAGE_1);
    }

    @Test
    void an_early_step_in_hours_is_over_at_its_hour() {
        var inHours = EarlySteps.complaints(gate, time, council, new EarlyResolution(48, EarlyResolution.Unit.HOURS));
        early.timeIs("2024-11-01T10:00");
        var id = early.inEarlyStep(inHours);
        early.timeIs("2024-11-03T09:59:59");
        job.endThoseThatRanOut();
        assertThat(early.position(id)).isEqualTo(Position.EARLY_RESOLUTION);
        early.timeIs("2024-11-03T10:00:00");
        job.endThoseThatRanOut();

        assertThat(early.position(id)).isEqualTo(Position.STAGE_1);
    }

    @Test
    void what_ran_out_while_nothing_was_running_is_ended_in_the_next_round() {
        early.timeIs("2026-04-01T10:00");
        var ids = LongStream.generate(early::inEarlyStep).limit(3).boxed().toList();
        early.timeIs("2026-04-20T07:13");
        job.endThoseThatRanOut();

        assertThat(ids).allSatisfy(id -> assertThat(early.endings(id)).containsExactly("2026-04-20T06:13:00Z job:deadlines ending=RAN_OUT"));
    }

    @Test
    void what_staff_ended_first_stays_as_they_ended_it() {
        early.timeIs("2026-04-01T10:00");
        var id = early.inEarlyStep();
        early.timeIs("2026-04-09T10:00");
        early.record(id, new Move.EarlyResolutionEnded(EarlyEnding.NOT_REACHED));
        job.endThoseThatRanOut();

        assertThat(early.endings(id)).containsExactly("2026-04-09T09:00:00Z job:test ending=NOT_REACHED");
    }

    @Test
    void one_that_fails_does_not_stop_the_others_and_is_tried_again() {
        early.timeIs("2026-04-01T10:00");
        var fails = early.inEarlyStep();
        var works = early.inEarlyStep();
        early.asOwner("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken on purpose'; END $$");
        early.asOwner("CREATE TRIGGER refuse BEFORE INSERT ON move FOR EACH ROW WHEN (NEW.complaint_id = %d) EXECUTE FUNCTION refuse()".formatted(fails));
        early.asOwner("GRANT EXECUTE ON FUNCTION refuse() TO heard_app");
        early.timeIs("2026-04-10T10:00");
        try {
            job.endThoseThatRanOut();
            assertThat(early.endings(fails)).isEmpty();
            assertThat(early.endings(works)).hasSize(1);
        } finally {
            early.asOwner("DROP TRIGGER refuse ON move");
            early.asOwner("DROP FUNCTION refuse()");
        }
        job.endThoseThatRanOut();

        assertThat(early.endings(fails)).hasSize(1);
        assertThat(early.clock(fails, ClockKind.EARLY_RESOLUTION).endedOn()).isEqualTo(LocalDate.of(2026, 4, 10));
    }
}
