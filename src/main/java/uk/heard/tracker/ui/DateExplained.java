package uk.heard.tracker.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;
import uk.heard.complaint.ClockTimes;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Say;

/** Why a date is what it is, for somebody who did not make the rule: when counting began, how many days, and which were left out. */
@NamedInterface("path")
public class DateExplained extends Composite<NativeDetails> {

    public DateExplained(ClockTimes clock, Say say) {
        var details = getContent();
        var content = new Div();
        details.setSummaryText(say.it("tracker.why", Progress.day(clock.dueOn())));
        details.setContent(content);
        content.add(new Paragraph(clock.dueAt() == null
                ? say.it("tracker.why.rule." + clock.kind().name().toLowerCase(Locale.ROOT), clock.workingDays() == null ? 0 : clock.workingDays())
                : say.it("tracker.why.hours")));
        if (clock.workingDays() != null && !clock.kind().countsBack()) {
            content.add(new Paragraph(say.it("tracker.why.start", Progress.day(clock.openedOn()))));
            skipped(content, clock, say);
        }
        clock.extensions().forEach(extension -> content.add(new Paragraph(
                say.it("tracker.why.extended", Progress.day(extension.on()), Progress.day(extension.from()), Progress.day(extension.to())))));
        clock.pauses().forEach(pause -> content.add(new Paragraph(pause.to() == null
                ? say.it("tracker.why.paused.still", Progress.day(pause.from()))
                : say.it("tracker.why.paused", Progress.day(pause.from()), Progress.day(pause.to())))));
        content.add(new Paragraph(say.it("tracker.why.source", clock.source())));
    }

    private static void skipped(Div content, ClockTimes clock, Say say) {
        var skipped = new UnorderedList();
        WorkingDays.england().explain(clock.openedOn(), clock.workingDays()).days().stream().filter(day -> day.skippedBecause() != null)
                .forEach(day -> skipped.add(new ListItem(say.it("tracker.why.skipped", Progress.day(day.date()), day.skippedBecause()))));
        if (skipped.getComponentCount() > 0) {
            content.add(new Paragraph(say.it("tracker.why.skipped.title")), skipped);
        }
    }
}
