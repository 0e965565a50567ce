package uk.heard.advocates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.Scope;
import uk.heard.advocates.WriteToAdvocate;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.staff.SignedInAs;
import uk.heard.tracker.SpeakUp;

/** One child’s case as their advocate reads it. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class CaseOfChildTest extends SpringBrowserlessTest {

    @Autowired private GivenComplaints given;
    @Autowired private GivenAdvocates advocates;
    @Autowired private SpeakUp speakUp;
    @Autowired private WriteToAdvocate writeTo;
    @Autowired private ApplicationContext application;
    @Autowired private TestClock clock;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.heard");
    }

    @Test
    void of_an_adult_in_their_own_right_the_page_says_kindly_why_their_side_is_not_there() {
        var complaint = given.replied(aParent("It made me ill."));
        speakUp.message(complaint.complainant(), "I moved to Alder Street.");
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        writeTo.write(given.staff(Person.HANNAH), complaint.id(), "Ruby can come on Friday.");
        assertThat(page(complaint)).contains("An adult made this complaint in their own right.", "It is not the child’s to open", "The council, to you alone", "Ruby can come on Friday.",
                        "Only the complaints team reads it. Whoever complained does not.", "You see your own messages here.")
                .doesNotContain("made me ill", "Alder Street", "Letters are not open to you", "The child has not opened the others to you");
    }

    @Test
    void of_a_child_who_complains_themselves_it_shows_what_they_open() {
        var complaint = given.replied(aGirlInCare("I had to move again."));
        speakUp.message(complaint.complainant(), "Hello?");
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        assertThat(page(complaint)).contains("I had to move again.", "Hello?", "It shows as yours, to the council and in the tracker.").doesNotContain("in their own right");
    }

    private String page(Sent complaint) {
        SignedInAs.advocate(Advocate.GRACE.signInName(), application, clock.instant());
        var view = navigate(CaseOfChildView.class, Map.of(CaseOfChildView.REFERENCE, complaint.reference()));
        return view.getElement().getOuterHTML().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
