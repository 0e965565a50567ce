package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.function.SerializableConsumer;

/** Yes or not: one checkbox with its label as the target. */
public class Tick extends Answer<Boolean> {

    private final Control box;
    private final NativeLabel label;
    private SerializableConsumer<Boolean> onChange = ticked -> { };

    public Tick(Say say, String id, String label) {
        super(say, id);
        this.box = Control.input("checkbox", id);
        this.label = new NativeLabel(label);
        this.label.setFor(box);
        box.getElement().addEventListener("change", e -> onChange.accept(getValue())).synchronizeProperty("checked");
        var row = new Div(box, this.label, hint());
        row.addClassName("option");
        lay(error(), row);
    }

    public void onChange(SerializableConsumer<Boolean> listener) {
        onChange = listener;
    }

    @Override
    public Boolean getValue() {
        return box.getElement().getProperty("checked", false);
    }

    @Override
    public void setValue(Boolean ticked) {
        box.getElement().setProperty("checked", Boolean.TRUE.equals(ticked));
    }

    @Override
    public void focus() {
        box.focus();
    }

    @Override
    Component described() {
        return box;
    }

    @Override
    void hideLabel() {
        label.setVisible(false);
    }
}
