package uk.heard.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import uk.heard.gate.NotAdmitted;

/**
 * Somebody who left, or was signed out everywhere, clicked once more: their session is over, in every tab, and the
 * page that says so is a plain one.
 */
@AnonymousAllowed
class SessionOver extends Div implements HasErrorParameter<NotAdmitted> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAdmitted> refused) {
        UI.getCurrent().getPage().setLocation("/ended");
        VaadinSession.getCurrent().getSession().invalidate();
        return HttpServletResponse.SC_UNAUTHORIZED;
    }
}
