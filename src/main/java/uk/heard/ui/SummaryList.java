package uk.heard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;

/** What somebody answered, to check before it is sent: each answer with the way to change it. */
public class SummaryList extends Composite<DescriptionList> {

    private final Say say;

    public SummaryList(Say say) {
        this.say = say;
        getContent().addClassName("summary");
    }

    /** An answer left out is said in words, so that nobody wonders whether it was lost. */
    public SummaryList add(String question, String answer, String changeHref) {
        row(question, answer).appendChild(change(question, changeHref).getElement());
        return this;
    }

    /** A fact that cannot be changed. */
    public SummaryList add(String question, String answer) {
        row(question, answer);
        return this;
    }

    private com.vaadin.flow.dom.Element row(String question, String answer) {
        var given = answer != null && !answer.isBlank();
        var value = Html.text("dd", given ? "given" : "none", given ? answer : say.it("ui.summary.none"));
        value.getElement().setAttribute("dir", "auto");
        var row = Html.element("div", "row", Html.text("dt", "", question), value);
        getContent().getElement().appendChild(row.getElement());
        return row.getElement();
    }

    private com.vaadin.flow.component.Component change(String question, String href) {
        var link = new Anchor(href, say.it("ui.summary.change"));
        link.add(Html.unseen(" " + question));
        return Html.element("dd", "change", link);
    }
}
