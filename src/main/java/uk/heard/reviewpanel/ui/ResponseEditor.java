package uk.heard.reviewpanel.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.LetterConfirmation;
import uk.heard.casefile.ui.StepForm;
import uk.heard.reviewpanel.DirectorsResponse;
import uk.heard.reviewpanel.DirectorsResponse.Kept;
import uk.heard.reviewpanel.DirectorsResponse.Refusal;
import uk.heard.reviewpanel.DirectorsResponse.Written;
import uk.heard.reviewpanel.Refused;
import uk.heard.ui.Answer;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Tick;

/** Writes the director's response: an answer to every recommendation, and a letter around them. Saved at every pause. */
class ResponseEditor extends Composite<Div> {

    private static final int LONGEST = 5_000;

    private final DirectorsResponse response;
    private final CaseFile file;
    private final CaseContext context;
    private final Say say;
    private final LongAnswer opening;
    private final List<RecommendationEditor> recommendations;
    private final Tick consulted;
    private final LongAnswer consultation;
    private final ShortAnswer director;
    private final StepForm form;
    private final Div writing = new Div();
    private final LetterConfirmation sending;
    private final Paragraph saved = new Paragraph();
    private int version;

    ResponseEditor(DirectorsResponse response, CaseFile file, CaseContext context) {
        this.response = response;
        this.file = file;
        this.context = context;
        say = context.say();
        var draft = response.draft(context.staff(), file.id());
        version = draft.version();
        form = new StepForm(context, say.it("reviewpanel.response.does"));
        form.getContent().add(new Paragraph(say.it("reviewpanel.response.summary")), Inset.theirWords(draft.summary()));
        opening = form.words("response-opening", say.it("reviewpanel.response.opening"));
        opening.setHint(say.it("reviewpanel.response.opening.hint"));
        opening.setValue(response.opening(context.staff(), file.id()));
        opening.onPause(text -> autosave());
        if (draft.recommendations().isEmpty()) {
            form.getContent().add(new Paragraph(say.it("reviewpanel.response.none")));
        }
        recommendations = draft.recommendations().stream().map(each -> new RecommendationEditor(form, say, each, this::autosave)).toList();
        consulted = form.add(new Tick(say, "response-consulted", say.it("reviewpanel.response.consulted")));
        consulted.setValue(draft.consulted());
        consultation = form.add(new LongAnswer(say, "response-consultation", say.it("reviewpanel.response.consultation"), LONGEST).rows(3));
        consultation.setValue(draft.consultation());
        consultation.onPause(text -> autosave());
        director = form.add(new ShortAnswer(say, "response-director", say.it("reviewpanel.response.director")).atMost(255));
        director.setValue(draft.director());
        sending = new LetterConfirmation(file, context, say.it("reviewpanel.response.sending"), () -> response.preview(context.staff(), file.id()), this::writeAgain);
        sending.sends(say.it("reviewpanel.response.done"), () -> response.send(context.staff(), file.id())
                .map(refusal -> new StepForm.Problem(null, RefusedWords.of(refusal.why(), say))));
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("saved");
        writing.add(form, buttons(), saved);
        getContent().add(writing, sending);
    }

    private Div buttons() {
        var on = new NativeButton(say.it("reviewpanel.response.send"), e -> showLetter());
        on.addClassName("primary");
        var save = new NativeButton(say.it("reviewpanel.response.save"), e -> attempt(() -> response.save(context.staff(), file.id(), version, written()), () -> { }));
        save.addClassName("secondary");
        var buttons = new Div(on, save);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void showLetter() {
        attempt(() -> response.finish(context.staff(), file.id(), version, written()), () -> {
            writing.setVisible(false);
            sending.show();
        });
    }

    private void writeAgain() {
        writing.setVisible(true);
        opening.focus();
    }

    private void attempt(SerializableSupplier<Kept> step, SerializableRunnable then) {
        context.attempt(everything(), () -> {
            form.clearErrors();
            keep(step.get()).ifPresentOrElse(refusal -> form.refuse(problem(refusal)), then);
        });
    }

    /** Nobody is interrupted by what does not fit yet while they are writing. */
    private void autosave() {
        context.attempt(everything(), () -> keep(response.save(context.staff(), file.id(), version, written())));
    }

    /** Notes what became of a save, and answers with what is to be said beside a field. */
    private Optional<Refusal> keep(Kept kept) {
        if (kept.refused().filter(refusal -> refusal.why() == Refused.SAVED_MEANWHILE).isPresent()) {
            var theirs = response.draft(context.staff(), file.id());
            context.savedMeanwhile(theirs.by(), theirs.at(), everything());
            return Optional.empty();
        }
        saved.setText(kept.version() > version ? say.it("reviewpanel.response.saved") : "");
        version = kept.version();
        return kept.refused();
    }

    /** All that was typed, in case somebody else was quicker. */
    private String everything() {
        return Stream.of(Stream.of(opening.getValue()), recommendations.stream().flatMap(RecommendationEditor::typed), Stream.of(consultation.getValue(), director.getValue()))
                .flatMap(each -> each).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private Written written() {
        return new Written(opening.getValue(), director.getValue(), consulted.getValue(), consultation.getValue(),
                recommendations.stream().map(RecommendationEditor::written).toList());
    }

    private StepForm.Problem problem(Refusal refusal) {
        return RefusedWords.beside(field(refusal), refusal.why(), say);
    }

    private Answer<?> field(Refusal refusal) {
        Optional<Answer<?>> ofRecommendation = recommendations.stream().filter(each -> each.isNumber(refusal.recommendation())).findFirst()
                .map(each -> each.field(refusal.why()));
        return ofRecommendation.orElseGet(() -> switch (refusal.why()) {
            case NOT_CONSULTED -> consulted.getValue() ? consultation : consulted;
            case DIRECTOR_MISSING -> director;
            default -> opening;
        });
    }
}
