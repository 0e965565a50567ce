package uk.heard;

import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;

/**
 * Says a year ahead that the holiday calendar ends, because a date beyond it is refused. A warning takes no node out of service:
 * the answer stays 200, and the readiness that the proxy asks for does not depend on it.
 */
@Component("calendar")
class CalendarHealth implements HealthIndicator {

    static final Status WARNING = new Status("WARNING", "England’s holidays are loaded for less than a year ahead");

    private final Clock clock;

    CalendarHealth(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        var days = WorkingDays.england().daysLoadedAfter(LondonDates.on(clock.instant()));
        return Health.status(days < WorkingDays.ENOUGH_DAYS_AHEAD ? WARNING : Status.UP)
                .withDetail("lastLoadedYear", WorkingDays.england().lastLoadedYear())
                .withDetail("daysLoadedAhead", days)
                .build();
    }
}
