package uk.heard.staff;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.gate.Gate;

/** Something of staff outside Flow, such as a letter to download. */
@RestController
class TestDownload {

    private final SignedInStaff staff;
    private final Gate gate;

    TestDownload(SignedInStaff staff, Gate gate) {
        this.staff = staff;
        this.gate = gate;
    }

    @RequestMapping("/staff/test-download")
    String download() {
        return gate.as(staff.actor(), () -> "A letter for " + staff.name());
    }
}
