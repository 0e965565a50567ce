package uk.heard.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question at a time: the way back, the question as the only first-level heading, the answers, and Continue at the
 * left under them. The heading takes the focus on entry, so that a new page is heard as well as seen.
 */
public class QuestionPage extends Composite<Div> {

    private final Say say;
    private final Heading heading;
    private final Div above = new Div();
    private final ErrorSummary errors;
    private final Div content = new Div();
    private final Div buttons = new Div();
    private final List<Answer<?>> wrong = new ArrayList<>();
    private String inHistory;
    private Div lost;

    public QuestionPage(Say say, String question) {
        this.say = say;
        this.heading = new Heading(question);
        this.inHistory = question;
        this.errors = new ErrorSummary(say);
        heading.setId("question");
        above.addClassName("above");
        content.addClassName("content");
        buttons.addClassName("buttons");
        getContent().addClassName("question-page");
        getContent().addClassName(say.voice().young() ? "young" : "adult");
        getContent().add(above, errors, heading, content, buttons);
    }

    /** Where the question is asked, for an {@link Answer} without a label of its own. */
    String headingId() {
        return "question";
    }

    /** The title of the browser's tab; views return it from {@code getPageTitle}. */
    public String title() {
        var title = say.title(inHistory);
        return wrong.isEmpty() ? title : say.it("ui.error.prefix") + " " + title;
    }

    /** What the tab and the history say in place of the question, where that would tell others of the household too much. */
    public QuestionPage inHistory(String words) {
        inHistory = words;
        return this;
    }

    public QuestionPage back(String href) {
        above.removeAll();
        var link = new Anchor(href, say.it("ui.back"));
        link.addClassName("back");
        above.add(link);
        return this;
    }

    /** One sentence under the question that helps to answer it. */
    public QuestionPage hint(String words) {
        return hint(new Text(words));
    }

    public QuestionPage hint(Component... words) {
        var hint = new Paragraph(words);
        hint.addClassName("lead");
        content.addComponentAsFirst(hint);
        return this;
    }

    public QuestionPage add(Component... components) {
        content.add(components);
        return this;
    }

    /** What has to be read before the rest. */
    public QuestionPage addFirst(Component... components) {
        content.addComponentAtIndex(0, new Div(components));
        return this;
    }

    public QuestionPage onContinue(SerializableRunnable next) {
        return onContinue(say.it("ui.continue"), next);
    }

    public QuestionPage onContinue(String label, SerializableRunnable next) {
        var button = new NativeButton(label, e -> next.run());
        button.addClassName("primary");
        button.setId("continue");
        buttons.addComponentAsFirst(button);
        return this;
    }

    /** Something new stands here: it is heard from the top. */
    public void focus() {
        heading.focus();
    }

    /** A second way on, quieter than Continue: "I’ll come back later". */
    public QuestionPage otherwise(Component link) {
        buttons.add(link);
        return this;
    }

    /** What helps whoever cannot answer: beneath the buttons, so that nothing stands between a field and its button. */
    public QuestionPage after(Component... more) {
        getContent().add(more);
        return this;
    }

    /**
     * Lets the browser keep what is typed here until Continue, and shows what it kept before.
     *
     * @param page the name under which it is kept
     * @param number of what was kept last: the browser counts on from there
     * @param typed by the id of the field
     */
    public void keepTyping(String page, long number, Map<String, String> typed) {
        getElement().setAttribute("data-page", page);
        getElement().setAttribute("data-number", Long.toString(number));
        texts(content).forEach(field -> Optional.ofNullable(typed.get(field.id())).ifPresent(field::setValue));
        dates(content).forEach(date -> date.restore(typed));
        getContent().add(kept());
    }

    /** What stands in the fields of text and in the boxes of a day now, by their ids. */
    public Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        texts(content).forEach(field -> typed.put(field.id(), field.getValue()));
        dates(content).forEach(date -> typed.putAll(date.typed()));
        return typed;
    }

    /** What stands in the fields of text, without those that are empty. */
    public List<String> words() {
        return texts(content).map(Answer::getValue).filter(words -> !words.isBlank()).toList();
    }

    /** Says in a live region whether what is typed is kept; the script puts the words in. */
    private Component kept() {
        var kept = Html.element("p", "kept");
        kept.getElement().setAttribute("role", "status").setAttribute("data-saved", say.it("ui.typed.saved"))
                .setAttribute("data-not-saved", say.it("ui.typed.not-saved")).setAttribute("data-gone", say.it("ui.typed.gone"))
                .setAttribute("data-too-long", say.it("ui.typed.too-long"));
        return kept;
    }

    /** An open tab on a shared computer is nobody: without a sign of life it closes with the session, and says so in time. */
    private void closeByItself(VaadinSession session) {
        getElement().setAttribute("data-idle", Integer.toString(session.getSession().getMaxInactiveInterval()));
        // Only that it arrives matters: it is the person who is still here, not the open page.
        getElement().addEventListener("still-here", e -> { });
        getContent().add(ending());
    }

    /** Asks in time whether the person is still here; the script opens it, and says there what becomes of what was typed. */
    private Component ending() {
        var title = Html.text("h2", "", say.it("ui.ending.title"));
        title.setId("ending-title");
        var stay = Html.text("button", "primary", say.it("ui.ending.stay"));
        stay.getElement().setAttribute("type", "button");
        var ending = Html.element("dialog", "ending", title, Html.text("p", "closes", say.it("ui.ending.why")), Html.text("p", "all-kept", say.it("ui.typed.saved")),
                Html.text("p", "not-kept", say.it("ui.ending.not-saved")), Html.text("p", "not-sent", say.it("ui.ending.not-sent")), stay);
        ending.getElement().setAttribute("aria-labelledby", "ending-title");
        return ending;
    }

    /** The fields of text, also those inside other answers. */
    @SuppressWarnings("unchecked")
    private static Stream<Answer<String>> texts(Component within) {
        return within.getChildren().flatMap(child -> child instanceof LongAnswer || child instanceof ShortAnswer
                ? Stream.of((Answer<String>) child) : texts(child));
    }

    private static Stream<DateAnswer> dates(Component within) {
        return within.getChildren().flatMap(child -> child instanceof DateAnswer date ? Stream.of(date) : dates(child));
    }

    /** Refuses to go on: each answer says what is wrong, the summary says it again and takes the focus. */
    public void problems(List<Problem> problems) {
        clear();
        for (var problem : problems) {
            problem.where().setError(problem.words());
            wrong.add(problem.where());
        }
        errors.show(problems);
        retitle();
    }

    public void problem(Answer<?> where, String words) {
        problems(List.of(new Problem(where, words)));
    }

    public void noProblems() {
        clear();
        errors.hide();
        retitle();
    }

    private void clear() {
        wrong.forEach(Answer::clearError);
        wrong.clear();
    }

    /** Refuses to go on for good: what was typed stays in the fields, to copy. */
    public void nothingIsKept(String why) {
        noProblems();
        if (lost != null) {
            content.remove(lost);
        }
        // Put in anew, so that it is heard each time.
        lost = new Div(new Inset(why));
        lost.getElement().setAttribute("role", "alert");
        content.addComponentAtIndex(0, lost);
        lost.scrollIntoView();
    }

    private void retitle() {
        getUI().map(UI::getPage).ifPresent(page -> page.setTitle(title()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (attached.isInitialAttach()) {
            closeByItself(attached.getSession());
        }
        getContent().scrollIntoView();
        // A page may open with something wrong: then that is heard first.
        if (wrong.isEmpty()) {
            heading.focus();
        } else {
            errors.focus();
        }
    }
}
