package uk.heard.local;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Fits the words of a story to one complaint: chooses between [this|that] and fills in {child}, {he}, {month} and the like. */
final class SampleWords {

    private static final Pattern ONE_OF = Pattern.compile("\\[([^\\[\\]]*\\|[^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> NUMBERS = List.of("three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> AGES = List.of("five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

    private final Random random;
    private final Map<String, String> slots;

    /** @param writtenOn months are so long before this day that they fit */
    SampleWords(Random random, String child, boolean girl, String worker, LocalDate writtenOn) {
        this.random = random;
        this.slots = Map.ofEntries(
                Map.entry("child", child),
                Map.entry("he", girl ? "she" : "he"), Map.entry("He", girl ? "She" : "He"),
                Map.entry("him", girl ? "her" : "him"),
                Map.entry("his", girl ? "her" : "his"), Map.entry("His", girl ? "Her" : "His"),
                Map.entry("son", girl ? "daughter" : "son"),
                Map.entry("grandson", girl ? "granddaughter" : "grandson"),
                Map.entry("nephew", girl ? "niece" : "nephew"),
                Map.entry("worker", worker),
                Map.entry("n", one(NUMBERS)), Map.entry("age", one(AGES)), Map.entry("day", one(DAYS)),
                Map.entry("month", writtenOn.minusMonths(2L + random.nextInt(4)).getMonth().getDisplayName(TextStyle.FULL, Locale.UK)));
    }

    String fit(String text) {
        var chosen = ONE_OF.matcher(text).replaceAll(match -> one(List.of(match.group(1).split("\\|"))));
        return SLOT.matcher(chosen).replaceAll(this::filled);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String filled(MatchResult slot) {
        var value = slots.get(slot.group(1));
        if (value == null) {
            throw new IllegalArgumentException("No such slot in the samples: " + slot.group());
        }
        return value;
    }
}
