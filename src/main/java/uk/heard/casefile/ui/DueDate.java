package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import uk.heard.complaint.ClockTimes;
import uk.heard.ui.Say;

/** A due date in a list of many cases; opened, it says why that date. What it says is read then, each time. */
@NamedInterface("panel")
public class DueDate extends Composite<ClockFold> implements HasStyle {

    /**
     * @param clock reads the clock of this date; empty when it may not be seen any longer
     * @param shown the date itself, and how long until then
     */
    public DueDate(Say say, SerializableSupplier<Optional<ClockTimes>> clock, Component... shown) {
        var details = getContent();
        details.setSummary(shown);
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                details.setContent(clock.get().<Component>map(found -> new ClockExplanation(say, found)).orElseGet(() -> gone(say)));
            }
        });
    }

    @Override
    protected ClockFold initContent() {
        return new ClockFold();
    }

    private static Component gone(Say say) {
        var gone = new Div(new Paragraph(say.it("casefile.clock.gone")));
        gone.addClassName("why");
        return gone;
    }
}
