package uk.heard.ui;

/** The first of what somebody wrote, on one line, so that it is known again. */
public final class Beginning {

    private Beginning() {}

    /** @param longest in characters as people count them: an emoji is never cut in two */
    public static String of(String words, int longest) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
    }
}
