package uk.heard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.Reference;

class SampleListTest {

    @TempDir Path folder;

    @Test
    void a_start_that_was_killed_goes_on_with_what_was_not_committed() throws IOException {
        var list = new SampleList(folder, "heard");
        list.keep(Set.of());
        var committed = written(1);
        list.add(committed);
        list.add(written(2));

        var next = new SampleList(folder, "heard");
        assertThat(next.keep(Set.of(committed.reference().value()))).containsExactly(1);
        next.add(written(2));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void nothing_is_known_of_a_database_that_was_filled_by_others() {
        var list = new SampleList(folder, "heard");
        assertThat(list.keep(Set.of(Reference.random().value()))).isEmpty();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("samples-of-heard.txt")).stream().filter(line -> !line.startsWith("#")).toList();
    }

    private static SampleWriter.Written written(int number) {
        var sample = SamplePlan.of(SampleStories.read()).get(number - 1);
        return new SampleWriter.Written(sample, Reference.random(), AccessCode.random());
    }
}
