package uk.heard.gate;

import static heard.db.Tables.SLOWDOWN;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries much, and never refuses anybody: a children's home, a school and a guesser may share a
 * network, and the right code must open the complaint whoever else is guessing. Tries are counted for all nodes
 * under keyed hashes, and are forgotten one by one as time passes.
 *
 * <p>The caller asks {@link #delay} before the try, sleeps that long outside any transaction, and says how it went.
 */
@Component
public class Slowdown {

    /** What a wrong try is counted against, how many are free, and how long the wait can become. */
    private enum Against {
        NETWORK(20, Duration.ofSeconds(30)),
        REFERENCE(3, Duration.ofSeconds(2));

        private final int free;
        private final Duration longest;

        Against(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** A quarter of a second after the free tries, then twice as long with each. */
        Duration after(int tries) {
            var doublings = tries - free;
            if (doublings < 0) {
                return Duration.ZERO;
            }
            var wait = Duration.ofMillis(250L << Math.min(doublings, 10));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    static final Duration ONE_FORGOTTEN_EVERY = Duration.ofMinutes(1);
    /** More would only take longer to be forgotten. */
    private static final int MOST_COUNTED = 120;

    private final Gate gate;
    private final Clock clock;
    private final SecretKeySpec secret;

    Slowdown(Gate gate, Clock clock, @Value("${heard.slowdown-secret}") String secret) {
        this.gate = gate;
        this.clock = clock;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * @param what the kind of try, "tracker" or "email link"
     * @param network from {@link ClientNetwork}
     * @param reference what is tried at, or null when it is nothing in particular
     */
    public Duration delay(String what, String network, String reference) {
        return gate.as(new Actor.Visitor(), () -> {
            var forNetwork = Against.NETWORK.after(tries(key(what, Against.NETWORK, network)));
            if (reference == null) {
                return forNetwork;
            }
            var forReference = Against.REFERENCE.after(tries(key(what, Against.REFERENCE, reference)));
            return forNetwork.compareTo(forReference) > 0 ? forNetwork : forReference;
        });
    }

    /** Waits as long as {@link #delay} says. Call it outside any transaction. */
    public void pause(String what, String network, String reference) {
        try {
            Thread.sleep(delay(what, network, reference));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is right and costs us something: each makes the next ones slower, and none is refused. Call it outside any transaction. */
    public void oneOfMany(String what, String network, String reference) {
        pause(what, network, reference);
        failed(what, network, reference);
    }

    /** A wrong try. */
    public void failed(String what, String network, String reference) {
        gate.run(new Actor.Visitor(), () -> {
            gate.db().deleteFrom(SLOWDOWN)
                    .where(SLOWDOWN.LAST_AT.lt(clock.instant().minus(ONE_FORGOTTEN_EVERY.multipliedBy(MOST_COUNTED))))
                    .execute();
            count(key(what, Against.NETWORK, network));
            if (reference != null) {
                count(key(what, Against.REFERENCE, reference));
            }
        });
    }

    /** The owner got in. The network stays slow: who guesses at many may own one. */
    public void succeeded(String what, String reference) {
        gate.run(new Actor.Visitor(), () -> gate.db().deleteFrom(SLOWDOWN)
                .where(SLOWDOWN.KEY.eq(key(what, Against.REFERENCE, reference)))
                .execute());
    }

    private int tries(byte[] key) {
        return gate.db().select(SLOWDOWN.TRIES, SLOWDOWN.LAST_AT).from(SLOWDOWN).where(SLOWDOWN.KEY.eq(key))
                .fetchOptional(row -> remembered(row.value1(), row.value2()))
                .orElse(0);
    }

    private void count(byte[] key) {
        var now = clock.instant();
        gate.db().insertInto(SLOWDOWN).set(SLOWDOWN.KEY, key).set(SLOWDOWN.TRIES, 0).set(SLOWDOWN.LAST_AT, now)
                .onConflictDoNothing().execute();
        var row = gate.db().selectFrom(SLOWDOWN).where(SLOWDOWN.KEY.eq(key)).forUpdate().fetchSingle();
        row.setTries(Math.min(remembered(row.getTries(), row.getLastAt()) + 1, MOST_COUNTED));
        row.setLastAt(now);
        row.update();
    }

    private int remembered(int tries, Instant lastAt) {
        var forgotten = Duration.between(lastAt, clock.instant()).dividedBy(ONE_FORGOTTEN_EVERY);
        return (int) Math.max(0, tries - Math.max(0, forgotten));
    }

    private byte[] key(String what, Against against, String value) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal((what + "\n" + against + "\n" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
