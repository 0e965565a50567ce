package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.heard.complaint.ClockTimes;
import uk.heard.timescale.DateExplanation;
import uk.heard.timescale.Day;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Html;
import uk.heard.ui.Say;

/** Why a clock is due on its day: the rule and its source, what moved it, and a calendar of every day counted or skipped. */
class ClockExplanation extends Composite<Div> {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private final Say say;
    private final ClockTimes clock;

    ClockExplanation(Say say, ClockTimes clock) {
        this.say = say;
        this.clock = clock;
        getContent().add(explanation());
        getContent().addClassName("why");
        // It scrolls when a clock runs long, so the keyboard must reach it.
        getContent().getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", say.it("casefile.clock.calendar"));
    }

    private Component[] explanation() {
        var parts = new ArrayList<Component>();
        parts.add(new Paragraph(rule()));
        parts.add(new Paragraph(say.it("casefile.clock.source", clock.source())));
        clock.extensions().forEach(extension -> parts.add(new Paragraph(say.it("casefile.clock.extended", Dates.day(extension.on()),
                Dates.day(extension.from()), Dates.day(extension.to()), Dates.day(clock.firstDueOn())))));
        clock.pauses().forEach(pause -> parts.add(new Paragraph(pause.to() == null
                ? say.it("casefile.clock.paused.still", Dates.day(pause.from()))
                : say.it("casefile.clock.paused", Dates.day(pause.from()), Dates.day(pause.to()), WorkingDays.england().between(pause.from(), pause.to())))));
        parts.add(new Paragraph(clock.latestOn() == null ? say.it("casefile.clock.no-extension") : say.it("casefile.clock.latest", Dates.day(clock.latestOn()))));
        if (clock.workingDays() != null && !clock.kind().countsBack()) {
            var explanation = WorkingDays.england().explain(clock.openedOn(), clock.workingDays());
            parts.add(calendar(explanation));
            parts.add(skipped(explanation));
        }
        return parts.toArray(Component[]::new);
    }

    private String rule() {
        var started = say.it("casefile.clock." + CaseWords.key(clock.kind()) + ".starts");
        if (clock.dueAt() != null) {
            return say.it("casefile.clock.rule.hours", 0, Dates.moment(clock.dueAt()), Dates.day(clock.openedOn()), started);
        }
        if (clock.workingDays() == null && clock.calendarYears() == null) {
            return say.it("casefile.clock.rule.day", 0, Dates.day(clock.firstDueOn()));
        }
        if (clock.workingDays() == null) {
            return say.it("casefile.clock.rule.years", clock.calendarYears(), Dates.day(clock.firstDueOn()), Dates.day(clock.openedOn()), started);
        }
        return say.it(clock.kind().countsBack() ? "casefile.clock.rule.back" : "casefile.clock.rule",
                clock.workingDays(), Dates.day(clock.firstDueOn()), Dates.day(clock.openedOn()), started);
    }

    private NativeTable calendar(DateExplanation explanation) {
        var table = new NativeTable();
        table.addClassName("counted");
        table.getCaption().setText(say.it("casefile.clock.calendar"));
        var week = new NativeTableRow();
        for (var day : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, Locale.UK));
            cell.getElement().setAttribute("scope", "col");
            week.add(cell);
        }
        table.getHead().add(week);
        var days = explanation.days().stream().collect(Collectors.toMap(Day::date, Function.identity()));
        var end = explanation.due().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        for (var monday = explanation.trigger().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)); monday.isBefore(end); monday = monday.plusWeeks(1)) {
            table.getBody().add(week(monday, days, explanation));
        }
        return table;
    }

    private NativeTableRow week(LocalDate monday, Map<LocalDate, Day> days, DateExplanation explanation) {
        var row = new NativeTableRow();
        for (int i = 0; i < 7; i++) {
            var date = monday.plusDays(i);
            var cell = new NativeTableCell();
            var day = days.get(date);
            if (day != null) {
                cell.add(date(day), count(day));
                cell.addClassName(day.skippedBecause() != null ? "skipped" : date.equals(explanation.due()) ? "last" : "counts");
            }
            row.add(cell);
        }
        return row;
    }

    /** The month is seen where it begins, and heard on every day. */
    private Span date(Day day) {
        var month = MONTH.format(day.date());
        var date = new Span(String.valueOf(day.date().getDayOfMonth()));
        date.add(Integer.valueOf(0).equals(day.ordinal()) || day.date().getDayOfMonth() == 1 ? new Span(" " + month) : Html.unseen(" " + month));
        return date;
    }

    private Component count(Day day) {
        var count = new Span(day.skippedBecause() == null ? say.it("casefile.clock.day", day.ordinal()) : "–");
        if (day.skippedBecause() != null) {
            count.getElement().setAttribute("aria-hidden", "true");
            return new Span(count, Html.unseen(say.it("casefile.clock.skipped", day.skippedBecause())));
        }
        return count;
    }

    /** Weekends explain themselves; holidays are named. */
    private UnorderedList skipped(DateExplanation explanation) {
        var list = new UnorderedList(new ListItem(say.it("casefile.clock.weekends")));
        list.addClassName("not-counted");
        explanation.days().stream()
                .filter(day -> day.skippedBecause() != null && WorkingDays.england().holiday(day.date()).isPresent())
                .forEach(day -> list.add(new ListItem(say.it("casefile.clock.holiday", Dates.day(day.date()), day.skippedBecause()))));
        return list;
    }
}
