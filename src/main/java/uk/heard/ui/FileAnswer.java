package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;

/**
 * One file of the person's own. The browser sends it with a form of its own, to an address that leads back here, so that its
 * bytes come as they are and no session holds them. This server side never sees them; it knows only whether one is chosen.
 */
public class FileAnswer extends Answer<Boolean> {

    private final NativeLabel label;
    private final Control input;
    private boolean chosen;

    /**
     * @param action where the form sends the file, as the field {@code file}
     * @param send the words on the button that sends it
     */
    public FileAnswer(Say say, String label, String action, String send) {
        super(say, "file");
        this.input = Control.input("file", "file");
        this.label = new NativeLabel(label);
        this.label.setFor(input);
        input.addClassName("file");
        input.onChosen(isChosen -> chosen = isChosen);
        var button = new NativeButton(send);
        button.getElement().setAttribute("type", "submit");
        button.addClassName("secondary");
        var form = Html.element("form", "send-file", this.label, hint(), error(), input, button);
        form.getElement().setAttribute("method", "post").setAttribute("enctype", "multipart/form-data").setAttribute("action", action);
        lay(form);
    }

    /** What the browser offers first, as a list of endings: {@code .pdf,.jpg}. It checks nothing. */
    public FileAnswer offers(String endings) {
        input.getElement().setAttribute("accept", endings);
        return this;
    }

    /** Whether a file is chosen that was not sent yet. */
    @Override
    public Boolean getValue() {
        return chosen;
    }

    /** Only the person at the browser can choose a file. */
    @Override
    public void setValue(Boolean value) {
        throw new UnsupportedOperationException();
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
