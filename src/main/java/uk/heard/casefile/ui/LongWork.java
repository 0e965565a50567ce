package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import uk.heard.ui.ErrorSummary;
import uk.heard.ui.Problem;

/**
 * Work that is not written in one sitting: saved at every pause as long as it fits, and taken further only when nothing is wrong. What
 * is wrong is said here, above the fields, and beside each of them.
 */
@NamedInterface("panel")
public final class LongWork extends Composite<ErrorSummary> {

    private final CaseContext context;
    private final SerializableRunnable clear;
    private final SerializableSupplier<String> written;

    /**
     * @param clear takes away what was said beside the fields
     * @param written all that was typed, in case somebody else was quicker
     */
    public LongWork(CaseContext context, SerializableRunnable clear, SerializableSupplier<String> written) {
        this.context = context;
        this.clear = clear;
        this.written = written;
    }

    @Override
    protected ErrorSummary initContent() {
        return new ErrorSummary(context.say());
    }

    /** Saves what fits, in silence: nobody is interrupted while they are writing. */
    public void pause(List<Problem> problems, Runnable save) {
        if (problems.isEmpty()) {
            context.attempt(written.get(), save);
        }
    }

    /** Takes a step that somebody asked for, or says what is wrong. */
    public void unlessWrong(List<Problem> problems, Runnable step) {
        getContent().hide();
        clear.run();
        if (problems.isEmpty()) {
            context.attempt(written.get(), step);
        } else {
            show(problems);
        }
    }

    /** Says what is wrong, and takes the focus there. */
    public void show(List<Problem> problems) {
        problems.forEach(problem -> problem.where().setError(problem.words()));
        getContent().show(problems);
    }
}
