package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.LetterConfirmation;
import uk.heard.casefile.ui.LongWork;
import uk.heard.investigation.Adjudication;
import uk.heard.investigation.IndependentView;
import uk.heard.investigation.Refused;
import uk.heard.investigation.Reports;
import uk.heard.investigation.SentBy;
import uk.heard.investigation.StatementOfComplaint.StatedPoint;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;

/** Writes the Stage 2 response: who adjudicates, an answer to every finding, actions, an opening and a closing. Saved at every pause. */
class AdjudicationEditor extends Composite<Div> {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 255;

    private final Adjudication adjudication;
    private final Clock clock;
    private final CaseFile file;
    private final CaseContext context;
    private final Say say;
    private final LongWork work;
    private final Paragraph progress = new Paragraph();
    private final SavedLine saved;
    private final ShortAnswer name;
    private final ShortAnswer role;
    private final List<AnswerEditor> answers;
    private final ActionList actions;
    private final LongAnswer opening;
    private final LongAnswer closing;
    private final Div writing = new Div();
    private final LetterConfirmation sending;

    AdjudicationEditor(Adjudication adjudication, Reports.Received received, List<StatedPoint> agreed, Clock clock, CaseFile file, CaseContext context) {
        this.adjudication = adjudication;
        this.clock = clock;
        this.file = file;
        this.context = context;
        this.say = context.say();
        work = new LongWork(context, this::clearErrors, this::everything);
        saved = new SavedLine(say);
        var draft = adjudication.read(context.staff(), file.id());
        name = line("name", draft.name());
        role = line("role", draft.role());
        answers = agreed.stream().flatMap(stated -> file.points().stream().filter(point -> point.id() == stated.pointId())
                .map(point -> new AnswerEditor(say, point, stated.whatHappened(), answer(draft, point), agreed.size(), this::autosave))).toList();
        actions = new ActionList(say, draft.actions(), this::autosave);
        opening = text("opening", draft.opening());
        closing = text("closing", draft.closing());
        opening.setHint(say.it("investigation.adjudicate.opening.hint"));
        progress.getElement().setAttribute("role", "status");
        showProgress();
        writing.add(new Paragraph(say.it("investigation.adjudicate.does")));
        if (received.view() == IndependentView.DISAGREES) {
            var words = new Paragraph(say.it("investigation.adjudicate.disagrees", received.words()));
            words.addClassName("notice");
            writing.add(words);
        }
        writing.add(work, name, role, progress);
        answers.forEach(writing::add);
        writing.add(acceptRest(), actions, opening, closing, buttons(), saved);
        sending = sending();
        getContent().add(writing, sending);
    }

    private static Optional<Adjudication.Answer> answer(Adjudication.Response draft, CaseFile.CasePoint point) {
        return draft.answers().stream().filter(answer -> answer.pointId() == point.id()).findFirst();
    }

    private ShortAnswer line(String part, String drafted) {
        var answer = new ShortAnswer(say, "adjudicator-" + part, say.it("investigation.adjudicate." + part)).atMost(LONGEST_LINE);
        answer.setValue(drafted);
        return answer;
    }

    private LongAnswer text(String part, String drafted) {
        var answer = new LongAnswer(say, "response-" + part, say.it("investigation.adjudicate." + part), LONGEST).rows(5);
        answer.setValue(drafted);
        answer.onPause(words -> autosave());
        return answer;
    }

    private NativeButton acceptRest() {
        var accept = new NativeButton(say.it("investigation.adjudicate.accept-rest"), e -> {
            answers.forEach(AnswerEditor::acceptUnlessAnswered);
            autosave();
        });
        accept.addClassName("secondary");
        return accept;
    }

    private LetterConfirmation sending() {
        var letter = new LetterConfirmation(file, context, say.it("investigation.adjudicate.sending"), () -> adjudication.preview(context.staff(), file.id()), this::writeAgain);
        var way = letter.ask(new Choice<SentBy>(say, "response-way", say.it("investigation.adjudicate.way"))
                .option(SentBy.PORTAL, say.it("investigation.adjudicate.portal"), say.it("investigation.adjudicate.portal.hint"))
                .option(SentBy.POST, say.it("investigation.adjudicate.post"), say.it("investigation.adjudicate.post.hint")));
        letter.sends(say.it("investigation.adjudicate.done"), () -> {
            way.clearError();
            return adjudication.send(context.staff(), file.id(), way.getValue())
                    .map(refused -> Said.refused(say, refused, refused == Refused.WAY_MISSING ? way : null));
        });
        return letter;
    }

    private Div buttons() {
        var on = new NativeButton(say.it("investigation.adjudicate.send"), e -> work.unlessWrong(missing(), this::showLetter));
        on.addClassName("primary");
        var save = new NativeButton(say.it("investigation.adjudicate.save"), e -> work.unlessWrong(tooLong(), this::save));
        save.addClassName("secondary");
        var buttons = new Div(on, save);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void autosave() {
        showProgress();
        work.pause(tooLong(), this::save);
    }

    private void showProgress() {
        progress.setText(say.it("investigation.adjudicate.progress", answers.stream().filter(AnswerEditor::isComplete).count(), answers.size()));
    }

    private void clearErrors() {
        Stream.<Answer<?>>of(name, role, opening, closing).forEach(Answer::clearError);
        answers.forEach(AnswerEditor::clearErrors);
        actions.clearErrors();
        showProgress();
    }

    private void save() {
        var changed = answers.stream().flatMap(answer -> answer.changed().stream()).toList();
        adjudication.save(context.staff(), file.id(), new Adjudication.Response(name.getValue(), role.getValue(), changed, actions.actions(), opening.getValue(), closing.getValue()))
                .ifPresentOrElse(refused -> work.show(List.of(new Problem(name, Said.refused(say, refused)))), () -> {
                    answers.forEach(AnswerEditor::saved);
                    saved.saved(clock.instant());
                });
    }

    private void showLetter() {
        save();
        writing.setVisible(false);
        sending.show();
    }

    private void writeAgain() {
        writing.setVisible(true);
        opening.focus();
    }

    private List<Problem> missing() {
        var nobody = Stream.of(name, role).filter(line -> line.getValue().isBlank()).map(line -> new Problem(line, Said.refused(say, Refused.ADJUDICATOR_MISSING)));
        var empty = opening.getValue().isBlank() ? Stream.of(new Problem(opening, Said.refused(say, Refused.LETTER_EMPTY))) : Stream.<Problem>empty();
        return Stream.of(nobody, answers.stream().flatMap(AnswerEditor::missing), actions.missing(), empty, linesTooLong()).flatMap(each -> each).toList();
    }

    private List<Problem> tooLong() {
        return Stream.of(answers.stream().flatMap(AnswerEditor::tooLong), actions.tooLong(), linesTooLong()).flatMap(each -> each).toList();
    }

    private Stream<Problem> linesTooLong() {
        return Stream.<Answer<String>>of(name, role, opening, closing)
                .filter(answer -> answer.getValue().length() > (answer instanceof LongAnswer ? LONGEST : LONGEST_LINE))
                .map(answer -> new Problem(answer, say.it("investigation.adjudicate.too-long")));
    }

    /** All that was typed, in case somebody else was quicker. */
    private String everything() {
        var reasons = answers.stream().flatMap(answer -> answer.written().stream()).map(Adjudication.Answer::reasons);
        return Stream.of(Stream.of(opening.getValue()), reasons, Stream.of(closing.getValue())).flatMap(each -> each)
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
