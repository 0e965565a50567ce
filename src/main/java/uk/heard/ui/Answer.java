package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person answers on a question page: a native control with its label, its hint and what is wrong with it.
 * Says nothing before it is asked to; the page decides when an answer will not do.
 */
public abstract class Answer<T> extends Composite<Div> {

    private final Say say;
    private final String id;
    private final Paragraph hint = new Paragraph();
    private final Paragraph error = new Paragraph();
    private final Span errorWords = new Span();

    Answer(Say say, String id) {
        this.say = say;
        this.id = id;
        hint.setId(id + "-hint");
        hint.addClassName("hint");
        hint.setVisible(false);
        error.setId(id + "-error");
        error.addClassName("error-words");
        error.setVisible(false);
    }

    @Override
    protected Div initContent() {
        var box = new Div();
        box.addClassName("answer");
        return box;
    }

    /** Called once by the kinds of answer, which know what comes where. */
    final void lay(Component... parts) {
        getContent().add(parts);
    }

    public abstract T getValue();

    public abstract void setValue(T value);

    /** Moves the focus to where the person can change the answer. */
    public abstract void focus();

    /** The control, or the group of controls, that hint and error belong to. */
    abstract Component described();

    /** The control that carries the invalid state: a radio or checkbox cannot, its group can. */
    Component invalid() {
        return described();
    }

    /** Whether more was typed than can be kept. */
    public boolean isTooLong() {
        return false;
    }

    /** How many characters can be kept, where that has an end. */
    public int most() {
        return Integer.MAX_VALUE;
    }

    public final String id() {
        return id;
    }

    final Paragraph hint() {
        return hint;
    }

    final Paragraph error() {
        return error;
    }

    public final void setHint(String words) {
        hint.setText(words);
        hint.setVisible(words != null && !words.isEmpty());
        describe();
    }

    /** Shows the words beside the control; {@link QuestionPage#problems} repeats them at the top. */
    public final void setError(String words) {
        error.removeAll();
        errorWords.setText(words);
        error.add(Html.unseen(say.it("ui.error.prefix") + " "), errorWords);
        error.setVisible(true);
        getContent().addClassName("wrong");
        invalid().getElement().setAttribute("aria-invalid", "true");
        describe();
    }

    public final void clearError() {
        error.setVisible(false);
        getContent().removeClassName("wrong");
        invalid().getElement().removeAttribute("aria-invalid");
        describe();
    }

    public final boolean hasError() {
        return error.isVisible();
    }

    /** The heading of the page asks already: the control takes its name from there instead of a label of its own. */
    public final void labelledBy(QuestionPage page) {
        hideLabel();
        described().getElement().setAttribute("aria-labelledby", page.headingId());
    }

    abstract void hideLabel();

    /** Ids of further text that belongs to the control, such as how much may still be written. */
    Stream<String> furtherDescriptions() {
        return Stream.empty();
    }

    final void describe() {
        var ids = Stream.concat(
                        Stream.of(hint, error).filter(Component::isVisible).map(part -> part.getId().orElseThrow()),
                        furtherDescriptions())
                .collect(Collectors.joining(" "));
        var element = described().getElement();
        if (ids.isEmpty()) {
            element.removeAttribute("aria-describedby");
        } else {
            element.setAttribute("aria-describedby", ids);
        }
    }
}
