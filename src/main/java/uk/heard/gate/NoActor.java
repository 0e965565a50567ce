package uk.heard.gate;

/** Code asked for the database without saying on whose behalf: always a bug. */
public class NoActor extends IllegalStateException {
    NoActor() {
        super("No actor: open the transaction with Gate.as");
    }
}
