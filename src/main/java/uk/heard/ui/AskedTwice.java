package uk.heard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** A button for what cannot be undone: a finger that slipped deletes nothing, because it asks once more in its own place. */
public class AskedTwice extends Composite<Div> {

    private final NativeButton first;

    /**
     * @param sure the question, which says what is lost
     * @param yes the button that does it, and {@code no} the one that does not
     */
    public AskedTwice(String does, String sure, String yes, String no, SerializableRunnable then) {
        first = new NativeButton(does, click -> ask(sure, yes, no, then));
        first.addClassName("quiet");
        getContent().add(first);
    }

    private void ask(String sure, String yes, String no, SerializableRunnable then) {
        var question = new Paragraph(sure);
        question.setId("asked-twice");
        var keep = new NativeButton(no, click -> {
            getContent().removeAll();
            getContent().add(first);
            first.focus();
        });
        keep.addClassName("secondary");
        keep.getElement().setAttribute("aria-describedby", "asked-twice");
        var go = new NativeButton(yes, click -> then.run());
        go.addClassName("quiet");
        var buttons = new Div(keep, go);
        buttons.addClassName("row-actions");
        getContent().removeAll();
        getContent().add(question, buttons);
        keep.focus();
    }
}
