package uk.heard.complaint;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id for access codes. A semaphore with one permit for each core bounds the memory that a flood of tries can ask for,
 * which virtual threads alone would not. Never call it inside a transaction: it takes about 50 ms by intent.
 */
@Component
public class CodeHashing {

    private final Argon2PasswordEncoder argon2;
    private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String dummy;

    /** 19 MiB, two passes: the floor that OWASP recommends for Argon2id; the code itself carries 80 bits. */
    CodeHashing() {
        this(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
    }

    CodeHashing(Argon2PasswordEncoder argon2) {
        this.argon2 = argon2;
        this.dummy = argon2.encode(AccessCode.random().value());
    }

    public String hash(AccessCode code) {
        permits.acquireUninterruptibly();
        try {
            return argon2.encode(code.value());
        } finally {
            permits.release();
        }
    }

    /** Compares; without a stored hash it does the same work against a dummy, so that the time tells nothing. */
    public boolean matches(AccessCode code, String storedHash) {
        permits.acquireUninterruptibly();
        try {
            return argon2.matches(code.value(), storedHash == null ? dummy : storedHash) && storedHash != null;
        } finally {
            permits.release();
        }
    }
}
