package uk.heard.ui;

import java.net.URI;

/** A shell of the invented council, and what is made from it, for tests that need no application. */
public final class Samples {

    public static final Shell SHELL = new Shell("Ashmere Council", "01632 960 411", "Monday to Friday, 9am to 5pm",
            "listening@ashmere.example.org", "#0b4a50", URI.create("https://www.bbc.co.uk/weather"));
    public static final Words WORDS = new Words(SHELL, Language.ENGLISH);
    static final Look LOOK = new Look(SHELL);
    public static final Pages PAGES = new Pages(WORDS, SHELL, LOOK);
    public static final PlainPages PLAIN = new PlainPages(PAGES, LOOK, SHELL);

    private Samples() {
    }
}
