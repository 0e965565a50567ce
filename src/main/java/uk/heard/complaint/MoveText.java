package uk.heard.complaint;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How a move is written down: its facts as lines of {@code name=value}, and the hash that ties it to the move before it.
 * The hash covers the text exactly as stored, never something serialised again, so that it can be checked in any year.
 * A fact that is missing has no line; an id is written without its suffix, {@code letterId} as {@code letter}.
 */
final class MoveText {

    static final short FORMAT = 1;
    static final byte[] NOTHING_BEFORE = new byte[32];

    private static final Map<String, Class<?>> KINDS = Arrays.stream(Move.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, kind -> kind));

    private MoveText() {}

    static String facts(Move move) {
        return Arrays.stream(move.getClass().getRecordComponents())
                .filter(fact -> value(move, fact) != null)
                .map(fact -> name(fact) + "=" + write(value(move, fact)))
                .collect(Collectors.joining("\n"));
    }

    static Move read(String kind, String facts) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("Unknown kind of move in the chronology: " + kind);
        }
        var lines = facts.isEmpty() ? Map.<String, String>of() : Arrays.stream(facts.split("\n"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var components = type.getRecordComponents();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = Arrays.stream(components).map(fact -> read(fact.getGenericType(), lines.get(name(fact)))).toArray();
            return (Move) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("A move cannot be read: " + kind, e);
        }
    }

    private static String name(RecordComponent fact) {
        return fact.getName().endsWith("Id") ? fact.getName().substring(0, fact.getName().length() - 2) : fact.getName();
    }

    private static Object value(Move move, RecordComponent fact) {
        try {
            return fact.getAccessor().invoke(move);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(",")) : value.toString();
    }

    private static Object read(Type type, String text) {
        return switch (type) {
            case ParameterizedType _ -> text == null || text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
            case Class<?> plain when text == null -> plain.isPrimitive() ? missing(plain) : null;
            case Class<?> plain when plain == long.class || plain == Long.class -> Long.valueOf(text);
            case Class<?> plain when plain == int.class -> Integer.valueOf(text);
            case Class<?> plain when plain == boolean.class -> Boolean.valueOf(text);
            case Class<?> plain when plain == String.class -> text;
            case Class<?> plain when plain == LocalDate.class -> LocalDate.parse(text);
            case Class<?> plain when plain.isEnum() -> Arrays.stream(plain.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(text)).findFirst().orElseThrow();
            default -> throw new IllegalArgumentException("A move cannot carry a " + type);
        };
    }

    private static Object missing(Class<?> type) {
        throw new IllegalArgumentException("A fact is missing that every such move has: " + type);
    }

    static byte[] hash(byte[] previous, long complaintId, int number, String kind, Instant madeAt, String actor, String facts) {
        var sha = DigestUtils.getSha256Digest();
        sha.update(previous);
        sha.update(String.join("\n", String.valueOf(FORMAT), String.valueOf(complaintId), String.valueOf(number),
                kind, madeAt.toString(), actor, facts).getBytes(StandardCharsets.UTF_8));
        return sha.digest();
    }
}
