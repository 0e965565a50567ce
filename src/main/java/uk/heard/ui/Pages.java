package uk.heard.ui;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills templates without logic: plain pages, letters, emails. Everything that is put in is escaped. A template says
 * its words by key, with what they need after bars: {@code {{#say}}guidance.help.call|{{council.phone}}{{/say}}}.
 * {@code {{#phone}}…{{/phone}}} makes a number that can be called.
 * {@code {{base}}} begins the address of a page that is told in both voices.
 * A page begins with {@code {{#head}}guidance.help.title{{/head}}}, which is its title, and ends with
 * {@code {{>ui/foot}}}. A {@code format} in what it is filled from, such as {@code large}, is the class of the whole page.
 */
@Component
public class Pages {

    /** Stands for a bar inside a value, so that only the template's own bars divide the arguments of the words. */
    private static final char BAR = '\u0001';

    private final Words words;
    private final Shell shell;
    private final Look look;
    private final Map<String, Template> html = new ConcurrentHashMap<>();
    private final Map<String, Template> text = new ConcurrentHashMap<>();

    Pages(Words words, Shell shell, Look look) {
        this.words = words;
        this.shell = shell;
        this.look = look;
    }

    /** The HTML of {@code templates/<name>.mustache}, filled from the fields of a record or the entries of a map. */
    public String render(String name, Voice voice, Object model) {
        var context = new HashMap<String, Object>();
        context.put("shell", shell);
        context.put("icon", Shell.ICON);
        context.put("lang", words.language().tag());
        context.put("dir", words.language().direction());
        context.put("style", look.plain());
        context.put("young", voice.young());
        context.put("base", voice.young() ? "/young" : "");
        context.put("say", (Mustache.Lambda) (fragment, out) -> out.write(words(voice, fragment.execute(), true)));
        context.put("phone", (Mustache.Lambda) (fragment, out) -> out.write(phone(fragment.execute())));
        context.put("head", (Mustache.Lambda) (fragment, out) -> {
            context.put("title", shell.title(words(voice, fragment.execute(), false)));
            html("ui/head").execute(context, model, out);
        });
        return fill(html(name), model, context);
    }

    /** Plain text, for the text part of an email. */
    public String text(String name, Voice voice, Object model) {
        var context = new HashMap<String, Object>();
        context.put("shell", shell);
        context.put("young", voice.young());
        context.put("say", (Mustache.Lambda) (fragment, out) -> out.write(words(voice, fragment.execute(), false)));
        return fill(text.computeIfAbsent(name, n -> compile(n, value -> value.replace('|', BAR))), model, context)
                .replace(BAR, '|');
    }

    private Template html(String name) {
        return html.computeIfAbsent(name, n -> compile(n, value -> Escapers.HTML.escape(value).replace("|", "&#124;")));
    }

    private static Template compile(String name, Mustache.Escaper escaper) {
        try (var source = source(name)) {
            return Mustache.compiler().withLoader(Pages::source).withEscaper(escaper)
                    .withCollector(new DefaultCollector(true)).emptyStringIsFalse(true).compile(source);
        } catch (IOException e) {
            throw new IllegalArgumentException("No template " + name, e);
        }
    }

    private static Reader source(String name) throws IOException {
        return new InputStreamReader(new ClassPathResource("templates/" + name + ".mustache").getInputStream(), StandardCharsets.UTF_8);
    }

    private static String fill(Template template, Object model, Map<String, Object> context) {
        var filled = new StringWriter();
        template.execute(model, context, filled);
        return filled.toString();
    }

    /** A number to call with one touch, never broken over two lines. */
    private static String phone(String number) {
        return "<a class=\"phone\" href=\"" + Shell.telephoneLink(number) + "\">" + number.replace(' ', '\u00a0') + "</a>";
    }

    /** The arguments have been escaped by the template already; the words themselves have not. */
    private String words(Voice voice, String keyAndArguments, boolean escape) {
        var parts = keyAndArguments.strip().split("\\|");
        var pattern = words.pattern(voice, parts[0].strip());
        var safe = escape ? Escapers.HTML.escape(pattern) : pattern;
        return safe.contains("{")
                ? new MessageFormat(safe, voice.locale()).format(Arrays.copyOfRange(parts, 1, parts.length))
                : safe;
    }
}
