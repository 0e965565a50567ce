package uk.heard.local;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the default profile: right, except for the thread that writes sample complaints, which takes it into the past. */
@Component
@Profile("local")
class SampleClock extends Clock {

    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    private final Clock present;

    SampleClock() {
        this(Clock.systemUTC());
    }

    private SampleClock(Clock present) {
        this.present = present;
    }

    /** Does {@code work} as if it were {@code moment}; everybody else's time goes on. */
    static void at(Instant moment, Runnable work) {
        ScopedValue.where(PAST, moment).run(work);
    }

    static <T> T askedAt(Instant moment, Supplier<T> question) {
        return ScopedValue.where(PAST, moment).call(question::get);
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get() : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SampleClock(present.withZone(zone));
    }
}
