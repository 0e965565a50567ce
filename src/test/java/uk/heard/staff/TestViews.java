package uk.heard.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import uk.heard.gate.Gate;

/** Pages to knock at: one for everybody, one for everybody that breaks, one for staff. */
class TestViews {

    @Route("test-public")
    @AnonymousAllowed
    static class Public extends Div {
        Public() {
            add(new H1("For everybody"));
        }
    }

    @Route("test-broken")
    @AnonymousAllowed
    static class Broken extends Div {
        Broken() {
            throw new IllegalStateException("It breaks when it is opened");
        }
    }

    @Route("staff/test-managers")
    @RolesAllowed(StaffRole.Name.COMPLAINTS_MANAGER)
    static class Managers extends Div {
        Managers(SignedInStaff staff, Gate gate) {
            add(new H1("Managers only, such as " + staff.name()),
                    new NativeButton("Look something up", e -> gate.run(staff.actor(), () -> add(new Paragraph("Looked up")))));
        }
    }
}
