package uk.heard.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as its owner gave it, made safe to show, to save and to send in a header: no folder, nothing that turns the
 * direction of writing or cannot be seen, nothing that an operating system reads as something else.
 */
final class FileName {

    static final int LONGEST = 100;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[<>:\"|?*%;]");
    /** Windows takes these for devices, whatever their ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {
    }

    /** What stands behind the last dot, in lower case; empty when there is none. */
    static String ending(String submitted) {
        var name = visible(submitted);
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** @param submitted with an ending, which is kept */
    static String safe(String submitted) {
        var name = visible(submitted);
        var ending = ending(submitted);
        var base = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
        base = NOT_IN_A_NAME.matcher(base).replaceAll("_").replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (base.codePointCount(0, base.length()) > LONGEST) {
            base = base.substring(0, base.offsetByCodePoints(0, LONGEST)).stripTrailing();
        }
        if (base.isEmpty()) {
            base = "file";
        } else if (DEVICE.matcher(base).matches()) {
            base = "_" + base;
        }
        return ending.isEmpty() ? base : base + "." + ending;
    }

    /** Without the folders that some browsers send along, and without what cannot be seen. */
    private static String visible(String submitted) {
        var last = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        return UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("").strip();
    }
}
