package uk.heard.retention;

import static org.assertj.core.api.Assertions.assertThat;

import heard.db.DefaultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;

/** What is stored is written down: every field of the public side with its purpose, its period and its readers. */
class DataMapTest {

    private static final Path MAP = Path.of("src/docs/data-map.md");
    private static final String OF_STAFF = "Tables in which staff record what they do";
    private static final String NOTHING_OF_THE_PUBLIC = "Tables with nothing of the public in them";

    /** The rows beneath each heading, without the first two lines of their table. */
    private final Map<String, List<List<String>>> sections = sections();

    @Test
    void every_table_of_the_database_is_in_the_map_once() {
        var named = Stream.concat(sections.keySet().stream().filter(name -> name.matches("[a-z_]+")),
                Stream.concat(first(OF_STAFF), first(NOTHING_OF_THE_PUBLIC))).toList();
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables().map(Table::getName).toList());
    }

    @Test
    void every_column_of_the_public_side_has_a_line_and_every_line_a_column() {
        tables().filter(table -> sections.containsKey(table.getName())).forEach(table ->
                assertThat(first(table.getName())).as(table.getName()).containsExactlyInAnyOrderElementsOf(Arrays.stream(table.fields()).map(Field::getName).toList()));
    }

    /** They lie in one column, so the database cannot tell them apart. */
    @Test
    void every_answer_of_a_draft_has_a_line() {
        var answers = Stream.concat(Arrays.stream(Answer.class.getPermittedSubclasses()), Stream.of(Answers.Point.class))
                .flatMap(answer -> Arrays.stream(answer.getRecordComponents()).map(component -> answer.getSimpleName() + "." + component.getName()));
        assertThat(first("draft.answers")).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("voice"), answers).toList());
    }

    @Test
    void every_line_says_what_for_how_long_and_who_sees_it_in_words_that_are_explained() {
        var periods = new TreeSet<>(first("Data map").toList());
        assertThat(periods).contains("Day", "Case", "Nobody", "Team");
        sections.forEach((name, rows) -> {
            if (name.matches("[a-z_.]+")) {
                assertThat(rows).as(name).isNotEmpty().allSatisfy(row -> {
                    assertThat(row).as(name).hasSize(4).noneMatch(String::isBlank);
                    assertThat(periods).as(name + " " + row).contains(row.get(2)).containsAll(List.of(row.get(3).split(", ")));
                });
            }
        });
    }

    private Stream<String> first(String section) {
        return sections.get(section).stream().map(List::getFirst);
    }

    /** What these return is a function's. */
    private static Stream<? extends Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream().filter(table -> !Set.of("advocates_to_tell", "find_cases", "named_alike", "who_looked", "who_was_referred").contains(table.getName()));
    }

    private static Map<String, List<List<String>>> sections() {
        var sections = new LinkedHashMap<String, List<List<String>>>();
        var rows = new ArrayList<List<String>>();
        try {
            for (var line : Files.readAllLines(MAP)) {
                if (line.startsWith("#")) {
                    rows = new ArrayList<>();
                    sections.put(line.replaceAll("^#+ ", ""), rows);
                } else if (line.startsWith("|") && !line.startsWith("|--") && !line.startsWith("| Field |") && !line.startsWith("| Table |")
                        && !line.startsWith("| How long |") && !line.startsWith("| Who sees it |")) {
                    rows.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sections;
    }
}
