package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.gate.Actor;
import uk.heard.intake.Drafts;
import uk.heard.intake.Equality;
import uk.heard.ui.Pick;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;
import uk.heard.ui.Words;

/** The equality questions: after the complaint is safe, each may be left, and what is said is kept apart. */
@Route("tell/about-you")
@AnonymousAllowed
class AboutYouView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DraftCookie cookie;
    private final transient Drafts drafts;
    private final transient Equality equality;
    private final transient Words words;
    private QuestionPage page;

    AboutYouView(DraftCookie cookie, Drafts drafts, Equality equality, Words words) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.equality = equality;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var holder = cookie.current().map(token -> token.holder());
        var sent = holder.flatMap(drafts::find).filter(Drafts.Draft::sent);
        if (sent.isEmpty()) {
            entering.getUI().getPage().setLocation("/ended");
            return;
        }
        removeAll();
        add(ask(words.in(sent.get().answers().voice()), holder.get()));
    }

    private QuestionPage ask(Say say, Actor.DraftHolder holder) {
        page = new QuestionPage(say, say.it("intake.about-you.title"));
        page.back("tell/sent").hint(say.it("intake.sent.equality.why"));
        var age = pick(say, "age", Equality.Age.values());
        var gender = pick(say, "gender", Equality.Gender.values());
        var ethnicity = pick(say, "ethnicity", Equality.Ethnicity.values());
        var disability = pick(say, "disability", Equality.Disability.values());
        var orientation = pick(say, "orientation", Equality.Orientation.values());
        page.add(age, gender, ethnicity, disability);
        if (!say.voice().young()) {
            page.add(orientation);
        }
        return page.onContinue(say.it("intake.about-you.send"), () -> {
            equality.tell(holder, new Equality.Told(age.getValue(), gender.getValue(), ethnicity.getValue(), disability.getValue(), orientation.getValue()));
            thank(say);
        });
    }

    private void thank(Say say) {
        page = new QuestionPage(say, say.it("intake.about-you.thanks"));
        page.back("tell/sent").add(new Paragraph(say.it("intake.about-you.thanks.more")));
        removeAll();
        add(page);
    }

    private static <E extends Enum<E>> Pick<E> pick(Say say, String id, E[] values) {
        var pick = new Pick<E>(say, id, say.it("intake.about-you." + id));
        for (var value : values) {
            pick.option(value, say.it(value.name().equals("NOT_SAID") ? "intake.about-you.not-said" : "intake.about-you." + id + "." + QuestionView.key(value)));
        }
        return pick;
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
