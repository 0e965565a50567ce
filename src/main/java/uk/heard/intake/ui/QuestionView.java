package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.heard.complaint.Said;
import uk.heard.intake.Question;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;
import com.vaadin.flow.component.Component;

/** A page of one question. It is entered only with a draft to which the question belongs; else the person is led on to where they are. */
abstract class QuestionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** A name, a place, a time: one line. */
    static final int ONE_LINE = 255;
    /** A few sentences. */
    static final int SHORT_STORY = 5_000;

    final Asking asking;
    private final Question question;
    private QuestionPage page;

    QuestionView(Asking asking, Question question) {
        this.asking = asking;
        this.question = question;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent entering) {
        if (asking.begins(entering, question) && enters(entering)) {
            show(ask());
        }
    }

    /** Reads what else the address says; false when it led elsewhere. */
    boolean enters(BeforeEnterEvent entering) {
        return true;
    }

    /** The page with what was answered so far. */
    abstract QuestionPage ask();

    final void show(QuestionPage asked) {
        page = asked;
        removeAll();
        add(page);
        asking.restore(page);
    }

    final String it(String key, Object... arguments) {
        return asking.say().it(key, arguments);
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Yes, no, or not sure. @param onYes what else is asked then; may be null */
    final Choice<Said> said(String id, String legend, Said answer, Component onYes) {
        var choice = new Choice<Said>(asking.say(), id, legend);
        choice.option(Said.YES, it("intake.said.yes"), null, onYes);
        choice.option(Said.NO, it("intake.said.no"));
        choice.option(Said.NOT_SURE, it("intake.said.not-sure"));
        choice.setValue(answer);
        return choice;
    }

    /** What is longer than we can keep, each said beside its field. */
    final List<Problem> tooLong(Answer<?>... answers) {
        return new ArrayList<>(Stream.of(answers).filter(Answer::isTooLong)
                .map(answer -> new Problem(answer, it("intake.too-long", answer.most()))).toList());
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
