package uk.heard.advocates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.heard.staff.AdvocateRole;
import uk.heard.staff.SignedInAdvocate;
import uk.heard.ui.StaffLayout;

/** Where they land: advocates on their cases, the office on its referrals. */
@Route(value = "advocate", layout = StaffLayout.class)
@RolesAllowed({AdvocateRole.Name.ADVOCATE, AdvocateRole.Name.ADVOCACY_OFFICE})
class ProviderHome extends Div implements BeforeEnterObserver {

    private final transient SignedInAdvocate advocate;

    ProviderHome(SignedInAdvocate advocate) {
        this.advocate = advocate;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(advocate.is(AdvocateRole.ADVOCACY_OFFICE) ? OfficeView.class : CasesView.class);
    }
}
