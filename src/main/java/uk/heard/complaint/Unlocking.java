package uk.heard.complaint;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.gate.Slowdown;

/**
 * Opens what lies behind a reference and a code. The work is the same whether the reference is unknown, mistyped or the code is
 * wrong, so that the answer and its time tell nothing. Wrong tries make the next ones slower, for this network and a little for this
 * reference; the right code always opens.
 */
@Component
public class Unlocking {

    /** What a reference leads to before it is known who is there. Both are null when it leads nowhere. */
    public record Locked(Long id, String codeHash) {}

    private final Gate gate;
    private final CodeHashing hashing;
    private final Slowdown slowdown;

    Unlocking(Gate gate, CodeHashing hashing, Slowdown slowdown) {
        this.gate = gate;
        this.hashing = hashing;
        this.slowdown = slowdown;
    }

    /**
     * Call it outside any transaction.
     *
     * @param what the kind of thing that is opened: tries at one do not slow down another
     * @param network from {@link uk.heard.gate.ClientNetwork}
     * @param find asks as a visitor what lies behind a reference
     * @param open opens it once the code was right; what it leaves empty is answered like a wrong code
     */
    public <T> Optional<T> unlock(String what, String typedReference, String typedCode, String network, Function<String, Locked> find,
            Function<Locked, Optional<T>> open) {
        var reference = Reference.parse(typedReference).map(Reference::value).orElse("");
        // What cannot be a reference is counted against the network alone.
        var counted = reference.isEmpty() ? null : reference;
        slowdown.pause(what, network, counted);
        var code = AccessCode.parse(typedCode);
        var locked = gate.as(new Actor.Visitor(), () -> find.apply(reference));
        var matches = hashing.matches(code.orElseGet(AccessCode::random), locked.codeHash());
        var opened = matches && code.isPresent() ? open.apply(locked) : Optional.<T>empty();
        if (opened.isPresent()) {
            slowdown.succeeded(what, reference);
        } else {
            slowdown.failed(what, network, counted);
        }
        return opened;
    }
}
