package uk.heard.ui;

import java.util.Locale;

/** Who is spoken to. The young person's voice has its own words where they differ and the adult's everywhere else. */
public enum Voice {
    ADULT("en-GB", ""),
    YOUNG("en-GB-x-young", "_young");

    private final Locale locale;
    final String suffix;

    Voice(String tag, String suffix) {
        this.locale = Locale.forLanguageTag(tag);
        this.suffix = suffix;
    }

    public Locale locale() {
        return locale;
    }

    public Voice other() {
        return this == ADULT ? YOUNG : ADULT;
    }

    public boolean young() {
        return this == YOUNG;
    }
}
