package uk.heard.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.heard.ui.Say;

/** How files are spoken of, to those who send them and to those who read them. */
public record FileWords(Say say) {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    /** The endings of all that is taken, for the browser to offer first. */
    public static String endings() {
        return Arrays.stream(FileKind.values()).flatMap(kind -> kind.endings().stream()).map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    public String kind(FileKind kind) {
        return say.it("attachment.kind." + key(kind));
    }

    /** Rounded up: nobody sends nothing. */
    public String size(long bytes) {
        return bytes >= MEGABYTE ? say.it("attachment.size.mb", (bytes + MEGABYTE - 1) / MEGABYTE)
                : say.it("attachment.size.kb", (bytes + KILOBYTE - 1) / KILOBYTE);
    }

    /** @param sent whether what is there was sent, and none of it can be taken out any more */
    public String refusal(Refusal why, boolean sent, AttachmentSettings settings) {
        var full = why == Refusal.TOO_MANY || why == Refusal.TOO_MUCH;
        return say.it("attachment.refused." + key(why) + (full && sent ? ".sent" : ""), settings.size().toMegabytes(), settings.files(), settings.inAll().toMegabytes());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
