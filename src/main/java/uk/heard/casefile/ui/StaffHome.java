package uk.heard.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.heard.staff.StaffRole;
import uk.heard.ui.StaffLayout;

/** Where staff land: on their worklist. */
@Route(value = "staff", layout = StaffLayout.class)
@RolesAllowed({StaffRole.Name.COMPLAINTS_MANAGER, StaffRole.Name.COMPLAINTS_OFFICER, StaffRole.Name.TEAM_MANAGER})
class StaffHome extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(WorklistView.class);
    }
}
