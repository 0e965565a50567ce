package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import uk.heard.casefile.CaseFile;
import uk.heard.ui.Answer;
import uk.heard.ui.Beginning;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.Ticks;

/**
 * The form of one step: what it will do, what it needs, and its button. What does not fit is said beside its field; what was
 * typed stays; a step that lost a race is told by the page.
 */
@NamedInterface("panel")
public class StepForm extends Composite<Div> {

    /** Why the step was not taken, and beside which field that is said. @param beside null when it is about no field */
    public record Problem(Answer<?> beside, String words) {}

    private static final int LONGEST = 20_000;
    private static final int BEGINNING = 80;

    private final CaseContext context;
    private final List<Answer<?>> answers = new ArrayList<>();

    /** @param sentences what the step will do, before anything is asked */
    public StepForm(CaseContext context, String... sentences) {
        this.context = context;
        for (var sentence : sentences) {
            getContent().add(new Paragraph(sentence));
        }
    }

    /** A further sentence, between the fields. */
    public void say(String sentence) {
        getContent().add(new Paragraph(sentence));
    }

    public <A extends Answer<?>> A add(A answer) {
        answers.add(answer);
        getContent().add(answer);
        return answer;
    }

    /** Words to be written, of the length of a letter at most. */
    public LongAnswer words(String id, String label) {
        return add(new LongAnswer(context.say(), id, label, LONGEST).rows(5));
    }

    /** Which of the points that are answered here it is about; a single one is ticked already. */
    public Ticks<Long> points(CaseFile file, String id, String legend) {
        var ticks = new Ticks<Long>(context.say(), id, legend);
        var here = file.pointsHere();
        here.forEach(point -> ticks.option(point.id(), name(point, context.say())));
        if (here.size() == 1) {
            ticks.setValue(Set.of(here.getFirst().id()));
        }
        return add(ticks);
    }

    /**
     * The button that takes the step.
     *
     * @param done said above the case as it stands then
     * @param step takes the step, or says why not
     */
    public StepForm button(String label, String done, SerializableSupplier<Optional<Problem>> step) {
        var button = new NativeButton(label, e -> take(done, step));
        button.addClassName("primary");
        getContent().add(button);
        return this;
    }

    /** What stands under the fields in place of {@link #button}, for a step that does not end with the case shown anew. */
    public void end(Component content) {
        getContent().add(content);
    }

    /** Takes away what was said beside the fields. */
    public void clearErrors() {
        answers.forEach(Answer::clearError);
    }

    /** Says beside its field why something was not done. */
    public void refuse(Problem problem) {
        problem.beside().setError(problem.words());
        problem.beside().focus();
    }

    private void take(String done, SerializableSupplier<Optional<Problem>> step) {
        clearErrors();
        var tooLong = answers.stream().filter(answer -> answer instanceof LongAnswer words && words.isTooLong()).findFirst();
        if (tooLong.isPresent()) {
            refuse(new Problem(tooLong.get(), context.say().it("casefile.step.too-long")));
            return;
        }
        var written = answers.stream().filter(LongAnswer.class::isInstance).map(answer -> ((LongAnswer) answer).getValue())
                .filter(words -> !words.isBlank()).collect(Collectors.joining("\n\n"));
        context.attempt(written, () -> step.get().ifPresentOrElse(this::refuse, () -> context.done(done)));
    }

    /** A point by its number and its first words. */
    public static String name(CaseFile.CasePoint point, Say say) {
        return say.it("casefile.point.short", point.number(), Beginning.of(point.whatHappened(), BEGINNING));
    }
}
