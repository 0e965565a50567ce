package uk.heard.resolution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.LetterPreview;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.ui.ErrorSummary;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;

/**
 * Writes the Stage 1 reply: an opening, a finding with a reason for every point, a closing. Saved at every pause. Before it
 * goes the letter is shown as it arrives, and only that can be sent.
 */
class ReplyEditor extends Composite<Div> {

    private static final int LONGEST = 20_000;

    private final StageOneReply reply;
    private final Clock clock;
    private final CaseFile file;
    private final CaseContext context;
    private final Say say;
    private final ErrorSummary errors;
    private final LongAnswer opening;
    private final LongAnswer closing;
    private final List<PointEditor> points;
    private final Div editing = new Div();
    private final LetterPreview letter;
    private final Div sending;
    private final Span saved = new Span();
    private final Span savedAt = new Span();

    ReplyEditor(StageOneReply reply, Clock clock, CaseFile file, CaseContext context) {
        this.reply = reply;
        this.clock = clock;
        this.file = file;
        this.context = context;
        this.say = context.say();
        errors = new ErrorSummary(say);
        opening = text("opening");
        closing = text("closing");
        points = file.points().stream().map(point -> new PointEditor(say, point, this::autosave)).toList();
        letter = new LetterPreview(file, context);
        var draft = reply.draft(context.staff(), file.id());
        opening.setValue(draft.opening());
        closing.setValue(draft.closing());
        opening.onPause(text -> autosave());
        closing.onPause(text -> autosave());
        editing.add(errors, opening);
        var list = new OrderedList();
        points.forEach(list::add);
        list.addClassName("points");
        editing.add(list, closing, buttons(), saving());
        sending = sending();
        sending.setVisible(false);
        getContent().addClassName("reply");
        getContent().add(editing, letter, sending);
    }

    private LongAnswer text(String part) {
        var answer = new LongAnswer(say, "reply-" + part, say.it("resolution.reply." + part), LONGEST).rows(5);
        answer.setHint(say.it("resolution.reply." + part + ".hint"));
        return answer;
    }

    private Div buttons() {
        var save = button("resolution.reply.save", "secondary", this::saveNow);
        var buttons = context.complaintsTeam()
                ? new Div(button("resolution.reply.send", "primary", () -> preview(true)), save)
                : new Div(save, button("resolution.reply.see", "secondary", () -> preview(false)));
        buttons.addClassName("buttons");
        return buttons;
    }

    private Div sending() {
        var buttons = new Div(button("resolution.reply.change", "secondary", this::edit));
        buttons.addClassName("buttons");
        if (!context.complaintsTeam()) {
            return new Div(new Paragraph(say.it("resolution.reply.team-sends")), buttons);
        }
        buttons.addComponentAsFirst(button("resolution.reply.confirm", "primary", this::send));
        var what = new Div(new Paragraph(say.it("resolution.reply.does")), buttons);
        what.addClassName("confirm");
        return what;
    }

    private NativeButton button(String words, String look, Runnable action) {
        var button = new NativeButton(say.it(words), e -> action.run());
        button.addClassName(look);
        return button;
    }

    private Paragraph saving() {
        saved.getElement().setAttribute("role", "status");
        var line = new Paragraph(saved, new Span(" "), savedAt);
        line.addClassName("saved");
        return line;
    }

    /** Without a word unless it goes wrong: the line under the buttons changes, the focus stays. */
    private void autosave() {
        if (tooLong().isEmpty()) {
            context.attempt(everything(), this::save);
        }
    }

    private void saveNow() {
        clear();
        var problems = tooLong();
        if (problems.isEmpty()) {
            context.attempt(everything(), this::save);
        } else {
            refuse(problems);
        }
    }

    private void save() {
        reply.save(context.staff(), file.id(), written(), opening.getValue(), closing.getValue());
        saved.setText(say.it("resolution.reply.saved"));
        savedAt.setText(Dates.time(clock.instant()));
    }

    private void preview(boolean toSend) {
        clear();
        var problems = toSend ? missing() : tooLong();
        if (!problems.isEmpty()) {
            refuse(problems);
            return;
        }
        context.attempt(everything(), () -> {
            save();
            var html = reply.preview(context.staff(), file.id());
            editing.setVisible(false);
            sending.setVisible(true);
            letter.show(html);
        });
    }

    private void edit() {
        letter.hide();
        sending.setVisible(false);
        editing.setVisible(true);
        opening.focus();
    }

    private void send() {
        context.attempt(everything(), () -> reply.send(context.staff(), file.id(), written(), opening.getValue(), closing.getValue()).ifPresentOrElse(
                refused -> {
                    edit();
                    refuse(List.of(new Problem(opening, say.it("resolution.refused." + refused.name().toLowerCase()))));
                },
                () -> context.done(say.it("resolution.reply.done"))));
    }

    private List<Problem> missing() {
        var letters = opening.getValue().isBlank() ? Stream.of(new Problem(opening, say.it("resolution.reply.opening.missing"))) : Stream.<Problem>empty();
        return Stream.of(letters, lettersTooLong(), points.stream().flatMap(PointEditor::missing)).flatMap(each -> each).toList();
    }

    private List<Problem> tooLong() {
        return Stream.concat(lettersTooLong(), points.stream().flatMap(PointEditor::tooLong)).toList();
    }

    private Stream<Problem> lettersTooLong() {
        return Stream.of(opening, closing).filter(LongAnswer::isTooLong).map(answer -> new Problem(answer, say.it("resolution.reply.too-long")));
    }

    private void refuse(List<Problem> problems) {
        problems.forEach(problem -> problem.where().setError(problem.words()));
        errors.show(problems);
    }

    private void clear() {
        errors.hide();
        opening.clearError();
        closing.clearError();
        points.forEach(PointEditor::clear);
    }

    private List<PointFinding> written() {
        return points.stream().flatMap(point -> point.written().stream()).toList();
    }

    /** All that was typed, for the case that somebody else was quicker. */
    private String everything() {
        return Stream.of(Stream.of(opening.getValue()), written().stream().map(PointFinding::reason), Stream.of(closing.getValue()))
                .flatMap(each -> each).filter(text -> !text.isBlank()).reduce((one, other) -> one + "\n\n" + other).orElse("");
    }
}
