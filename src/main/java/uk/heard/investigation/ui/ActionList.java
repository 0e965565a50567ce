package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.heard.outcome.PromisedActions.Action;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Html;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;

/** What the council will do, who does it and by when; as many as there are. */
class ActionList extends Composite<Div> {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_OWNER = 255;

    /** @param pointId kept as it was drafted */
    private record Row(int number, Long pointId, LongAnswer what, ShortAnswer owner, DayAnswer due, Div box) {

        boolean isEmpty() {
            return what.getValue().isBlank() && owner.getValue().isBlank() && due.getValue() == null;
        }

        Action action() {
            return new Action(pointId, what.getValue(), owner.getValue(), due.getValue());
        }
    }

    private final Say say;
    private final SerializableRunnable onChange;
    private final Div list = new Div();
    private final List<Row> rows = new ArrayList<>();
    private int added;

    ActionList(Say say, List<Action> drafted, SerializableRunnable onChange) {
        this.say = say;
        this.onChange = onChange;
        drafted.forEach(this::add);
        var more = new NativeButton(say.it("investigation.action.add"), e -> add(new Action(null, "", "", null)).what().focus());
        more.addClassName("secondary");
        getContent().addClassName("actions");
        getContent().add(Html.text("h3", "", say.it("investigation.adjudicate.actions")), list, more);
    }

    private Row add(Action action) {
        var number = ++added;
        var what = new LongAnswer(say, "action-" + number, say.it("investigation.action.what", number), LONGEST).rows(2);
        var owner = new ShortAnswer(say, "action-owner-" + number, say.it("investigation.action.owner")).atMost(LONGEST_OWNER);
        var due = new DayAnswer(say, "action-due-" + number, say.it("investigation.action.due"));
        what.setValue(action.what());
        owner.setValue(action.owner());
        due.setValue(action.dueOn());
        what.onPause(text -> onChange.run());
        var box = new Div(what, owner, due);
        var row = new Row(number, action.pointId(), what, owner, due, box);
        var remove = new NativeButton(say.it("investigation.action.remove", number), e -> remove(row));
        remove.addClassName("quiet");
        box.add(remove);
        list.add(box);
        rows.add(row);
        return row;
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row.box());
        onChange.run();
    }

    /** Those of which anything is written. */
    List<Action> actions() {
        return rows.stream().filter(row -> !row.isEmpty()).map(Row::action).toList();
    }

    Stream<Problem> missing() {
        return Stream.concat(tooLong(), rows.stream().filter(row -> !row.isEmpty() && !row.action().isComplete())
                .map(row -> new Problem(row.what().getValue().isBlank() ? row.what() : row.owner().getValue().isBlank() ? row.owner() : row.due(),
                        say.it("investigation.action.missing", row.number()))));
    }

    Stream<Problem> tooLong() {
        return rows.stream().flatMap(row -> Stream.concat(
                row.what().isTooLong() ? Stream.of(row.what()) : Stream.empty(),
                row.owner().getValue().length() > LONGEST_OWNER ? Stream.of(row.owner()) : Stream.empty()))
                .map(where -> new Problem(where, say.it("investigation.adjudicate.too-long")));
    }

    void clearErrors() {
        rows.forEach(row -> {
            row.what().clearError();
            row.owner().clearError();
            row.due().clearError();
        });
    }
}
