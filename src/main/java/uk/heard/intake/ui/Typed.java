package uk.heard.intake.ui;

import java.util.regex.Pattern;
import uk.heard.intake.Question;

/** What people type, made safe to keep: as they wrote it, without the control characters that no letter or screen can show. */
final class Typed {

    /** The address of a page about one point: its number, and what else the page is about. */
    static final Pattern POINT = Pattern.compile("tell/point/([0-9]{1,3})(/when|/about)?");

    private Typed() {}

    /** Whether this is the address of a question, or of a page about one point. */
    static boolean isAQuestion(String page) {
        return POINT.matcher(page).matches() || Question.at(page).isPresent();
    }

    static String clean(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }
}
