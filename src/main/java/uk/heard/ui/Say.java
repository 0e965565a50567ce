package uk.heard.ui;

/** The words in one voice. Handed to components so that they need not carry both. */
public record Say(Words words, Voice voice) {

    public String it(String key, Object... arguments) {
        return words.say(voice, key, arguments);
    }

    /** The title of the browser's tab for a page that asks this question. */
    public String title(String question) {
        return words.title(question);
    }
}
