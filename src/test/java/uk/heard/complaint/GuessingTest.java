package uk.heard.complaint;

import org.junit.jupiter.api.Test;

/** A handful of wrong tries; {@link GuessingTiming} makes thousands and prints what they took. */
class GuessingTest extends Guessing {

    @Test
    void wrong_tries_open_nothing_change_nothing_and_keep_no_owner_out() {
        guess(40);
    }
}
