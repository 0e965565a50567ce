package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day in three boxes: quicker to type and easier to hear than a calendar. A month may be written in letters. */
public class DateAnswer extends Answer<LocalDate> {

    /** Nobody alive can tell of a day before it. */
    private static final int EARLIEST_YEAR = 1900;

    private final FieldSet group = new FieldSet();
    private final Component legend;
    private final Box day;
    private final Box month;
    private final Box year;

    public DateAnswer(Say say, String id, String legend) {
        super(say, id);
        this.legend = Html.text("legend", "", legend);
        day = new Box(id + "-day", say.it("ui.date.day"), 2);
        month = new Box(id + "-month", say.it("ui.date.month"), 9);
        year = new Box(id + "-year", say.it("ui.date.year"), 4);
        var boxes = new Div(day, month, year);
        boxes.addClassName("date");
        group.add(this.legend, hint(), error(), boxes);
        lay(group);
    }

    public boolean isEmpty() {
        return day.text.isBlank() && month.text.isBlank() && year.text.isBlank();
    }

    /** Null while there is no such day: nothing in the boxes, 31 February, or a year of two figures, which could be of any century. */
    @Override
    public LocalDate getValue() {
        try {
            var date = LocalDate.of(Integer.parseInt(year.text.strip()), month(month.text.strip().toLowerCase(Locale.ROOT)), Integer.parseInt(day.text.strip()));
            return date.getYear() < EARLIEST_YEAR ? null : date;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether fewer than four figures stand for the year, as on a form: then that is what to put right first. */
    public boolean hasShortYear() {
        return year.text.strip().matches("\\d{1,3}");
    }

    private static int month(String typed) {
        return Arrays.stream(Month.values())
                .filter(m -> typed.length() >= 3 && m.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT).startsWith(typed))
                .findFirst().map(Month::getValue).orElseGet(() -> Integer.valueOf(typed));
    }

    @Override
    public void setValue(LocalDate date) {
        day.show(date == null ? "" : Integer.toString(date.getDayOfMonth()));
        month.show(date == null ? "" : Integer.toString(date.getMonthValue()));
        year.show(date == null ? "" : Integer.toString(date.getYear()));
    }

    /** What stands in the boxes, by their ids, also when it is no day yet. */
    Map<String, String> typed() {
        return Stream.of(day, month, year).collect(Collectors.toMap(box -> box.id, box -> box.text));
    }

    /** @param typed by the ids of the boxes; what is not among it stays */
    void restore(Map<String, String> typed) {
        Stream.of(day, month, year).filter(box -> typed.containsKey(box.id)).forEach(box -> box.show(typed.get(box.id)));
    }

    @Override
    public void focus() {
        day.input.focus();
    }

    @Override
    Component described() {
        return group;
    }

    @Override
    void hideLabel() {
        legend.setVisible(false);
    }

    private static final class Box extends Div {

        private final String id;
        private final Control input;
        private String text = "";

        private Box(String id, String label, int wide) {
            this.id = id;
            input = Control.input("text", id);
            var name = new NativeLabel(label);
            name.setFor(input);
            input.addClassName("line");
            input.getElement().setAttribute("autocomplete", "off");
            if (wide != 9) {
                input.getElement().setAttribute("inputmode", "numeric");
            }
            input.getElement().getStyle().set("max-width", (wide + 3) + "ch");
            input.onTyped(typed -> text = typed);
            add(name, input);
        }

        private void show(String value) {
            text = value;
            input.getElement().setProperty("value", value);
        }
    }
}
