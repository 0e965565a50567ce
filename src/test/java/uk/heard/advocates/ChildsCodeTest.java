package uk.heard.advocates;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.Visit;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.WhoseWords;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.CodeHashing;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Said;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.LostCode;
import uk.heard.triage.LostCode.Given;
import uk.heard.triage.Refused;
import uk.heard.triage.Triage;

/** An advocate complains for a child and says what the child may see of it: a code of the child's own opens exactly that. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class ChildsCodeTest {

    private static final String SURE = "I met him with his advocate.";

    @Value("${server.port}") int port;
    @Autowired GivenComplaints given;
    @Autowired GivenAdvocates advocates;
    @Autowired TellForChild tell;
    @Autowired LostCode lostCode;
    @Autowired TrackedComplaints tracked;
    @Autowired Triage triage;
    @Autowired Complaints complaints;
    @Autowired CodeHashing hashing;
    @Autowired Gate gate;

    @Test
    void a_child_who_may_see_everything_opens_it_and_reads_the_letters() {
        var reference = sent(ChildMaySee.ALL);
        triage.acknowledge(hannah(), id(reference), "");
        var child = tracked.unlock(reference.value(), code(reference).value(), "n").orElseThrow();
        var seen = tracked.open(child);
        assertThat(seen.points()).extracting(point -> point.whatHappened()).containsExactly("My short breaks stopped.");
        assertThat(seen.letters()).hasSize(1);
    }

    @Test
    void a_child_who_may_see_the_dates_opens_these_and_no_word_of_it() {
        var reference = sent(ChildMaySee.DATES);
        var code = code(reference);
        assertThat(tracked.unlock(reference.value(), code.value(), "n")).isEmpty();
        var child = (Actor.StatusOnly) tracked.whoMaySee(reference.value(), code.value(), "n").orElseThrow();
        gate.run(child, () -> {
            assertThat(gate.db().fetchCount(COMPLAINT)).isEqualTo(1);
            assertThat(gate.db().fetchCount(POINT)).isZero();
        });
        var page = status(reference, code);
        assertThat(page).contains(reference.grouped()).doesNotContain("short breaks");
    }

    @Test
    void a_child_who_is_to_see_nothing_has_no_code_and_none_would_open_anything() {
        var reference = sent(ChildMaySee.NOTHING);
        assertThat(lostCode.replace(hannah(), id(reference), Given.IN_PERSON, SURE)).isEqualTo(new LostCode.Result.Not(Refused.CHILD_SEES_NOTHING));
        // Even if there were one.
        var code = AccessCode.random();
        var hash = hashing.hash(code);
        gate.run(hannah(), () -> gate.db().update(COMPLAINT).set(COMPLAINT.CODE_HASH, hash).where(COMPLAINT.ID.eq(idOf(reference))).execute());
        assertThat(tracked.unlock(reference.value(), code.value(), "n")).isEmpty();
        assertThat(tracked.whoMaySee(reference.value(), code.value(), "n")).isEmpty();
    }

    @Test
    void what_came_out_of_it_opens_no_further() {
        var reference = sent(ChildMaySee.DATES);
        var linked = gate.as(hannah(), () -> complaints.continueAs(idOf(reference),
                gate.db().select(POINT.ID).from(POINT).where(POINT.COMPLAINT_ID.eq(idOf(reference))).fetch(POINT.ID)));
        var code = code(reference);
        assertThat(tracked.unlock(linked.reference().value(), code.value(), "n")).isEmpty();
        assertThat(tracked.whoMaySee(linked.reference().value(), code.value(), "n")).contains(new Actor.StatusOnly(linked.id()));
    }

    @Test
    void it_goes_to_the_child_and_not_where_the_advocate_is_reached() {
        var reference = sent(ChildMaySee.ALL);
        for (var way : List.of(Given.PHONE, Given.POST)) {
            assertThat(lostCode.replace(hannah(), id(reference), way, SURE)).as(way.name()).isEqualTo(new LostCode.Result.Not(Refused.CHOICE_MISSING));
        }
        assertThat(lostCode.childMaySee(hannah(), id(reference))).contains(ChildMaySee.ALL);
        assertThat(lostCode.childMaySee(hannah(), given.sent(GivenComplaints.aParent("One.")).id())).isEqualTo(Optional.empty());
    }

    private AccessCode code(Reference reference) {
        return ((LostCode.Result.New) lostCode.replace(hannah(), id(reference), Given.IN_PERSON, SURE)).code();
    }

    private String status(Reference reference, AccessCode code) {
        return Jsoup.parse(new Visit(port).post("/status", Map.of("reference", reference.value(), "code", code.value())).body()).text();
    }

    private Reference sent(ChildMaySee sees) {
        var grace = advocates.actor(Advocate.GRACE);
        var begun = tell.begin(grace);
        return ((TellForChild.Result.Sent) tell.send(grace, begun.draft(), begun.number(), new TellForChild.Told("Idris", Said.NO, true, "", "We talked at school.", null, "",
                WhoseWords.CHILD, sees, List.of(new Answers.Point("My short breaks stopped.", ""))))).reference();
    }

    private long id(Reference reference) {
        return gate.as(hannah(), () -> idOf(reference));
    }

    private long idOf(Reference reference) {
        return gate.db().select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.REFERENCE.eq(reference.value())).fetchSingle().value1();
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }
}
