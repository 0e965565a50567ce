package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import uk.heard.complaint.AccessCode;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;
import uk.heard.ui.Words;

/** We have it: the reference, the code once, and what happens next with dates. Says the same, without the code, however often it is opened. */
@Route("tell/sent")
@AnonymousAllowed
class SentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TOO_LATE = "heard.too-late";

    private final transient DraftCookie cookie;
    private final transient Drafts drafts;
    private final transient MakeComplaint makeComplaint;
    private final transient DraftFiles files;
    private final transient Words words;
    private final transient CouncilProfile council;
    private QuestionPage page;

    SentView(DraftCookie cookie, Drafts drafts, MakeComplaint makeComplaint, DraftFiles files, Words words, CouncilProfile council) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.makeComplaint = makeComplaint;
        this.files = files;
        this.words = words;
        this.council = council;
    }

    /** Hands the code from the view that sent to this one, which shows it once. */
    static void remember(AccessCode code) {
        VaadinSession.getCurrent().setAttribute(AccessCode.class, code);
    }

    /** Hands on what was typed in another tab after it was sent, which this view shows once, to copy. */
    static void cameTooLate(List<String> words) {
        VaadinSession.getCurrent().setAttribute(TOO_LATE, String.join("\n\n", words));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var holder = cookie.current().map(token -> token.holder());
        var promise = holder.flatMap(makeComplaint::promise);
        if (promise.isEmpty()) {
            entering.getUI().getPage().setLocation("/ended");
            return;
        }
        var draft = drafts.find(holder.get()).orElseThrow();
        var code = VaadinSession.getCurrent().getAttribute(AccessCode.class);
        VaadinSession.getCurrent().setAttribute(AccessCode.class, null);
        var tooLate = (String) VaadinSession.getCurrent().getAttribute(TOO_LATE);
        VaadinSession.getCurrent().setAttribute(TOO_LATE, null);
        removeAll();
        add(page(words.in(draft.answers().voice()), promise.get(), code, draft.reference() != null, holder.get()));
        if (tooLate != null && !tooLate.isEmpty()) {
            page.addFirst(new Paragraph(words.in(draft.answers().voice()).it("intake.sent.too-late")), Inset.theirWords(tooLate));
        }
    }

    private QuestionPage page(Say say, MakeComplaint.Promise promise, AccessCode code, boolean hasCode, Actor.DraftHolder holder) {
        page = new QuestionPage(say, say.it("intake.sent.title"));
        var sent = new SentWords(say, promise, council);
        sent.danger().ifPresent(danger -> page.add(new DangerCard(say, council), new Paragraph(danger)));
        var keep = new Div();
        keep.addClassName("keep");
        keep.add(new Paragraph(say.it("intake.sent.reference")), secret(promise.reference().grouped(), "reference"));
        showCode(say, keep, code, hasCode, holder);
        page.add(keep, new H2(say.it("intake.sent.next")));
        sent.next().forEach(sentence -> page.add(new Paragraph(sentence)));
        page.add(new Paragraph(new Anchor("follow", say.it("intake.sent.follow"))), forgotten(say, holder), more(say));
        if (!promise.inDanger()) {
            page.add(new DangerCard(say, council));
        }
        return page;
    }

    /** For half an hour a file can still be added. */
    private Paragraph forgotten(Say say, Actor.DraftHolder holder) {
        var link = new Anchor(FilesController.PLAIN, say.it("intake.sent.files"));
        link.setRouterIgnore(true);
        var forgotten = new Paragraph(link);
        forgotten.setVisible(files.find(holder).isPresent());
        return forgotten;
    }

    /** What people may do now that it is safe: keep a copy, and answer a few questions about themselves. */
    private static Div more(Say say) {
        var copy = new Anchor("/copy", say.it("intake.sent.copy"));
        copy.setRouterIgnore(true);
        var aboutYou = new Anchor(AboutYouPages.ADDRESS, say.it("intake.sent.equality"));
        aboutYou.setRouterIgnore(true);
        var more = new Div(new H2(say.it("intake.sent.copy.title")), new Paragraph(say.it("intake.sent.copy.warning")), new Paragraph(copy));
        more.add(new H2(say.it("intake.sent.equality.title")), new Paragraph(say.it("intake.sent.equality.why")), new Paragraph(aboutYou));
        return more;
    }

    /** @param hasCode they took one while they were still writing, and it opens the complaint as well */
    private void showCode(Say say, Div keep, AccessCode code, boolean hasCode, Actor.DraftHolder holder) {
        if (code != null) {
            keep.add(new Paragraph(say.it("intake.sent.code")), secret(code.grouped(), "code"), new Inset(say.it("intake.sent.keep")));
            return;
        }
        var lost = new Paragraph(say.it(hasCode ? "intake.sent.code-taken" : "intake.sent.code-shown"));
        var button = new NativeButton(say.it("intake.sent.new-code"));
        button.addClickListener(click -> {
            keep.remove(lost, button);
            makeComplaint.replaceCode(holder).ifPresentOrElse(
                    replaced -> showCode(say, keep, replaced, hasCode, holder),
                    () -> keep.add(new Paragraph(say.it("intake.sent.no-new-code", council.phone()))));
        });
        keep.add(lost, button);
    }

    static Span secret(String grouped, String id) {
        var span = new Span(grouped);
        span.setId(id);
        span.addClassName("secret");
        return span;
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
