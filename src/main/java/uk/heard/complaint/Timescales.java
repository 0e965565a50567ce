package uk.heard.complaint;

import static heard.db.Tables.TIMESCALE;
import static org.jooq.Records.mapping;

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
                        TIMESCALE.LONGEST_WORKING_DAYS.cast(Integer.class), TIMESCALE.SOURCE, TIMESCALE.APPLIES_FROM)
                .from(TIMESCALE)
                .fetch(mapping(Timescale::new)));
    }

    Timescale inForce(ClockKind kind, LocalDate on) {
        return rows.stream()
                .filter(t -> t.kind() == kind && !t.appliesFrom().isAfter(on))
                .max(Comparator.comparing(Timescale::appliesFrom))
                .orElseThrow(() -> new IllegalStateException("No timescale " + kind + " applies on " + on));
    }

    /** Working days of this time limit; where the law leaves it open, what the council's profile promises. */
    int workingDays(Timescale timescale) {
        return timescale.workingDays() != null ? timescale.workingDays() : council.acknowledgementWorkingDays();
    }
}
