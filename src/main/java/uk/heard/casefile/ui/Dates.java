package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Html;

/** Dates and times as staff read them everywhere: in London, with the day of the week, never relative alone. */
@NamedInterface("panel")
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK).withZone(LondonDates.LONDON);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(LondonDates.LONDON);

    private Dates() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A day that machines can read too. */
    public static Component shown(LocalDate date) {
        return element(day(date), date.toString());
    }

    static Component shown(Instant instant) {
        return element(moment(instant), instant.toString());
    }

    private static Component element(String words, String machineReadable) {
        var time = Html.text("time", "", words);
        time.getElement().setAttribute("datetime", machineReadable);
        return time;
    }
}
