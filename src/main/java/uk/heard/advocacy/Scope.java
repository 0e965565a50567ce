package uk.heard.advocacy;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a child lets their advocate see and do. Where it stands and by when belongs to every appointment and is not asked. */
public enum Scope {
    /** What was told: the points. */
    POINTS,
    /** What the council wrote: letters, and the findings in them. */
    LETTERS,
    /** What the complainant and the council wrote to each other. */
    MESSAGES,
    /** To write to the council. */
    WRITING;

    static String[] stored(Collection<Scope> scope) {
        return scope.stream().sorted().map(Scope::name).toArray(String[]::new);
    }

    /** As the database keeps it. */
    public static Set<Scope> read(String[] stored) {
        return Arrays.stream(stored).map(Scope::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
