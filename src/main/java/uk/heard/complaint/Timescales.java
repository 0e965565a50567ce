package uk.heard.complaint;

import static heard.db.Tables.TIMESCALE;
import static org.jooq.Records.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.Timescale;

/** The statutory time limits in force on a day. Rows change only by migration, so they are read once at start. */
@Component
class Timescales {

    private final List<Timescale> rows;
    private final CouncilProfile council;

    Timescales(Gate gate, CouncilProfile council) {
        this.council = council;
        this.rows = gate.as(new Actor.Job("timescales"), () -> gate.db()
                .select(TIMESCALE.ID, TIMESCALE.KIND, TIMESCALE.WORKING_DAYS.cast(Integer.class),
                        TIMESCALE.LONGEST_WORKING_DAYS.cast(Integer.class), TIMESCALE.CALENDAR_YEARS.cast(Integer.class), TIMESCALE.SOURCE, TIMESCALE.APPLIES_FROM)
                .from(TIMESCALE)
                .fetch(mapping(Timescale::new)));
    }

    Timescale inForce(ClockKind kind, LocalDate on) {
        return rows.stream()
                .filter(t -> t.kind() == kind && !t.appliesFrom().isAfter(on))
                .max(Comparator.comparing(Timescale::appliesFrom))
                .orElseThrow(() -> new IllegalStateException("No timescale " + kind + " applies on " + on));
    }

    /** Working days of this time limit; where the law leaves it open, what the council's profile promises. Null when it counts otherwise. */
    Integer workingDays(Timescale timescale) {
        return switch (timescale.kind()) {
            case ACKNOWLEDGEMENT -> Integer.valueOf(council.acknowledgementWorkingDays());
            case STATEMENT -> Integer.valueOf(council.statementWorkingDays());
            case EARLY_RESOLUTION -> council.earlyResolution().unit() == CouncilProfile.EarlyResolution.Unit.WORKING_DAYS
                    ? Integer.valueOf(council.earlyResolution().length()) : null;
            default -> timescale.workingDays();
        };
    }

    boolean hasEarlyStep() {
        return council.triesEarlyResolution();
    }

    /** The moment when the early step is over, for a council that counts it in hours; null when it counts in days. */
    Instant endOfEarlyStep(Instant receivedAt) {
        return council.earlyResolution().unit() == CouncilProfile.EarlyResolution.Unit.HOURS
                ? receivedAt.plus(Duration.ofHours(council.earlyResolution().length())) : null;
    }
}
