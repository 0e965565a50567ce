package uk.heard.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.heard.complaint.Said;
import uk.heard.intake.Question;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.DateAnswer;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;

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
        page.otherwise(ComeBackView.link(asking, "intake.come-back.link"));
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

    /**
     * A page that asks for yes, no or not sure, and on yes for a few sentences more.
     *
     * @param key of the page's words, and {@code id} of the choice
     * @param answer of what was chosen and written; what was written and then not chosen is left out
     */
    final QuestionPage saidAndMore(String key, String id, Said earlier, LongAnswer more, SerializableBiFunction<Said, String, uk.heard.intake.Answer> answer) {
        var page = asking.page(it(key + ".title"));
        var said = said(id, it(key + ".title"), earlier, more);
        said.labelledBy(page);
        return page.hint(it(key + ".hint")).add(said).onContinue(() -> {
            var problems = tooLong(more);
            if (said.getValue() == null) {
                problems.addFirst(new Problem(said, it("intake.said.missing")));
            }
            if (problems.isEmpty()) {
                asking.save(answer.apply(said.getValue(), said.getValue() == Said.YES ? Typed.clean(more.getValue()) : ""));
            } else {
                page.problems(problems);
            }
        });
    }

    /** A few sentences, with a hint under {@code key}. */
    final LongAnswer sentences(String id, String key, int rows, String value) {
        var sentences = new LongAnswer(asking.say(), id, it(key), SHORT_STORY).rows(rows);
        sentences.setHint(it(key + ".hint"));
        sentences.setValue(value);
        return sentences;
    }

    /** One line that may be left out, with a hint under {@code key}. */
    final ShortAnswer line(String id, String key, String value) {
        var line = new ShortAnswer(asking.say(), id, it(key)).autocomplete("off").atMost(ONE_LINE);
        line.setHint(it(key + ".hint"));
        line.setValue(value);
        return line;
    }

    /** What is longer than we can keep, each said beside its field. */
    final List<Problem> tooLong(Answer<?>... answers) {
        return new ArrayList<>(Stream.of(answers).filter(Answer::isTooLong)
                .map(answer -> new Problem(answer, it("intake.too-long", answer.most()))).toList());
    }

    /** What is wrong with a day that somebody tells of. Empty when it was. */
    final Optional<Problem> notADayBefore(LocalDate today, DateAnswer day) {
        if (day.hasShortYear()) {
            return Optional.of(new Problem(day, it("intake.date.year.wrong", String.valueOf(today.getYear()))));
        }
        return day.getValue() == null || day.getValue().isAfter(today) ? Optional.of(new Problem(day, it("intake.date.wrong"))) : Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
