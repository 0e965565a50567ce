package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.text.NumberFormat;
import java.util.stream.Stream;

/**
 * A story in somebody's own words, in any script. What is typed reaches the server a second after the person pauses,
 * so that a dropped connection costs a sentence at most. How much may still be written is only said when it begins to
 * matter: nobody should write against a counter.
 */
public class LongAnswer extends Answer<String> {

    private static final double NEARLY_FULL = 0.8;

    private final Say say;
    private final int most;
    private final NativeLabel label;
    private final Control textarea;
    private final Paragraph left = new Paragraph();
    private String value = "";
    private SerializableConsumer<String> onPause = text -> { };

    public LongAnswer(Say say, String id, String label, int most) {
        super(say, id);
        this.say = say;
        this.most = most;
        this.textarea = new Control("textarea", id);
        this.label = new NativeLabel(label);
        this.label.setFor(textarea);
        var element = textarea.getElement();
        element.setAttribute("dir", "auto");
        element.setAttribute("rows", "8");
        element.setAttribute("autocomplete", "off");
        textarea.onTyped(this::typed);
        textarea.addClassName("story");
        left.setId(id + "-left");
        left.addClassName("left");
        left.getElement().setAttribute("role", "status");
        lay(this.label, hint(), error(), textarea, left);
        describe();
    }

    public LongAnswer rows(int rows) {
        textarea.getElement().setAttribute("rows", Integer.toString(rows));
        return this;
    }

    /** Tells what has been typed so far, about a second after each pause. */
    public void onPause(SerializableConsumer<String> listener) {
        onPause = listener;
    }

    private void typed(String text) {
        value = text;
        showLeft();
        onPause.accept(text);
    }

    private void showLeft() {
        var over = getValue().length() - most;
        var count = NumberFormat.getIntegerInstance(say.voice().locale()).format(Math.abs(over));
        left.setText(over > 0 ? say.it("ui.long.over", count)
                : getValue().length() >= most * NEARLY_FULL ? say.it("ui.long.left", count) : "");
    }

    @Override
    public boolean isTooLong() {
        return getValue().length() > most;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public void setValue(String value) {
        this.value = value == null ? "" : value;
        textarea.getElement().setProperty("value", this.value);
        showLeft();
    }

    @Override
    public void focus() {
        textarea.focus();
    }

    @Override
    Component described() {
        return textarea;
    }

    @Override
    void hideLabel() {
        label.setVisible(false);
    }

    @Override
    Stream<String> furtherDescriptions() {
        return Stream.of(id() + "-left");
    }
}
