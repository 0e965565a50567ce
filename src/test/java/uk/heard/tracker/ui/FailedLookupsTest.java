package uk.heard.tracker.ui;

import static heard.db.Tables.DRAFT;
import static heard.db.Tables.SLOWDOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.Visit;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Drafts;
import uk.heard.local.SampleStaff.Person;
import uk.heard.triage.LostCode;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Voice;

/** Whoever tries a reference and a code that do not open anything learns nothing from the answer: neither whether there is such a complaint, nor whether there was. */
@HeardTest
@Import(GivenComplaints.class)
class FailedLookupsTest extends SpringBrowserlessTest {

    private static final Actor JOB = new Actor.Job("test");
    /** What differs with the second and with the length of what they typed themselves. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "content-length");

    private record Keys(String reference, String code) {
    }

    @Value("${server.port}") private int port;
    @Autowired private GivenComplaints given;
    @Autowired private Drafts drafts;
    @Autowired private LostCode lostCode;
    @Autowired private Gate gate;
    @Autowired private TestClock clock;
    private final Map<String, Keys> tries = new LinkedHashMap<>();

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.heard");
    }

    @BeforeEach
    void everything_that_does_not_open() {
        var theirs = given.sent(aParent("The visits stopped."));
        var another = given.sent(aParent("Another house."));
        var replaced = given.sent(aParent("The code was lost."));
        lostCode.replace(given.staff(Person.HANNAH), replaced.id(), LostCode.Given.CALLED, "She knew the name of the school.");
        var draft = drafts.keys(drafts.begin(Voice.ADULT).holder()).orElseThrow();
        var over = drafts.keys(drafts.begin(Voice.ADULT).holder()).orElseThrow();
        gate.run(JOB, () -> gate.db().deleteFrom(DRAFT).where(DRAFT.REFERENCE.eq(over.reference().value())).execute());
        tries.put("a reference that never was", new Keys(Reference.random().grouped(), theirs.code().grouped()));
        tries.put("a wrong code", new Keys(theirs.reference(), AccessCode.random().grouped()));
        tries.put("the code of another complaint", new Keys(theirs.reference(), another.code().grouped()));
        tries.put("a code that was replaced", new Keys(replaced.reference(), replaced.code().grouped()));
        tries.put("a code that cannot be one", new Keys(theirs.reference(), "none"));
        tries.put("a reference that cannot be one", new Keys("none", theirs.code().grouped()));
        tries.put("nothing", new Keys("", ""));
        tries.put("a draft's wrong code", new Keys(draft.reference().grouped(), AccessCode.random().grouped()));
        tries.put("what was erased", new Keys(over.reference().grouped(), over.code().grouped()));
    }

    @Test
    void on_a_plain_page_status_headers_and_body_are_the_same() {
        for (var door : List.of("/status", "/resume")) {
            var answers = new LinkedHashMap<String, String>();
            tries.forEach((what, keys) -> {
                forgetEarlierTries();
                answers.put(what, told(new Visit(port).post(door, Map.of("reference", keys.reference, "code", keys.code)), keys));
            });
            assertThat(answers.values()).as(door).allSatisfy(answer -> assertThat(answer).startsWith("422"));
            assertThat(Set.copyOf(answers.values())).as(door + " " + answers).hasSize(1);
        }
    }

    @Test
    void on_the_door_of_the_tracker_the_words_are_the_same() {
        var answers = new LinkedHashMap<String, String>();
        tries.forEach((what, keys) -> {
            forgetEarlierTries();
            navigate(FollowView.class);
            var fields = find(ShortAnswer.class).all();
            fields.getFirst().setValue(keys.reference);
            fields.getLast().setValue(keys.code);
            test(find(NativeButton.class).withText("Continue").single()).click();
            answers.put(what, getCurrentView().getElement().getOuterHTML());
        });
        assertThat(answers.values()).allSatisfy(words -> assertThat(words).contains("There is a problem"));
        assertThat(Set.copyOf(answers.values())).as(answers.toString()).hasSize(1);
    }

    /** All that comes over the wire, but for the moment and for what they typed themselves. */
    private static String told(Visit.Answer answer, Keys keys) {
        var headers = answer.headerLines().stream().filter(line -> !OF_THE_MOMENT.contains(line.substring(0, line.indexOf(':')).toLowerCase())).sorted().toList();
        var typed = "value=\"" + keys.reference + "\"";
        return answer.status() + "\n" + headers + "\n" + answer.body().replace(typed, "value=\"\"");
    }

    /** Each try is the first from its network. */
    private void forgetEarlierTries() {
        gate.run(JOB, () -> gate.db().deleteFrom(SLOWDOWN).execute());
        clock.advance(Duration.ofMinutes(1));
    }
}
