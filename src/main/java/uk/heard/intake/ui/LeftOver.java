package uk.heard.intake.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.intake.Answers;
import uk.heard.intake.Question;

/**
 * What somebody typed on a page and did not continue from. It is kept, and they may think that it is sent with the rest.
 *
 * @param page its address
 * @param words the longest of what stands in its fields and in no answer
 */
record LeftOver(String page, String words) {

    private static final Pattern PART_OF_A_DAY = Pattern.compile("[0-9]{1,4}");

    /** On each page that is asked for with these answers. @param typed by page and field */
    static List<LeftOver> of(Map<String, Map<String, String>> typed, Answers answers, LocalDate today, JsonMapper json) {
        var said = texts(json.valueToTree(answers)).collect(Collectors.toSet());
        return typed.entrySet().stream().filter(page -> isAsked(page.getKey(), answers, today)).sorted(Map.Entry.comparingByKey())
                .flatMap(page -> of(page.getKey(), page.getValue(), said).stream()).toList();
    }

    private static Optional<LeftOver> of(String page, Map<String, String> fields, Set<String> said) {
        return fields.values().stream().map(Typed::clean).filter(text -> !text.isEmpty() && !said.contains(text) && !PART_OF_A_DAY.matcher(text).matches())
                .max(Comparator.comparingInt(String::length)).map(text -> new LeftOver(page, text));
    }

    private static boolean isAsked(String page, Answers answers, LocalDate today) {
        var point = Typed.POINT.matcher(page);
        return point.matches() ? Integer.parseInt(point.group(1)) <= answers.points().size() + (point.group(2) == null ? 1 : 0)
                : Question.at(page).filter(question -> question.isAskedWith(answers, today)).isPresent();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString() ? Stream.of(node.stringValue()) : node.valueStream().flatMap(LeftOver::texts);
    }
}
