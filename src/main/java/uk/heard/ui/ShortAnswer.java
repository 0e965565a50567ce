package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.function.SerializableRunnable;

/** One line of text. */
public class ShortAnswer extends Answer<String> {

    private final NativeLabel label;
    private final Control input;
    private String value = "";
    private int most = Integer.MAX_VALUE;

    public ShortAnswer(Say say, String id, String label) {
        super(say, id);
        this.input = Control.input("text", id);
        this.label = new NativeLabel(label);
        this.label.setFor(input);
        input.addClassName("line");
        input.getElement().setAttribute("dir", "auto");
        input.onTyped(text -> value = text);
        lay(this.label, hint(), error(), input);
    }

    /** What the browser may fill in, in the words of the HTML standard: {@code given-name}, {@code tel}. */
    public ShortAnswer autocomplete(String purpose) {
        input.getElement().setAttribute("autocomplete", purpose);
        return this;
    }

    /** Which keyboard a phone shows: {@code numeric}, {@code tel}, {@code email}. */
    public ShortAnswer keyboard(String inputMode) {
        input.getElement().setAttribute("inputmode", inputMode);
        return this;
    }

    /** For an email address or a telephone number: {@code email}, {@code tel}. The page still checks it itself. */
    public ShortAnswer type(String type) {
        input.getElement().setAttribute("type", type);
        return this;
    }

    /** About how many characters are expected; the box is as wide. */
    public ShortAnswer wide(int characters) {
        input.getElement().getStyle().set("max-width", (characters + 3) + "ch");
        return this;
    }

    public ShortAnswer atMost(int characters) {
        most = characters;
        input.getElement().setAttribute("maxlength", Integer.toString(characters));
        return this;
    }

    @Override
    public boolean isTooLong() {
        return value.length() > most;
    }

    @Override
    public int most() {
        return most;
    }

    /** For codes and references: groups are easy to tell apart, nothing is corrected or capitalised. */
    public ShortAnswer code() {
        input.addClassName("code");
        input.getElement().setAttribute("spellcheck", "false");
        input.getElement().setAttribute("autocapitalize", "characters");
        input.getElement().setAttribute("dir", "ltr");
        return autocomplete("off");
    }

    /** For a line that is an order of its own, such as what to look for: Enter gives it. */
    public ShortAnswer onEnter(SerializableRunnable order) {
        input.onEnter(text -> {
            value = text;
            order.run();
        });
        return this;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public void setValue(String value) {
        this.value = value == null ? "" : value;
        input.getElement().setProperty("value", this.value);
    }

    @Override
    public void focus() {
        input.focus();
    }

    @Override
    Component described() {
        return input;
    }

    @Override
    void hideLabel() {
        label.setVisible(false);
    }
}
