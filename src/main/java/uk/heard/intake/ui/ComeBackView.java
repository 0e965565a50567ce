package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Drafts;
import uk.heard.intake.Question;
import uk.heard.ui.AskedTwice;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;

/** A reference and a code with which what was written so far can be opened again on any device, taken before or while writing. */
@Route("tell/come-back")
@AnonymousAllowed
class ComeBackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FROM = "from";

    private final Asking asking;
    private final transient Drafts drafts;
    private QuestionPage page;

    ComeBackView(Asking asking, Drafts drafts) {
        this.asking = asking;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.DANGER)) {
            return;
        }
        var say = asking.say();
        page = new QuestionPage(say, say.it("intake.come-back.title"));
        var from = entering.getLocation().getQueryParameters().getSingleParameter(FROM).filter(Typed::isAQuestion).orElse(asking.firstOpen().route());
        page.back(asking.marked(from)).hint(say.it("intake.come-back.hint", Drafts.KEPT_WITH_CODE.toDays(), Drafts.KEPT.toHours()));
        var keep = new Div();
        var button = new NativeButton(say.it(asking.canBeResumed() ? "intake.come-back.another" : "intake.come-back.take"), click ->
                drafts.keys(asking.holder()).ifPresent(keys -> {
                    keep.removeAll();
                    keep.setClassName("keep");
                    keep.add(new Paragraph(say.it("intake.sent.reference")), SentView.secret(keys.reference().grouped(), "reference"),
                            new Paragraph(say.it("intake.sent.code")), SentView.secret(keys.code().grouped(), "code"),
                            new Inset(say.it("intake.come-back.keep")));
                    page.focus();
                }));
        button.addClassName("secondary");
        keep.addClassName("answer");
        keep.add(button);
        page.add(keep, new Paragraph(say.it("intake.come-back.delete.why")), delete());
        page.onContinue(say.it("intake.come-back.carry-on"), () -> getUI().ifPresent(ui -> ui.navigate(from, asking.parameters())));
        removeAll();
        add(page);
    }

    /** Nothing is left of it, at once. */
    private AskedTwice delete() {
        var say = asking.say();
        return new AskedTwice(say.it("intake.come-back.delete"), say.it("intake.come-back.delete.sure"), say.it("intake.come-back.delete.yes"), say.it("intake.come-back.delete.no"), () -> {
            drafts.delete(asking.holder());
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
    }

    /** The link that leads here from a question, and from here back to it. */
    static Anchor link(Asking asking, String words) {
        return new Anchor("tell/come-back?" + FROM + "=" + asking.marked(asking.page()).replace('?', '&'), asking.say().it(words));
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
