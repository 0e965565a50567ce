package uk.heard.casefile.ui;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Mark;
import uk.heard.ui.Mark.Shape;
import uk.heard.ui.Say;

/**
 * How long until something is due, in working days. A due date that has passed is late at once, on a Saturday too,
 * although no working day has gone by since.
 */
@NamedInterface("panel")
public record DaysLeft(Shape shape, int days) {

    private static final int SOON = 2;

    public static DaysLeft of(LocalDate today, LocalDate due) {
        if (today.isAfter(due)) {
            return new DaysLeft(Shape.LATE, WorkingDays.england().between(due, today));
        }
        var left = WorkingDays.england().between(today, due);
        return new DaysLeft(left <= SOON ? Shape.SOON : Shape.PLAIN, left);
    }

    String words(Say say) {
        return say.it(shape == Shape.LATE ? "casefile.days.late" : "casefile.days.left", days);
    }

    public Mark mark(Say say) {
        var mark = new Mark(words(say), shape);
        mark.addClassName("days");
        return mark;
    }
}
