package uk.heard.gate;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Something is not as it must be for Heard to run. The message is for whoever starts it: what, and what to do. */
public class RefusedToStart extends RuntimeException {

    public RefusedToStart(String why) {
        super(why);
    }

    public RefusedToStart(String why, Throwable cause) {
        super(why, cause);
    }

    /** Prints the message alone: a stack trace would bury it. */
    static final class Analyzer extends AbstractFailureAnalyzer<RefusedToStart> {
        @Override
        protected FailureAnalysis analyze(Throwable failure, RefusedToStart refused) {
            return new FailureAnalysis(refused.getMessage(), null, failure);
        }
    }
}
