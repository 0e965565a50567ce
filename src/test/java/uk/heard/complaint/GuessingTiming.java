package uk.heard.complaint;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten thousand wrong tries. Prints whether one could tell from the time that a reference is there. */
class GuessingTiming extends Guessing {

    @Test
    void ten_thousand_wrong_tries_open_nothing_change_nothing_and_keep_no_owner_out() {
        var taken = guess(5_000);
        System.out.printf("""

                Guessing, 10,000 wrong tries from 50 networks: nobody got in, nothing changed, the owner got in
                  median with a reference that is not there  %.2f ms
                  median with a wrong code                   %.2f ms
                %n""", median(taken.unknown()), median(taken.wrong()));
    }

    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().skip(nanoseconds.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
