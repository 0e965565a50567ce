package uk.heard.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word that a person reads. One bundle per package: {@code words/intake.properties} for adults and
 * {@code words/intake_young.properties} for what is said differently to children and young people. A key begins with
 * the name of its bundle, so that {@code intake.who.title} is found by eye as well.
 *
 * <p>A missing key is a mistake in the program and is thrown: nobody should read a key, or a hole, on a bad day.
 * A test looks up every key that the code and the templates name.
 */
@Component
public class Words {

    private final Map<Voice, Map<String, String>> patterns = new HashMap<>();
    private final Shell shell;
    private final Language language;

    public Words(Shell shell, Language language) {
        this.shell = shell;
        this.language = language;
        for (var voice : Voice.values()) {
            patterns.put(voice, new TreeMap<>());
        }
        read("words");
        if (!language.isEnglish()) {
            read("words/" + language.tag());
        }
    }

    /** What is read later takes the place of what was read before. */
    private void read(String folder) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.properties")) {
                var name = file.getFilename().replace(".properties", "");
                var voice = name.endsWith(Voice.YOUNG.suffix) ? Voice.YOUNG : Voice.ADULT;
                var bundle = name.substring(0, name.length() - voice.suffix.length());
                var words = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                words.forEach((key, pattern) -> add(bundle, voice, (String) key, (String) pattern));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String bundle, Voice voice, String key, String pattern) {
        if (!key.startsWith(bundle + ".")) {
            throw new IllegalStateException("The key " + key + " in the words of " + bundle + " does not begin with " + bundle + ".");
        }
        patterns.get(voice).put(key, pattern);
    }

    /** The words for {@code key} in the voice, with {@code {0}}, {@code {1}} replaced by the arguments. */
    public String say(Voice voice, String key, Object... arguments) {
        return arguments.length == 0 && !pattern(voice, key).contains("{")
                ? pattern(voice, key)
                : new MessageFormat(pattern(voice, key), voice.locale()).format(arguments);
    }

    /** The title of the browser's tab: the question, then the neutral name of the service, then the council. */
    public String title(String question) {
        return shell.title(question);
    }

    /** The words bound to one voice, for a page that speaks to one person. */
    public Say in(Voice voice) {
        return new Say(this, voice);
    }

    /** The language that they are in. */
    public Language language() {
        return language;
    }

    /** Whether anything is said for this key: for parts that only some of a kind have. */
    public boolean has(String key) {
        return patterns.get(Voice.ADULT).containsKey(key);
    }

    String pattern(Voice voice, String key) {
        var own = patterns.get(voice).get(key);
        var pattern = own != null ? own : patterns.get(Voice.ADULT).get(key);
        if (pattern == null) {
            throw new MissingWords(voice, key);
        }
        return pattern;
    }

    /** All that is said in a voice, own words and those that it takes from the adult's, for the tests over all words. */
    public Map<String, String> all(Voice voice) {
        var all = new TreeMap<>(patterns.get(Voice.ADULT));
        all.putAll(patterns.get(voice));
        return all;
    }

    /** No words were written for a key that the program asked for. */
    public static class MissingWords extends RuntimeException {
        MissingWords(Voice voice, String key) {
            super("No words for " + key + " in the voice " + voice);
        }
    }
}
