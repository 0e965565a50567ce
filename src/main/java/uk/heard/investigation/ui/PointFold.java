package uk.heard.investigation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/** One point among many: a line that says how far it is, and beneath it the work, open when there are few points or when it is wanted. */
class PointFold extends Composite<NativeDetails> {

    /** So many points are worked through without being folded. */
    private static final int FEW = 6;

    PointFold(int pointsInAll, Component... content) {
        getContent().setContent(new Div(content));
        getContent().setOpen(pointsInAll <= FEW);
    }

    void line(String words) {
        getContent().setSummaryText(words);
    }

    void open() {
        getContent().setOpen(true);
    }
}
