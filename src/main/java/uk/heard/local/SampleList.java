package uk.heard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The file in the data folder that says how to follow every sample, and which ones there are: an interrupted start goes on
 * where this ends. A line is written before its complaint is committed, so it may be one too many, never one too few.
 */
final class SampleList {

    private static final String HEAD = """
            # The invented complaints of this database: number, reference, code, what it is.
            # Follow one with its reference and code on the start page.
            """;

    private final Path file;

    SampleList(Path folder, String database) {
        this.file = folder.resolve("samples-of-" + database + ".txt");
    }

    /** The numbers of the samples that are there; lines about others are dropped. */
    Set<Integer> keep(Set<String> references) {
        var kept = lines().stream().filter(line -> references.contains(reference(line))).toList();
        write(HEAD + String.join("", kept.stream().map(line -> line + "\n").toList()), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        var numbers = new TreeSet<Integer>();
        kept.forEach(line -> numbers.add(Integer.parseInt(line.split(" ")[0])));
        return numbers;
    }

    void add(SampleWriter.Written written) {
        var c = written.sample();
        write("%d  %s  %s  %s%n".formatted(c.number(), written.reference().grouped(), written.code().grouped(), c.inWords()),
                StandardOpenOption.APPEND);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> line.matches("\\d+  \\w{5} \\w{5}  .*")).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reference(String line) {
        return line.split("  ")[1].replace(" ", "");
    }

    private void write(String text, StandardOpenOption... how) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
