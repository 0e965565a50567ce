package uk.heard.reviewpanel;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** What our letters say of their own occasion, in the voice of whoever reads them. */
@Component
class LetterWords {

    private final Words words;

    LetterWords(Words words) {
        this.words = words;
    }

    String say(Voice voice, String key, Object... arguments) {
        return words.say(voice, key, arguments);
    }

    /** The three of a panel, the chair first. */
    String names(Voice voice, List<String> chairAndMembers) {
        return words.say(voice, "reviewpanel.letter.names", chairAndMembers.toArray());
    }
}
