package uk.heard.resolution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.LetterConfirmation;
import uk.heard.casefile.ui.LongWork;
import uk.heard.casefile.ui.StepForm;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;

/** Writes the Stage 1 reply: an opening, a finding with a reason for every point, a closing. Saved at every pause. */
class ReplyEditor extends Composite<Div> {

    private static final int LONGEST = 20_000;

    private final StageOneReply reply;
    private final Clock clock;
    private final CaseFile file;
    private final CaseContext context;
    private final Say say;
    private final LongWork work;
    private final LongAnswer opening;
    private final LongAnswer closing;
    private final List<PointEditor> points;
    private final Div writing = new Div();
    private final LetterConfirmation sending;
    private final Span saved = new Span();
    private final Span savedAt = new Span();
    /** Null until there is a letter. */
    private String savedLetter;

    ReplyEditor(StageOneReply reply, Clock clock, CaseFile file, CaseContext context) {
        this.reply = reply;
        this.clock = clock;
        this.file = file;
        this.context = context;
        this.say = context.say();
        work = new LongWork(context, this::clearErrors, this::everything);
        opening = text("opening");
        closing = text("closing");
        var draft = reply.draft(context.staff(), file.id());
        opening.setValue(draft.opening());
        closing.setValue(draft.closing());
        savedLetter = draft.version() == 0 ? null : letter();
        opening.onPause(text -> autosave());
        closing.onPause(text -> autosave());
        points = file.points().stream().map(point -> new PointEditor(say, point, this::autosave)).toList();
        var list = new OrderedList();
        list.addClassName("points");
        points.forEach(list::add);
        writing.add(work, opening, list, closing, buttons(), saving());
        sending = sending();
        getContent().add(writing, sending);
    }

    private LongAnswer text(String part) {
        var answer = new LongAnswer(say, "reply-" + part, say.it("resolution.reply." + part), LONGEST).rows(5);
        answer.setHint(say.it("resolution.reply." + part + ".hint"));
        return answer;
    }

    private LetterConfirmation sending() {
        var letter = new LetterConfirmation(file, context, say.it(context.complaintsTeam() ? "resolution.reply.does" : "resolution.reply.team-sends"),
                () -> reply.preview(context.staff(), file.id()), this::writeAgain);
        if (context.complaintsTeam()) {
            letter.sends(say.it("resolution.reply.done"), () -> reply.send(context.staff(), file.id())
                    .map(refused -> new StepForm.Problem(null, say.it("resolution.refused." + refused.name().toLowerCase(Locale.ROOT)))));
        }
        return letter;
    }

    private Div buttons() {
        var save = new NativeButton(say.it("resolution.reply.save"), e -> saveNow());
        save.addClassName("secondary");
        var on = context.complaintsTeam()
                ? new NativeButton(say.it("resolution.reply.send"), e -> showLetter(missing()))
                : new NativeButton(say.it("resolution.reply.see"), e -> showLetter(tooLong()));
        on.addClassName("primary");
        var buttons = new Div(on, save);
        buttons.addClassName("buttons");
        return buttons;
    }

    /** The word is announced once; the time beside it changes in silence at every pause. */
    private Paragraph saving() {
        saved.getElement().setAttribute("role", "status");
        var line = new Paragraph(saved, new Span(" "), savedAt);
        line.addClassName("saved");
        return line;
    }

    private void autosave() {
        work.pause(tooLong(), this::save);
    }

    private void saveNow() {
        work.unlessWrong(tooLong(), this::save);
    }

    private void showLetter(List<Problem> problems) {
        work.unlessWrong(problems, () -> {
            save();
            writing.setVisible(false);
            sending.show();
        });
    }

    private void writeAgain() {
        writing.setVisible(true);
        opening.focus();
    }

    private void clearErrors() {
        Stream.of(opening, closing).forEach(LongAnswer::clearError);
        points.forEach(PointEditor::clearErrors);
    }

    /** Only what was changed here: somebody else may be writing the other parts at this moment. */
    private void save() {
        var changed = points.stream().flatMap(point -> point.changed().stream()).toList();
        if (letter().equals(savedLetter)) {
            reply.saveFindings(context.staff(), file.id(), changed);
        } else {
            reply.save(context.staff(), file.id(), changed, opening.getValue(), closing.getValue());
        }
        savedLetter = letter();
        points.forEach(PointEditor::saved);
        saved.setText(say.it("resolution.reply.saved"));
        savedAt.setText(Dates.time(clock.instant()));
    }

    private String letter() {
        return opening.getValue() + "\n\n" + closing.getValue();
    }

    private List<Problem> missing() {
        var openingMissing = opening.getValue().isBlank() ? Stream.of(new Problem(opening, say.it("resolution.reply.opening.missing"))) : Stream.<Problem>empty();
        return Stream.of(openingMissing, letterTooLong(), points.stream().flatMap(PointEditor::missing)).flatMap(each -> each).toList();
    }

    private List<Problem> tooLong() {
        return Stream.concat(letterTooLong(), points.stream().flatMap(PointEditor::tooLong)).toList();
    }

    private Stream<Problem> letterTooLong() {
        return Stream.of(opening, closing).filter(LongAnswer::isTooLong).map(answer -> new Problem(answer, say.it("resolution.reply.too-long")));
    }

    /** All that was typed, in case somebody else was quicker. */
    private String everything() {
        var reasons = points.stream().flatMap(point -> point.written().stream()).map(PointFinding::reason);
        return Stream.of(Stream.of(opening.getValue()), reasons, Stream.of(closing.getValue())).flatMap(each -> each)
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
