package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day of the calendar, in the browser's own control. */
public class DayAnswer extends Answer<LocalDate> {

    private final NativeLabel label;
    private final Control input;
    private LocalDate value;

    public DayAnswer(Say say, String id, String label) {
        super(say, id);
        this.input = Control.input("date", id);
        this.label = new NativeLabel(label);
        this.label.setFor(input);
        input.addClassName("line");
        input.getElement().getStyle().set("max-width", "12rem");
        input.onTyped(this::typed);
        lay(this.label, hint(), error(), input);
    }

    /** The control says ISO dates, and nothing while a date is not complete. */
    private void typed(String text) {
        try {
            value = text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            value = null;
        }
    }

    /** Null while there is no complete date. */
    @Override
    public LocalDate getValue() {
        return value;
    }

    @Override
    public void setValue(LocalDate day) {
        value = day;
        input.getElement().setProperty("value", day == null ? "" : day.toString());
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
