package uk.heard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Says at the top of a page what is still needed, and leads to each answer. Takes the focus when it appears. */
public class ErrorSummary extends Composite<ErrorSummary.Box> {

    @Tag("div")
    static class Box extends HtmlContainer implements Focusable<Box> {
    }

    private final UnorderedList list = new UnorderedList();

    public ErrorSummary(Say say) {
        var box = getContent();
        box.addClassName("error-summary");
        box.setTabIndex(-1);
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-labelledby", "error-summary-title");
        var title = Html.text("h2", "", say.it("ui.error.title"));
        title.setId("error-summary-title");
        box.add(title, list);
        box.setVisible(false);
    }

    @Override
    protected Box initContent() {
        return new Box();
    }

    public void show(List<Problem> problems) {
        list.removeAll();
        for (var problem : problems) {
            var link = new Anchor("#" + problem.where().id(), problem.words());
            link.setRouterIgnore(true);
            // Following the fragment would make the router enter the page again; the focus is moved from here instead.
            link.getElement().addEventListener("click", e -> problem.where().focus()).preventDefault();
            list.add(new ListItem(link));
        }
        getContent().setVisible(true);
        focus();
    }

    void focus() {
        getContent().focus();
    }

    public void hide() {
        getContent().setVisible(false);
    }
}
