package uk.heard.gate;

import heard.db.Routines;
import java.time.Instant;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to the database: a transaction that carries its actor. There is no other way to a jOOQ context,
 * and without an actor there is none at all, because a silent empty answer would hide a bug.
 */
@Component
public class Gate {

    private final DSLContext db;
    private final TransactionTemplate transaction;

    Gate(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs {@code work} in a transaction of its own as {@code actor}. Refuses a transaction inside a transaction. */
    public <T> T as(Actor actor, Supplier<T> work) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            throw new IllegalStateException("A transaction with an actor is open already: join it, or change its actor with become");
        }
        return transaction.execute(status -> {
            enter(actor);
            TransactionSynchronizationManager.bindResource(this, actor);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Changes the actor of the open transaction: the holder of a draft becomes the complainant when it is sent. */
    public void become(Actor actor) {
        actor();
        enter(actor);
        TransactionSynchronizationManager.unbindResource(this);
        TransactionSynchronizationManager.bindResource(this, actor);
    }

    /** The context of the open transaction. Throws {@link NoActor} when nobody opened one. */
    public DSLContext db() {
        actor();
        return db;
    }

    /** Who acts in the open transaction. Throws {@link NoActor} when nobody does. */
    public Actor actor() {
        var actor = (Actor) TransactionSynchronizationManager.getResource(this);
        if (actor == null || !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new NoActor();
        }
        return actor;
    }

    private void enter(Actor actor) {
        var signedInAt = switch (actor) {
            case Actor.Staff staff -> staff.signedInAt();
            case Actor.Advocate advocate -> advocate.signedInAt();
            case Actor.Complainant complainant -> complainant.openedAt();
            default -> Instant.EPOCH;
        };
        if (!Routines.enter(db.configuration(), actor.key(), signedInAt)) {
            throw new NotAdmitted();
        }
    }
}
