package uk.heard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** A sentence with a telephone number in it that can be called, and that no line break takes apart. */
public class WithPhone extends Composite<Paragraph> {

    /** What no sentence has in it, to find the place of the number again. */
    private static final String HERE = "\ufffc";

    /** @param key the words, with the number as their only argument */
    public WithPhone(Say say, String key, String phone) {
        var words = say.it(key, HERE);
        var at = words.indexOf(HERE);
        var number = new Anchor(Shell.telephoneLink(phone), phone);
        number.addClassName("phone");
        getContent().add(new Text(words.substring(0, at)), number, new Text(words.substring(at + HERE.length())));
    }
}
