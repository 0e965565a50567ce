package uk.heard.casefile.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;

/** Says what just happened, above the case as it stands now. Takes the focus, because what was pressed is gone. */
@Tag("div")
final class Notice extends HtmlContainer implements Focusable<Notice> {

    Notice(String words) {
        addClassName("notice");
        setTabIndex(-1);
        add(new Paragraph(words));
    }
}
