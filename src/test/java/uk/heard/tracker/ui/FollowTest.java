package uk.heard.tracker.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.WhoseWords;
import uk.heard.advocates.TellForChild;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Said;
import uk.heard.intake.Answers;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.triage.LostCode;
import uk.heard.ui.ShortAnswer;

/** The door to the tracker for a child for whom an advocate complained: it opens as far as they may see. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class FollowTest extends SpringBrowserlessTest {

    @Autowired private GivenComplaints given;
    @Autowired private GivenAdvocates advocates;
    @Autowired private TellForChild tell;
    @Autowired private LostCode lostCode;
    @Autowired private CaseFiles files;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.heard");
    }

    @Test
    void a_code_for_the_dates_does_not_open_the_tracker_and_is_told_where_they_are() {
        var grace = advocates.actor(Advocate.GRACE);
        var hannah = given.staff(Person.HANNAH);
        var begun = tell.begin(grace);
        var reference = ((TellForChild.Result.Sent) tell.send(grace, begun.draft(), begun.number(), new TellForChild.Told("Idris", Said.NO, true, "", "We talked at school.", null, "",
                WhoseWords.CHILD, ChildMaySee.DATES, List.of(new Answers.Point("My short breaks stopped.", ""))))).reference();
        var id = files.open(hannah, reference.value()).orElseThrow().id();
        var made = (LostCode.Result.New) lostCode.replace(hannah, id, LostCode.Given.IN_PERSON, "I met him.");
        navigate(FollowView.class);
        find(ShortAnswer.class).withCondition(answer -> answer.id().equals("reference")).single().setValue(reference.value());
        find(ShortAnswer.class).withCondition(answer -> answer.id().equals("code")).single().setValue(made.code().value());
        test(find(NativeButton.class).withText("Continue").single()).click();
        assertThat(getCurrentView()).isInstanceOf(FollowView.class);
        assertThat(getCurrentView().getElement().getOuterHTML()).contains("With these you can see where it stands.", "/status for that.").doesNotContain("do not go together");
    }
}
