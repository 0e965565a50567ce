package uk.heard.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import heard.db.Tables;
import heard.db.tables.NamedAlike;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.Visit;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.Drafts;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.PointRoutes;
import uk.heard.ui.Voice;

/** A mother, a father and the girl herself complain about the same life. Three threads, and nothing of one shows in another. */
@HeardTest
@Import(GivenComplaints.class)
class TwoHouseholdsTest {

    @Value("${server.port}") int port;
    @Autowired GivenComplaints given;
    @Autowired SameChild sameChild;
    @Autowired TrackedComplaints tracked;
    @Autowired SpeakUp speakUp;
    @Autowired Drafts drafts;
    @Autowired PointRoutes routes;
    @Autowired Invitations invitations;
    @Autowired ChildsAnswers answers;
    @Autowired Gate gate;

    @Test
    void nothing_of_one_parents_thread_shows_in_the_others() {
        var mother = given.replied(parent("Wren", "Dana", "dana@mother.example", "The handovers are always late because of his work."));
        var father = given.replied(parent("Wren", "Piotr", "piotr@father.example", "Nobody told me about the school meeting."));
        speakUp.message(mother.complainant(), "I have moved to Alder Street.");
        for (var pair : List.of(List.of(mother, father), List.of(father, mother))) {
            var own = pair.getFirst();
            var other = pair.getLast();
            var seen = tracked.open(own.complainant()) + tracked.open(own.complainant()).letters().toString();
            assertThat(seen).doesNotContain(other.reference(), new Reference(other.reference()).grouped());
            assertThat(tracked.unlock(other.reference(), own.code().value(), "n")).as("a code opens its own thread alone").isEmpty();
            assertThat(drafts.resume(own.reference(), own.code().value(), "n")).as("a complaint is no draft").isEmpty();
            var status = new Visit(port).post("/status", Map.of("reference", own.reference(), "code", own.code().value()));
            assertThat(Jsoup.parse(status.body()).text()).contains(new Reference(own.reference()).grouped()).doesNotContain(new Reference(other.reference()).grouped());
        }
        assertThat(tracked.open(father.complainant()).toString()).doesNotContain("Dana", "handovers", "Alder Street", "mother.example");
        assertThat(tracked.open(mother.complainant()).toString()).doesNotContain("Piotr", "school meeting", "father.example");
    }

    @Test
    void a_letter_and_a_notice_go_to_the_address_of_their_own_thread() {
        var mother = given.replied(parent("Robin", "Dana", "dana@mother.example", "One."));
        var father = given.replied(parent("Robin", "Piotr", "piotr@father.example", "Two."));
        assertThat(addresses(mother)).containsOnly("dana@mother.example");
        assertThat(addresses(father)).containsOnly("piotr@father.example");
    }

    @Test
    void what_goes_on_as_a_linked_complaint_stays_in_its_household() {
        var mother = given.inStage1(parent("Lark", "Dana", "dana@mother.example", "One.", "Two."));
        var father = given.inStage1(parent("Lark", "Piotr", "piotr@father.example", "Three."));
        assertThat(routes.splitOff(officer(), mother.id(), second(mother))).isEmpty();
        assertThat(sameChild.of(officer(), mother.id())).extracting(SameChild.Other::reference).containsExactly(father.reference());
        gate.run(father.complainant(), () -> assertThat(gate.db().fetchCount(Tables.COMPLAINT_LINK)).isZero());
        var linked = gate.as(officer(), () -> gate.db().select(Tables.COMPLAINT.REFERENCE).from(Tables.COMPLAINT).join(Tables.COMPLAINT_LINK)
                .on(Tables.COMPLAINT_LINK.COMPLAINT_ID.eq(Tables.COMPLAINT.ID)).where(Tables.COMPLAINT_LINK.CAME_FROM.eq(mother.id())).fetchSingle().value1());
        assertThat(tracked.unlock(linked, mother.code().value(), "n")).isPresent();
        assertThat(tracked.unlock(linked, father.code().value(), "n")).isEmpty();
    }

    /** */
    @Test
    void a_young_persons_own_complaint_never_shows_to_a_parent() {
        var tia = given.inStage1(GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, "")
                .withPoint(0, new Answers.Point("I do not want to see her.", "Ask me.")).with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW)).with(GivenAnswers.checksBack("Tia Marsh")));
        var mother = given.inStage1(parent("tia marsh", "Dana", "dana@mother.example", "My daughter is not heard."));
        assertThat(tracked.open(mother.complainant()).toString()).doesNotContain("I do not want to see her", tia.reference());
        assertThat(sameChild.of(officer(), mother.id())).extracting(SameChild.Other::reference).containsExactly(tia.reference());
        gate.run(mother.complainant(), () -> assertThat(gate.db().select().from(new NamedAlike().call(mother.id())).fetch()).as("no complainant learns that there is another").isEmpty());
    }

    @Test
    void staff_are_told_of_the_other_household_only_where_they_may_see_it() {
        var mother = given.inStage1(parent("Finch", "Dana", "dana@mother.example", "One."));
        var aboutTomasz = given.inStage1(parent("FINCH", "Piotr", "piotr@father.example", "Tomasz Zielak shouted at me."));
        given.inStage1(parent("Finchley", "Ana", "ana@other.example", "Another child."));
        assertThat(sameChild.of(officer(), mother.id())).extracting(SameChild.Other::reference).containsExactly(aboutTomasz.reference());
        assertThat(sameChild.of(given.staff(Person.TOMASZ), mother.id())).isEmpty();
        assertThat(sameChild.of(given.staff(Person.TOMASZ), aboutTomasz.id())).isEmpty();
        assertThat(sameChild.of(given.staff(Person.IMRAN), mother.id())).isEmpty();
    }

    @Test
    void a_child_answers_each_parent_apart() {
        var mother = given.inStage1(parent("Jay", "Dana", "dana@mother.example", "One."));
        var father = given.inStage1(parent("Jay", "Piotr", "piotr@father.example", "Two."));
        var keys = (Invitations.Result.Invited) invitations.invite(officer(), mother.id(),
                new NewInvitation(SafeWay.HANDED_OVER, "Jo, at school", "", "Mum", "The handovers.", false, invitations.usualEnd()));
        assertThat(invitations.of(officer(), father.id())).isEmpty();
        var child = answers.unlock(keys.reference().value(), keys.code().value(), "n").orElseThrow();
        answers.answer(child, new ChildsAnswers.Given(UUID.randomUUID(), ConsentAnswer.DOES_NOT_AGREE, "No.", false, true, false));
        assertThat(answers.of(officer(), mother.id())).hasSize(1);
        assertThat(answers.of(officer(), father.id())).isEmpty();
    }

    private List<String> addresses(Sent complaint) {
        return gate.as(officer(), () -> gate.db().select(Tables.CONTACT_RULE.ADDRESS).from(Tables.NOTICE)
                .join(Tables.CONTACT_RULE).on(Tables.CONTACT_RULE.PERSON_ID.eq(Tables.NOTICE.PERSON_ID))
                .where(Tables.NOTICE.COMPLAINT_ID.eq(complaint.id())).fetch(Tables.CONTACT_RULE.ADDRESS));
    }

    private long second(Sent complaint) {
        return given.points(complaint).getLast();
    }

    private static Answers parent(String child, String name, String email, String... points) {
        var answers = GivenAnswers.from(Voice.ADULT, ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD, child).with(GivenAnswers.reached(name, email, "", ""));
        for (int i = 0; i < points.length; i++) {
            answers = answers.withPoint(i, new Answers.Point(points[i], "Put it right."));
        }
        return answers;
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }
}
