package uk.heard.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with invented complaints: the first few at once, for the welcome, the others in the background.
 * A database that has complaints of its own is left alone.
 */
@Component
@Profile("local")
@ConditionalOnBooleanProperty(name = "heard.local.sample-complaints", matchIfMissing = true)
@Order(0)
class SampleComplaints implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SampleComplaints.class);
    private static final int AT_ONCE = 3;

    private final SampleWriter writer;
    private final SampleOffice office;
    private final Clock clock;
    private final SampleList list;
    private final List<SampleWriter.Written> toFollow = new ArrayList<>();
    private final Thread rest = Thread.ofPlatform().daemon().name("samples").priority(Thread.MIN_PRIORITY).unstarted(this::writeRest);
    private final List<SampleCase> missing = new ArrayList<>();
    private volatile boolean stopping;
    private SampleStories stories;
    private SampleDays days;

    SampleComplaints(SampleWriter writer, SampleOffice office, Clock clock, @Value("${heard.local.data}") Path folder,
            @Value("${heard.local.database}") String database) {
        this.writer = writer;
        this.office = office;
        this.clock = clock;
        this.list = new SampleList(folder, database);
    }

    /** What was written during this start and is worth following; empty when it was there before. */
    List<SampleWriter.Written> toFollow() {
        return toFollow;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var references = office.references();
        var there = list.keep(references);
        missing.clear();
        if (there.isEmpty() && !references.isEmpty()) {
            return;
        }
        stories = SampleStories.read();
        days = new SampleDays(clock.instant());
        SamplePlan.of(stories).stream().filter(c -> !there.contains(c.number())).forEach(missing::add);
        while (!missing.isEmpty() && missing.getFirst().number() <= AT_ONCE) {
            write(missing.removeFirst(), toFollow::add);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void writeTheRestInTheBackground() {
        if (!missing.isEmpty()) {
            rest.start();
        }
    }

    boolean awaitTheRest(Duration atMost) throws InterruptedException {
        return missing.isEmpty() || rest.join(atMost);
    }

    private void writeRest() {
        var began = clock.instant();
        for (var c : missing) {
            if (stopping) {
                return;
            }
            write(c, _ -> { });
        }
        LOG.info("Wrote the rest of {} sample complaints in {} s", missing.getLast().number(), Duration.between(began, clock.instant()).toSeconds());
    }

    private void write(SampleCase c, Consumer<SampleWriter.Written> told) {
        writer.write(c, stories, days, written -> {
            list.add(written);
            told.accept(written);
        });
    }

    /** Finishes the one it is at, so that the database can close. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        if (rest.isAlive()) {
            rest.join(Duration.ofSeconds(10));
        }
    }
}
