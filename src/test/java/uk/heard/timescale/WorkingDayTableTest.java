package uk.heard.timescale;

import static heard.db.Tables.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.HeardTest;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** SQL and Java count the same days. */
@HeardTest
class WorkingDayTableTest {

    @Autowired Gate gate;

    @Test
    void the_table_has_the_days_of_the_calendar_and_their_numbers() {
        var inJava = new TreeMap<LocalDate, Integer>();
        var first = LocalDate.of(WorkingDays.FIRST_LOADED_YEAR, 1, 1);
        var counted = 0;
        for (var day = first; day.getYear() <= WorkingDays.LAST_LOADED_YEAR; day = day.plusDays(1)) {
            if (WorkingDays.england().isWorkingDay(day)) {
                inJava.put(day, ++counted);
            }
        }
        var inSql = gate.as(new Actor.Job("test"), () -> gate.db().selectFrom(WORKING_DAY).fetchMap(WORKING_DAY.DAY, WORKING_DAY.ORDINAL));
        assertThat(new TreeMap<>(inSql)).isEqualTo(inJava);
        assertThat(inJava).hasSizeGreaterThan(4000);
    }
}
