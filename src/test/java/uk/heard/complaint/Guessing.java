package uk.heard.complaint;

import static heard.db.Tables.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import heard.db.Routines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.complaint.Unlocking.Locked;
import uk.heard.gate.Actor;
import uk.heard.gate.CountedWaits;
import uk.heard.gate.Gate;

/**
 * Somebody guesses at references and codes from many networks: the same lock as the tracker's, with a cheap hash and waits that are
 * counted instead of waited.
 */
@HeardTest
@Import(GivenComplaints.class)
abstract class Guessing {

    private static final int NETWORKS = 50;

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired TestClock clock;
    private Sent theirs;
    private CountedWaits waits;
    private Unlocking lock;

    /** What the tries took in nanoseconds, at references that are not there and with wrong codes for one that is. */
    record Tries(List<Long> unknown, List<Long> wrong) {}

    /** Guesses, and sees that nobody got in, nothing changed, and the owner with the right code waits two seconds at most and gets in. */
    Tries guess(int tries) {
        var hashing = new CodeHashing(new Argon2PasswordEncoder(16, 32, 1, 64, 1));
        waits = new CountedWaits(gate, clock);
        lock = new Unlocking(gate, hashing, waits);
        theirs = given.sent(aParent("The visits stopped."));
        var cheap = hashing.hash(theirs.code());
        gate.run(new Actor.Job("test"), () -> gate.db().update(COMPLAINT).set(COMPLAINT.CODE_HASH, cheap).where(COMPLAINT.ID.eq(theirs.id())).execute());
        var before = stored();
        var taken = new Tries(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < tries; i++) {
            var network = "network " + i % NETWORKS;
            taken.unknown().add(time(Reference.random().value(), network));
            taken.wrong().add(time(theirs.reference(), network));
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(opened(theirs.reference(), theirs.code(), "at home")).contains(theirs.id());
        assertThat(waits.last()).as("what the owner waits").isLessThanOrEqualTo(Duration.ofSeconds(2));
        return taken;
    }

    private long time(String reference, String network) {
        var code = AccessCode.random();
        var start = System.nanoTime();
        assertThat(opened(reference, code, network)).isEmpty();
        return System.nanoTime() - start;
    }

    private Optional<Long> opened(String reference, AccessCode code, String network) {
        return lock.unlock("tracker", reference, code.value(), network, wanted -> {
            var found = Routines.unlock(gate.db().configuration(), wanted);
            return new Locked(found.getComplaintId(), found.getCodeHash());
        }, locked -> Optional.of(locked.id()));
    }

    private String stored() {
        return gate.as(new Actor.Job("test"), () -> gate.db().selectFrom(COMPLAINT).where(COMPLAINT.ID.eq(theirs.id())).fetchSingle().toString());
    }
}
