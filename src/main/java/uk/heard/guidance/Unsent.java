package uk.heard.guidance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import uk.heard.ui.Voice;

/**
 * What somebody began to tell in this browser and has not sent. Whoever keeps it answers here, so that the pages around the questions say
 * the truth about it and the exit can take it away.
 */
public interface Unsent {

    /**
     * @param where it goes on
     * @param withCode whether somebody took a reference and a code that open it too
     */
    record Begun(Voice voice, String where, boolean withCode) {}

    /** Empty when there is nothing to carry on with: nothing was told yet, or it was sent, is over, or was opened elsewhere. */
    Optional<Begun> find(HttpServletRequest request);

    /** Whether the browser still asks for something that was deleted, is over, or was opened elsewhere. */
    boolean isGone(HttpServletRequest request);

    /** Deletes it at once, unless somebody took a code to open it again. */
    void forget(HttpServletRequest request);

    /** For how many days it is kept after the last change when there is a code; without one it is one day. */
    long daysWithCode();
}
