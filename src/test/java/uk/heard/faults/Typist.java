package uk.heard.faults;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/** Types numbered words into a field, key by key, and remembers when each was done. */
final class Typist {

    private record Word(String text, long at) {
    }

    private final Locator field;
    private final List<Word> words = new ArrayList<>();

    Typist(Locator field) {
        this.field = field;
        field.press("End");
    }

    /** Types without a pause for so long, since a save after a pause would be too easy. */
    void typeFor(double seconds) {
        var until = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < until) {
            var word = "word" + (words.size() + 1) + " ";
            field.pressSequentially(word, new Locator.PressSequentiallyOptions().setDelay(20));
            words.add(new Word(word, System.nanoTime()));
        }
    }

    /** All that stood there at a moment, as it is kept: without what is blank at the end. */
    String until(long moment) {
        return words.stream().filter(word -> word.at <= moment).map(Word::text).reduce("", String::concat).strip();
    }

    String all() {
        return until(Long.MAX_VALUE);
    }

    /** For how many seconds before a moment what was typed is missing from what was kept. */
    double lost(String kept, long moment) {
        return words.stream().filter(word -> word.at <= moment && !kept.contains(word.text.strip())).mapToDouble(word -> (moment - word.at) / 1e9).max().orElse(0);
    }
}
