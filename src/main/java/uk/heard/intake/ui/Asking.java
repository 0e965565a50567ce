package uk.heard.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import uk.heard.gate.Actor;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Drafts;
import uk.heard.intake.Question;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;
import uk.heard.ui.Words;

/**
 * One visit to one question: the draft as it was found, where Back and Continue lead, and the saving in between.
 * Every question view has one of its own.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Asking {

    private static final String CHANGE = "change";

    private final transient Drafts drafts;
    private final transient DraftCookie cookie;
    private final transient Words words;
    private final transient Clock clock;
    private transient Actor.DraftHolder holder;
    private transient Drafts.Draft draft;
    private transient QuestionPage shown;
    private Question question;
    private String page;
    private boolean changing;

    Asking(Drafts drafts, DraftCookie cookie, Words words, Clock clock) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Finds the draft behind the browser's cookie. Returns false, and leads elsewhere, when there is none any more, when it was
     * sent already, or when this question does not belong to these answers.
     */
    boolean begins(BeforeEnterEvent entering, Question question) {
        this.question = question;
        this.page = entering.getLocation().getPath();
        this.changing = entering.getLocation().getQueryParameters().getParameters().containsKey(CHANGE);
        var token = cookie.current();
        var found = token.flatMap(t -> drafts.find(t.holder()));
        if (found.isEmpty()) {
            entering.getUI().getPage().setLocation("/ended");
            return false;
        }
        holder = token.get().holder();
        draft = found.get();
        if (draft.sent()) {
            entering.forwardTo(SentView.class);
            return false;
        }
        if (!question.isAskedWith(draft.answers(), today())) {
            entering.forwardTo(firstOpen().route(), parameters());
            return false;
        }
        return true;
    }

    Answers answers() {
        return draft.answers();
    }

    /** The first question without an answer. */
    Question firstOpen() {
        return Question.firstOpen(draft.answers(), today());
    }

    /** What was typed and not continued from, by page and field. */
    Map<String, Map<String, String>> typed() {
        return draft.typed();
    }

    LocalDate today() {
        return LondonDates.on(clock.instant());
    }

    Actor.DraftHolder holder() {
        return holder;
    }

    Say say() {
        return words.in(draft.answers().voice());
    }

    /** The empty page of this question, with the way back: to the check when this is a change and nothing is open, else to the question before. */
    QuestionPage page(String heading) {
        var page = new QuestionPage(say(), heading);
        page.back(changing && firstOpen() == Question.CHECK ? Question.CHECK.route()
                : question.previous(draft.answers(), today()).map(before -> marked(before.route())).orElse("/"));
        return page;
    }

    /** Shows again what was typed here and not continued from, and lets the page keep what is typed from now on. */
    void restore(QuestionPage shown) {
        this.shown = shown;
        shown.keepTyping(page, draft.typedNumber(), draft.typed().getOrDefault(page, Map.of()));
    }

    /** Whether the person took a reference and a code to come back with. */
    boolean canBeResumed() {
        return draft.reference() != null;
    }

    /** Saves the answer, then goes where Continue leads. */
    void save(Answer answer) {
        if (keep(draft.answers().with(answer))) {
            goOn();
        }
    }

    /** Goes where Continue leads from what is saved. */
    void goOn() {
        var next = question.next(draft.answers(), today(), changing);
        UI.getCurrent().navigate(next.route(), next == Question.CHECK ? QueryParameters.empty() : parameters());
    }

    /**
     * Saves and stays with the caller. False when another tab saved in between: then that newer state is shown, and in its fields
     * what was typed here; or that it was sent, with what was typed here to copy.
     */
    boolean keep(Answers answers) {
        return keep(answers, typed -> typed.remove(page));
    }

    /** Saves without this point, and lets what was typed about those after it move up with them. @param number counted from 1 */
    boolean removePoint(int number) {
        var size = draft.answers().points().size();
        return keep(draft.answers().withoutPoint(number - 1), typed -> OnePointView.moveUp(typed, number, size));
    }

    private boolean keep(Answers answers, Consumer<Map<String, Map<String, String>>> typing) {
        if (!drafts.save(holder, answers, draft.version(), typing)) {
            var newer = drafts.find(holder);
            if (newer.filter(Drafts.Draft::sent).isPresent()) {
                SentView.cameTooLate(shown.words());
                UI.getCurrent().navigate(SentView.class);
                return false;
            }
            if (newer.isEmpty() && !shown.words().isEmpty()) {
                // It was deleted, or opened elsewhere: their words stand nowhere but on this page.
                shown.nothingIsKept(say().it("ui.typed.gone"));
                return false;
            }
            var typed = shown.typed();
            if (!typed.isEmpty()) {
                newer.ifPresent(other -> drafts.typed(holder, page, other.typedNumber() + 1, typed));
            }
            UI.getCurrent().getPage().reload();
            return false;
        }
        draft = drafts.find(holder).orElseThrow();
        return true;
    }

    void go(Question next) {
        UI.getCurrent().navigate(next.route());
    }

    boolean changing() {
        return changing;
    }

    /** The address of this page, to come back to. */
    String page() {
        return page;
    }

    /** Keeps the mark of a change when one question has more than one page, or leads to new ones. */
    QueryParameters parameters() {
        return changing ? QueryParameters.of(CHANGE, "") : QueryParameters.empty();
    }

    /** The same for a link. */
    String marked(String route) {
        return changing ? change(route) : route;
    }

    static String change(Question question) {
        return change(question.route());
    }

    static String change(String route) {
        return route + "?" + CHANGE;
    }
}
