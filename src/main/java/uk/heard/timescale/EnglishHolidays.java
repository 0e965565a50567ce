package uk.heard.timescale;

import static java.util.stream.Collectors.toSet;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The holidays that regulation 2 of the 2006 Regulations leaves out of a count of working days: Christmas Day, Boxing Day,
 * Good Friday and England's bank holidays. The library knows the rules, {@link Proclamation} the exceptions.
 */
final class EnglishHolidays {

    /** By the library's key. GOV.UK's names, because those are what people know; a key without one is refused. */
    private static final Map<String, String> NAMES = Map.of(
            "NEW_YEAR", "New Year’s Day",
            "christian.GOOD_FRIDAY", "Good Friday",
            "christian.EASTER_MONDAY", "Easter Monday",
            "EARLY_MAY_BANK_HOLIDAY", "Early May bank holiday",
            "SPRING_BANK_HOLIDAY", "Spring bank holiday",
            "SUMMER_BANK_HOLIDAY", "Summer bank holiday",
            "CHRISTMAS", "Christmas Day",
            "BOXING_DAY", "Boxing Day");

    private EnglishHolidays() {}

    static Map<LocalDate, Holiday> of(int firstYear, int lastYear, List<Proclamation> proclamations) {
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        Set<LocalDate> proclaimed = proclamations.stream().map(Proclamation::on).collect(toSet());
        for (int year = firstYear; year <= lastYear; year++) {
            for (var found : bankHolidays(year)) {
                LocalDate date = found.getDate();
                if (!proclaimed.contains(date)) {
                    holidays.put(date, new Holiday(date, name(found)));
                }
            }
            put(holidays, LocalDate.of(year, 12, 25), "Christmas Day");
            put(holidays, LocalDate.of(year, 12, 26), "Boxing Day");
        }
        for (Proclamation p : proclamations) {
            holidays.remove(p.instead());
            put(holidays, p.on(), p.name());
        }
        return Map.copyOf(holidays);
    }

    /** The library looks for its parts through the thread's class loader, which in a pool's thread may not see them. */
    private static Set<de.focus_shift.jollyday.core.Holiday> bankHolidays(int year) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EnglishHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM))
                    .getHolidays(Year.of(year), "eng");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String name(de.focus_shift.jollyday.core.Holiday found) {
        String name = NAMES.get(found.getPropertiesKey());
        if (name == null) {
            throw new IllegalStateException("The holiday library knows a holiday that we have no name for: " + found);
        }
        return found.getObservedDate().isPresent() ? name + " (substitute day)" : name;
    }

    private static void put(Map<LocalDate, Holiday> holidays, LocalDate date, String name) {
        holidays.put(date, new Holiday(date, name));
    }
}
