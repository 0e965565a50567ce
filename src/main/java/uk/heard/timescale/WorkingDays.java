package uk.heard.timescale;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts working days as regulation 2 of the 2006 Regulations does. The day of the trigger is day 0 whatever day it is, the
 * next working day is day 1, and what has n days is due at the end of day n. Days on which the council closes of its own
 * accord are working days. Nothing is computed outside the loaded years.
 */
public final class WorkingDays {

    static final int FIRST_LOADED_YEAR = 2019;
    static final int LAST_LOADED_YEAR = 2035;
    /** With fewer days to come than this somebody loads more years: a leap year's worth, so longer than any limit. */
    public static final int ENOUGH_DAYS_AHEAD = 366;

    private static final WorkingDays ENGLAND = new WorkingDays(FIRST_LOADED_YEAR, LAST_LOADED_YEAR, Proclamation.MADE);

    private final int firstYear;
    private final int lastYear;
    private final LocalDate firstDay;
    private final Map<LocalDate, Holiday> holidays;
    /** For every day of the calendar, how many working days it has had by the end of that day. */
    private final int[] passed;
    /** Every working day of the calendar: the one at i ends the first i + 1. */
    private final List<LocalDate> inOrder = new ArrayList<>();

    WorkingDays(int firstYear, int lastYear, List<Proclamation> proclamations) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        firstDay = LocalDate.of(firstYear, 1, 1);
        holidays = EnglishHolidays.of(firstYear, lastYear, proclamations);
        passed = new int[(int) ChronoUnit.DAYS.between(firstDay, LocalDate.of(lastYear + 1, 1, 1))];
        for (int i = 0; i < passed.length; i++) {
            LocalDate day = firstDay.plusDays(i);
            if (!isWeekend(day) && !holidays.containsKey(day)) {
                inOrder.add(day);
            }
            passed[i] = inOrder.size();
        }
    }

    public static WorkingDays england() {
        return ENGLAND;
    }

    public int lastLoadedYear() {
        return lastYear;
    }

    /** How many days of the calendar are still to come after this one; below 0 when it has ended. */
    public long daysLoadedAfter(LocalDate day) {
        return ChronoUnit.DAYS.between(day, LocalDate.of(lastYear, 12, 31));
    }

    public boolean isWorkingDay(LocalDate day) {
        return skippedBecause(day) == null;
    }

    public Optional<Holiday> holiday(LocalDate day) {
        index(day);
        return Optional.ofNullable(holidays.get(day));
    }

    /** The day on which something with so many working days is due. With none it is due on the day of the trigger itself. */
    public LocalDate after(LocalDate trigger, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A limit cannot have " + workingDays + " working days");
        }
        int number = passed[index(trigger)] + workingDays;
        if (number > inOrder.size()) {
            throw new BeyondCalendar("%d working days after %s".formatted(workingDays, trigger), firstYear, lastYear);
        }
        return workingDays == 0 ? trigger : inOrder.get(number - 1);
    }

    /** The last working day from which {@code event} is at least so many working days away: for notice that has to be given. */
    public LocalDate before(LocalDate event, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("Notice cannot have " + workingDays + " working days");
        }
        int number = passed[index(event)] - workingDays;
        if (number < 1) {
            throw new BeyondCalendar("%d working days before %s".formatted(workingDays, event), firstYear, lastYear);
        }
        return inOrder.get(number - 1);
    }

    /**
     * On which working day we are: 0 on the day of the trigger, and on a day that is not a working day the number already
     * reached. Below 0 when {@code day} comes before the trigger.
     */
    public int between(LocalDate trigger, LocalDate day) {
        return passed[index(day)] - passed[index(trigger)];
    }

    public DueDates dueDates(LocalDate trigger, int workingDays, Integer longest) {
        return new DueDates(after(trigger, workingDays), longest == null ? null : after(trigger, longest));
    }

    public DateExplanation explain(LocalDate trigger, int workingDays) {
        LocalDate due = after(trigger, workingDays);
        List<Day> days = new ArrayList<>();
        days.add(new Day(trigger, 0, null));
        for (LocalDate day = trigger.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            String skipped = skippedBecause(day);
            days.add(new Day(day, skipped == null ? between(trigger, day) : null, skipped));
        }
        return new DateExplanation(trigger, workingDays, due, days);
    }

    private String skippedBecause(LocalDate day) {
        return holiday(day).map(Holiday::name).orElseGet(() -> isWeekend(day) ? nameOfWeekday(day) : null);
    }

    private int index(LocalDate day) {
        long index = ChronoUnit.DAYS.between(firstDay, day);
        if (index < 0 || index >= passed.length) {
            throw new BeyondCalendar(day.toString(), firstYear, lastYear);
        }
        return (int) index;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static String nameOfWeekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
