package uk.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The page that says which test proves what names tests that there are. */
class ChecksTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final List<String> PAGE = page();
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:\\.([a-z0-9_]+))?`");

    @Test
    void every_test_that_is_named_is_there() throws ClassNotFoundException, IOException {
        var classes = classes();
        var named = PAGE.stream().flatMap(line -> NAMED.matcher(line).results()).toList();
        assertThat(named).hasSizeGreaterThan(100);
        for (var test : named) {
            assertThat(classes).as("named on the page").containsKey(test.group(1));
            if (test.group(2) != null) {
                var methods = Class.forName(classes.get(test.group(1)), false, getClass().getClassLoader()).getDeclaredMethods();
                assertThat(Arrays.stream(methods).filter(method -> AnnotationSupport.isAnnotated(method, Testable.class)).map(method -> method.getName()))
                        .as(test.group(1)).contains(test.group(2));
            }
        }
    }

    @Test
    void every_promise_says_where_it_is_tried_or_that_it_is_not() {
        var promises = PAGE.stream().filter(line -> line.startsWith("| ") && !line.startsWith("| Promise")).map(line -> line.split(" \\| ")).toList();
        assertThat(promises).hasSizeGreaterThan(50).allSatisfy(promise -> {
            assertThat(promise).hasSize(2);
            assertThat(promise[1]).as(promise[0]).containsPattern("`[A-Z]\\w+|Not yet|See “");
        });
    }

    private static Map<String, String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(file -> TESTS.relativize(file).toString().replace(".java", "").replace('/', '.'))
                    .filter(name -> !name.endsWith("package-info")).collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name, (one, _) -> one));
        }
    }

    private static List<String> page() {
        try {
            return Files.readAllLines(Path.of("src/docs/checks.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
