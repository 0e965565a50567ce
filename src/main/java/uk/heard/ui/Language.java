package uk.heard.ui;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The language that the pages speak: English, unless the installation names another whose words lie in {@code words/<tag>}. What is not
 * there is said in English. None ships: a translation comes when somebody who speaks it has read it.
 */
@Component
public class Language {

    static final Language ENGLISH = new Language("en-GB");

    /** Written from right to left, by their first subtag. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private final Locale locale;

    /** @param tag by BCP 47, "en-GB" */
    Language(@Value("${heard.language:en-GB}") String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** For the attribute of the page: rtl or ltr. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    boolean isEnglish() {
        return locale.equals(ENGLISH.locale);
    }
}
