package uk.heard.compliment;

import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import uk.heard.ui.Voice;

/**
 * A form as it was filled in. Only {@link Compliments} decides whether it is complete.
 *
 * @param formKey of this form: sent again with the same words, it is the same compliment
 * @param kind null when not chosen; the same for {@code sharing}
 * @param service which team or service it is about, empty when they do not know
 * @param worker whom it is about, as they call them
 * @param contact a safe way to reach them, in their own words; empty when they want no answer
 */
public record NewCompliment(UUID formKey, Voice voice, Kind kind, String service, String worker, String words, String name, String contact, Sharing sharing) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_WORDS = 5000;

    public NewCompliment {
        service = clean(service);
        worker = clean(worker);
        words = clean(words);
        name = clean(name);
        contact = clean(contact);
    }

    /** As they wrote it, without the control characters that no screen can show. */
    private static String clean(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    byte[] contentHash() {
        return DigestUtils.sha256(String.join("\u0001", String.valueOf(kind), service, worker, words, name, contact, String.valueOf(sharing)));
    }
}
