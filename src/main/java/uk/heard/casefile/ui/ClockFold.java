package uk.heard.casefile.ui;

import com.vaadin.flow.component.html.NativeDetails;

/** A due date that can be opened. One of all on the page is open at a time; Escape closes it and gives the focus back to its date. */
class ClockFold extends NativeDetails {

    ClockFold() {
        addClassName("clock");
        getElement().setAttribute("name", "clock");
        getElement().addEventListener("keydown", e -> {
            setOpen(false);
            getSummary().getElement().callJsFunction("focus");
        }).setFilter("event.key === 'Escape'");
    }
}
