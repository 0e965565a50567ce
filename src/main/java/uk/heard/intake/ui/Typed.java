package uk.heard.intake.ui;

import java.util.Arrays;
import uk.heard.intake.Question;

/** What people type, made safe to keep: as they wrote it, without the control characters that no letter or screen can show. */
final class Typed {

    private Typed() {}

    /** Whether something can be typed on a page of this address: that of a question or of one point. */
    static boolean isAQuestion(String page) {
        return page.matches("tell/point/[0-9]{1,3}(/when|/about)?") || Arrays.stream(Question.values()).anyMatch(question -> question.route().equals(page));
    }

    static String clean(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }
}
