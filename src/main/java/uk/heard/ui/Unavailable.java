package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What is shown instead of a view that cannot be shown. What one may not see answers exactly like what is not there. For everybody:
 * Flow would ask whoever may not see a failure to sign in.
 */
@Tag("div")
abstract class Unavailable extends HtmlContainer implements HasDynamicTitle {

    private final Words words;
    private final Shell shell;
    private String title = "";

    private Unavailable(Words words, Shell shell) {
        this.words = words;
        this.shell = shell;
    }

    int nothingHere(BeforeEnterEvent event) {
        var say = words.in(Voice.ADULT);
        show(event, say.it("ui.not-here.title"), new Paragraph(say.it("ui.not-here.why")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    int failed(BeforeEnterEvent event, Exception cause) {
        var say = words.in(Voice.ADULT);
        show(event, say.it("ui.problem.title"),
                new Paragraph(say.it("ui.problem.saved")),
                new Paragraph(say.it("ui.problem.call", shell.phone(), shell.phoneHours())),
                new Paragraph(new Span(say.it("ui.problem.code") + " "), Html.text("span", "code", Incident.log(cause))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void show(BeforeEnterEvent event, String heading, Component... content) {
        var say = words.in(Voice.ADULT);
        var path = "/" + event.getLocation().getPath();
        var staff = Frame.asksSignIn(path);
        var h1 = new Heading(heading);
        var home = Frame.isAdvocates(path) ? new Anchor("/app/advocate", say.it("ui.advocate.home"))
                : staff ? new Anchor("/app/staff", say.it("ui.staff.home")) : new Anchor("/", say.it("ui.problem.start"));
        var on = new Paragraph(home);
        var box = Html.element(staff ? "main" : "div", "question-page", h1);
        for (var part : content) {
            box.getElement().appendChild(part.getElement());
        }
        box.getElement().appendChild(on.getElement());
        if (staff) {
            // The skip link of the staff frame leads here.
            box.setId("main");
            box.getElement().setAttribute("tabindex", "-1");
        }
        // The next missing page may be shown by the same view.
        removeAll();
        add(box);
        title = words.title(heading);
        h1.focus();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @AnonymousAllowed
    static class NotFound extends Unavailable implements HasErrorParameter<NotFoundException> {
        NotFound(Words words, Shell shell) {
            super(words, shell);
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> cause) {
            return nothingHere(event);
        }
    }

    @AnonymousAllowed
    static class Denied extends Unavailable implements HasErrorParameter<AccessDeniedException> {
        Denied(Words words, Shell shell) {
            super(words, shell);
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> cause) {
            return nothingHere(event);
        }
    }

    @AnonymousAllowed
    static class Failed extends Unavailable implements HasErrorParameter<Exception> {
        Failed(Words words, Shell shell) {
            super(words, shell);
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> cause) {
            return failed(event, cause.getException());
        }
    }
}
