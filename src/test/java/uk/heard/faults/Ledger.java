package uk.heard.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import uk.heard.intake.Answers;

/**
 * What was promised to whom, kept outside the database in a file that only grows: every key that was tried, with what
 * it should have become, and every reference that somebody was told.
 */
final class Ledger {

    /** What a complaint must consist of. */
    record Expected(int points, int people, int contactRules, int consents, int advocacyRequests) {

        static Expected of(Answers answers) {
            return new Expected(answers.points().size(), answers.aboutAnotherChild() ? 2 : 1,
                    answers.contact().email().isEmpty() ? 1 : 2, answers.forAChild() ? 1 : 0, answers.advocateOffered() ? 1 : 0);
        }

        private static Expected read(String[] words) {
            return new Expected(Integer.parseInt(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]), Integer.parseInt(words[5]),
                    Integer.parseInt(words[6]));
        }
    }

    private final Path file;

    Ledger(Path file) throws IOException {
        this.file = file;
        Files.write(file, new byte[0], StandardOpenOption.CREATE_NEW);
    }

    void attempted(UUID key, Expected e) {
        write("attempted " + key + " " + e.points() + " " + e.people() + " " + e.contactRules() + " " + e.consents() + " " + e.advocacyRequests());
    }

    void acknowledged(UUID key, String reference) {
        write("acknowledged " + key + " " + reference);
    }

    private synchronized void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<UUID, Expected> attempted() {
        var found = new TreeMap<UUID, Expected>();
        lines("attempted").forEach(words -> found.put(UUID.fromString(words[1]), Expected.read(words)));
        return found;
    }

    /** Every reference that was told for a key; more than one is a fault. */
    Map<UUID, Set<String>> acknowledged() {
        var found = new TreeMap<UUID, Set<String>>();
        lines("acknowledged").forEach(words -> found.computeIfAbsent(UUID.fromString(words[1]), _ -> new TreeSet<>()).add(words[2]));
        return found;
    }

    private List<String[]> lines(String kind) {
        try {
            return Files.readAllLines(file).stream().map(line -> line.split(" ")).filter(words -> words[0].equals(kind)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
