package uk.heard.advocates.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.staff.AdvocateRole;
import uk.heard.staff.SignedInAdvocate;
import uk.heard.ui.StaffRail;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** What stands at the left for advocates and for their provider’s office: where they can go, who is here, how to leave. */
@Component
class ProviderRail implements StaffRail {

    private final SignedInAdvocate advocate;
    private final Words words;

    ProviderRail(SignedInAdvocate advocate, Words words) {
        this.advocate = advocate;
        this.words = words;
    }

    @Override
    public boolean serves() {
        return advocate.isHere();
    }

    @Override
    public String personName() {
        return advocate.name();
    }

    @Override
    public List<Link> links() {
        return advocate.is(AdvocateRole.ADVOCACY_OFFICE) ? List.of(link("advocate/office", "advocates.office.title"))
                : List.of(link("advocate/cases", "advocates.cases.title"), link("advocate/tell", "advocates.tell.title"));
    }

    private Link link(String path, String label) {
        return new Link(path, words.say(Voice.ADULT, label));
    }

    @Override
    public void signOut() {
        advocate.signOut();
    }
}
