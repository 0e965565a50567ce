package uk.heard.ui;

import com.vaadin.flow.component.html.Span;

/** A word with a shape. The shape and the word say it; the colour only helps. */
public class Mark extends Span {

    public enum Shape {
        /** Nothing to do about it. */
        PLAIN,
        /** Going on now. */
        NOW,
        DONE,
        /** A date comes near. */
        SOON,
        /** A date has passed. */
        LATE,
        /** The clock stands still, or somebody else must act first. */
        WAITING,
        /** Not for everybody's eyes. */
        LOCKED,
        /** Somebody may not be safe. */
        DANGER
    }

    public Mark(String word, Shape shape) {
        super(word);
        addClassNames("mark", shape.name().toLowerCase());
    }

    /** How long there is still time, as a number and a shape: late, soon, or in good time. */
    public static Mark daysLeft(Say say, long workingDays) {
        var shape = workingDays < 0 ? Shape.LATE : workingDays <= 2 ? Shape.SOON : Shape.PLAIN;
        var words = workingDays < 0 ? say.it("ui.days.late", -workingDays)
                : workingDays == 0 ? say.it("ui.days.today") : say.it("ui.days.left", workingDays);
        var mark = new Mark(words, shape);
        mark.addClassName("days");
        return mark;
    }
}
