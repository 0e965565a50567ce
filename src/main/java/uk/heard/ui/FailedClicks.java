package uk.heard.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ErrorHandlerUtil;

/**
 * What happens when a click fails for a reason nobody foresaw: the person reads a code for the phone, and keeps the
 * page with all that they typed.
 */
class FailedClicks implements ErrorHandler {

    private final transient Shell shell;
    private final transient Words words;

    FailedClicks(Shell shell, Words words) {
        this.shell = shell;
        this.words = words;
    }

    @Override
    public void error(ErrorEvent event) {
        var cause = DefaultErrorHandler.findRelevantThrowable(event.getThrowable());
        if (DefaultErrorHandler.SOCKET_EXCEPTIONS.contains(cause.getClass().getName())
                || ErrorHandlerUtil.handleErrorByRedirectingToErrorView(cause)) {
            return;
        }
        var code = Incident.log(cause);
        var ui = UI.getCurrent();
        if (ui != null) {
            var trouble = new Trouble(code, words.in(Voice.ADULT), shell);
            ui.add(trouble);
            trouble.focus();
        }
    }

    /** Lies over the foot of the page until it is closed. */
    @Tag("div")
    static class Trouble extends HtmlContainer implements Focusable<Trouble> {

        Trouble(String code, Say say, Shell shell) {
            addClassName("trouble");
            setTabIndex(-1);
            getElement().setAttribute("role", "alert");
            var close = new NativeButton(say.it("ui.problem.close"), e -> removeFromParent());
            close.addClassName("secondary");
            add(Html.text("h2", "", say.it("ui.problem.title")),
                    new Paragraph(say.it("ui.problem.here")),
                    new Paragraph(say.it("ui.problem.call", shell.phone(), shell.phoneHours())),
                    new Paragraph(new Span(say.it("ui.problem.code") + " "), Html.text("span", "code", code)),
                    close);
        }
    }
}
