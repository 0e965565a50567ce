package uk.heard.reviewpanel.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.LetterPreview;
import uk.heard.casefile.ui.StepForm;
import uk.heard.reviewpanel.DirectorsResponse;
import uk.heard.reviewpanel.DirectorsResponse.Refusal;
import uk.heard.reviewpanel.DirectorsResponse.Written;
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
    private final LetterPreview letter;
    private final Paragraph saved = new Paragraph();

    ResponseEditor(DirectorsResponse response, CaseFile file, CaseContext context) {
        this.response = response;
        this.file = file;
        this.context = context;
        say = context.say();
        var draft = response.draft(context.staff(), file.id());
        var form = new StepForm(context, say.it("reviewpanel.response.does"), context.howTheyAreTold(file));
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
        letter = new LetterPreview(file, context);
        form.button(say.it("reviewpanel.response.send"), say.it("reviewpanel.response.done"),
                () -> response.send(context.staff(), file.id(), written()).map(this::problem));
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("saved");
        getContent().add(form, buttons(), saved, letter);
    }

    private Div buttons() {
        var save = new NativeButton(say.it("reviewpanel.response.save"), e -> context.attempt(opening.getValue(), this::save));
        save.addClassName("secondary");
        var see = new NativeButton(say.it("reviewpanel.response.see"), e -> context.attempt(opening.getValue(), () -> {
            if (save()) {
                letter.show(response.preview(context.staff(), file.id()));
            }
        }));
        see.addClassName("secondary");
        var buttons = new Div(save, see);
        buttons.addClassName("buttons");
        return buttons;
    }

    /** Nobody is interrupted by what does not fit yet while they are writing. */
    private void autosave() {
        letter.hide();
        context.attempt(opening.getValue(), () -> {
            if (response.save(context.staff(), file.id(), written()).isEmpty()) {
                saved.setText(say.it("reviewpanel.response.saved"));
            }
        });
    }

    private boolean save() {
        var refused = response.save(context.staff(), file.id(), written());
        refused.map(this::problem).ifPresent(problem -> {
            problem.beside().setError(problem.words());
            problem.beside().focus();
        });
        saved.setText(refused.isEmpty() ? say.it("reviewpanel.response.saved") : "");
        return refused.isEmpty();
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
