package uk.heard.casefile.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.staff.SignedInStaff;
import uk.heard.ui.StaffRail;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** What stands at the left of every staff page: where one can go, who is here, how to leave. */
@Component
class WorkRail implements StaffRail {

    private final SignedInStaff staff;
    private final Words words;

    WorkRail(SignedInStaff staff, Words words) {
        this.staff = staff;
        this.words = words;
    }

    @Override
    public boolean serves() {
        return staff.isHere();
    }

    @Override
    public String personName() {
        return staff.name();
    }

    @Override
    public List<Link> links() {
        var worklist = new Link("staff/worklist", words.say(Voice.ADULT, "casefile.worklist.title"));
        return !staff.onComplaintsTeam() ? List.of(worklist) : List.of(worklist,
                new Link("staff/stage-2", words.say(Voice.ADULT, "casefile.rail.stage-2")),
                new Link("staff/register", words.say(Voice.ADULT, "casefile.rail.register")),
                new Link("staff/compliments", words.say(Voice.ADULT, "casefile.rail.compliments")),
                new Link("staff/data-requests", words.say(Voice.ADULT, "casefile.rail.data-requests")));
    }

    @Override
    public void signOut() {
        staff.signOut();
    }
}
