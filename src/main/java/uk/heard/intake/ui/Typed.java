package uk.heard.intake.ui;

/** What people type, made safe to keep: as they wrote it, without the control characters that no letter or screen can show. */
final class Typed {

    private Typed() {}

    static String clean(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }
}
