package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Position;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.SentEmails;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.standing.ConsentAnswer;
import uk.heard.tracker.SpeakUp;
import uk.heard.triage.Triage;

class CaseViewTest extends AtTheDesk {

    @Autowired
    private CaseFiles files;
    @Autowired
    private Triage triage;
    @Autowired
    private StageOneReply reply;
    @Autowired
    private SpeakUp speakUp;
    @Autowired
    private SentEmails sentEmails;
    @Autowired
    private Gate gate;

    @Test
    void the_head_says_who_may_be_told_and_how_and_when_what_is_due() {
        itIs("2026-03-02T10:00:00Z");
        var reference = fromAGrandmother("Kai had five social workers.");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains(reference.grouped(), "مريم الحسن", "Relative or friend", "Kai", "Phone 01632 960 555, never leave a voicemail",
                "Only when I am at work, before three", "Acknowledgement", "Thu 5 Mar 2026", "Stage 1 reply", "Mon 16 Mar 2026",
                "10 working days from Mon 2 Mar 2026, the day the complaint came in", "regulation 14");
    }

    @Test
    void a_young_person_who_asked_for_an_advocate_is_seen_to_have_asked() {
        at(Person.HANNAH);
        open(fromTanisha("They said my brother and me could see each other."));
        assertThat(page()).contains("young voice", "Advocate", "asked for", "They gave no safe way to be told, so nothing is sent.");
    }

    @Test
    void emails_can_be_read_as_they_were_sent() {
        itIs("2026-03-02T10:00:00Z");
        var reference = fromAMother("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).doesNotContain("Emails we sent");
        var id = file(Person.HANNAH, reference).id();
        gate.run(new Actor.Job("test"), () -> sentEmails.keep(id, "dana@example.org", "Your message to us", "There is something new.\n\nAshmere Council"));
        open(reference);
        assertThat(page()).contains("Emails we sent", "Mon 2 Mar 2026, 10:00, by email to dana@example.org", "Subject: Your message to us", "There is something new.",
                "The mail server took it, and it has not come back.");
    }

    @Test
    void acknowledging_ends_its_clock_and_leads_to_the_next_step() {
        var reference = fromAMother("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        this.<String>answer("acknowledgement").setValue("I am reading this today.");
        press("Send the acknowledgement");
        assertThat(page()).contains("The acknowledgement was sent.", "Decide standing", "A parent complains in their own right.", "in time", "Acknowledgement sent",
                "Hannah Whitcombe, complaints officer", "I am reading this today.");
        assertThat(offers("Send the acknowledgement")).isFalse();
    }

    @Test
    void the_letter_can_be_seen_before_it_goes_and_what_was_added_is_kept() {
        var reference = fromAMother("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        this.<String>answer("acknowledgement").setValue("I am reading this today.");
        press("See the letter");
        assertThat(page()).contains("The letter as it arrives", "We have your complaint", "I am reading this today.", "They are told by email to dana@example.org")
                .doesNotContain("We got your message");
        test(find(NativeDetails.class).all().stream().filter(details -> details.getSummaryText().equals("How it would read for a young person")).findFirst().orElseThrow()).toggleContent();
        assertThat(page()).contains("We have your complaint", "We got your message");
        at(Person.TOMASZ);
        open(reference);
        assertThat(answer("acknowledgement").getValue()).isEqualTo("I am reading this today.");
        assertThat(file(Person.TOMASZ, reference).position()).isEqualTo(Position.RECEIVED);
    }

    @Test
    void nobody_accepts_before_they_looked_at_who_is_named() {
        var reference = acknowledged(fromAMother("Lucy Pemberton never came."));
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains("Lucy Pemberton");
        press("Accept into Stage 1");
        assertThat(answer("checked").hasError()).isTrue();
        assertThat(page()).contains("Look at who is named first, then tick this.");
        this.<Boolean>answer("checked").setValue(true);
        press("Accept into Stage 1");
        assertThat(file(Person.HANNAH, reference).position()).isEqualTo(Position.STAGE_1);
        assertThat(page()).contains("Choose a team", "Write the Stage 1 reply");
    }

    @Test
    void a_yes_that_only_the_complainant_told_is_shown_as_not_confirmed() {
        var reference = acknowledged(new Reference(given.sent(GivenComplaints.anAuntFor(ConsentAnswer.AGREES, "The visits stopped.")).reference()));
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains("Says that the child agrees; not confirmed.", "says that the child agrees. That is not confirmed yet.");
        assertThat(offers("Accept into Stage 1")).isFalse();
        this.<ConsentAnswer>answer("consent").setValue(ConsentAnswer.AGREES);
        this.<String>answer("consent-how").setValue("Jo asked him at school on Monday. He said yes.");
        press("Record what they said");
        assertThat(page()).contains("Somebody speaks for a child, and the child agrees.", "Jo asked him at school on Monday.");
        assertThat(offers("Accept into Stage 1")).isTrue();
    }

    @Test
    void for_a_child_who_was_not_asked_the_child_comes_first_and_then_judgement_with_reasons() {
        var reference = acknowledged(fromAGrandmother("Kai had five social workers."));
        at(Person.HANNAH);
        open(reference);
        assertThat(offers("Accept into Stage 1")).isFalse();
        press("Record what they said");
        assertThat(answer("consent").hasError()).isTrue();
        assertThat(answer("consent-how").hasError()).isTrue();
        this.<ConsentAnswer>answer("consent").setValue(ConsentAnswer.TOO_YOUNG);
        this.<String>answer("consent-how").setValue("He is four.");
        press("Record what they said");
        assertThat(page()).contains("too young to be asked", "Regulation 12", "He is four.");
        this.<Boolean>answer("checked").setValue(true);
        press("Accept into Stage 1");
        assertThat(answer("reasons").hasError()).isTrue();
        this.<String>answer("reasons").setValue("She has cared for him since he was born.");
        press("Accept into Stage 1");
        assertThat(file(Person.HANNAH, reference).position()).isEqualTo(Position.STAGE_1);
    }

    @Test
    void the_reply_goes_only_when_every_point_has_a_finding_with_a_reason_and_only_as_it_was_seen() {
        var reference = inStage1("Nobody came.", "The name is wrong.");
        at(Person.HANNAH);
        open(reference);
        press("Send the reply");
        assertThat(page()).contains("There is a problem", "Write an opening.", "Choose a finding for point 1.", "Choose a finding for point 2.");
        this.<String>answer("reply-opening").setValue("Thank you for telling us.");
        choose("finding-1", "Upheld");
        this.<String>answer("reason-1").setValue("Four visits were missed. We are sorry.");
        choose("finding-2", "Not upheld");
        press("Send the reply");
        assertThat(answer("reason-2").hasError()).isTrue();
        this.<String>answer("reason-2").setValue("The name is right on every page.");
        press("Send the reply");
        assertThat(page()).contains("The letter as it arrives", "Four visits were missed. We are sorry.", "They are told by email to dana@example.org");
        assertThat(file(Person.HANNAH, reference).position()).isEqualTo(Position.STAGE_1);
        press("Yes, send it now");
        assertThat(file(Person.HANNAH, reference).position()).isEqualTo(Position.STAGE_1_REPLIED);
        assertThat(page()).contains("The Stage 1 reply was sent.", "The Stage 1 reply is with them.", "Stage 1 reply, sent");
    }

    @Test
    void what_is_written_is_there_for_the_next_person() {
        var reference = inStage1("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        this.<String>answer("reply-opening").setValue("Thank you for telling us.");
        choose("finding-1", "Upheld");
        this.<String>answer("reason-1").setValue("We missed it.");
        press("Save");
        assertThat(page()).contains("Saved.");
        at(Person.TOMASZ);
        open(reference);
        assertThat(answer("reply-opening").getValue()).isEqualTo("Thank you for telling us.");
        assertThat(answer("finding-1").getValue()).isEqualTo(Finding.UPHELD);
        assertThat(answer("reason-1").getValue()).isEqualTo("We missed it.");
    }

    @Test
    void two_who_write_different_parts_of_one_reply_do_not_overwrite_each_other() {
        var reference = inStage1("Nobody came.", "The name is wrong.");
        at(Person.HANNAH);
        open(reference);
        write(Person.TOMASZ, reference, 1, "The name is right on every page.");
        at(Person.HANNAH);
        this.<String>answer("reply-opening").setValue("Thank you for telling us.");
        choose("finding-1", "Upheld");
        this.<String>answer("reason-1").setValue("We missed it.");
        press("Save");
        assertThat(file(Person.HANNAH, reference).points()).extracting(point -> point.findings().getFirst().reason()).containsExactly("We missed it.", "The name is right on every page.");
    }

    @Test
    void a_reply_that_changed_while_it_was_read_is_shown_again_instead_of_sent() {
        var reference = inStage1("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        this.<String>answer("reply-opening").setValue("Thank you for telling us.");
        choose("finding-1", "Upheld");
        this.<String>answer("reason-1").setValue("We missed it.");
        press("Send the reply");
        write(Person.TOMASZ, reference, 0, "We missed it twice.");
        at(Person.HANNAH);
        press("Yes, send it now");
        assertThat(page()).contains("Somebody changed the letter while you were reading.", "We missed it twice.");
        assertThat(file(Person.HANNAH, reference).position()).isEqualTo(Position.STAGE_1);
        press("Yes, send it now");
        assertThat(file(Person.HANNAH, reference).position()).isEqualTo(Position.STAGE_1_REPLIED);
    }

    @Test
    void a_team_manager_sees_a_case_once_asked_and_writes_but_does_not_send() {
        var reference = inStage1("Nobody came.");
        at(Person.IMRAN);
        assertThat(files.open(at(Person.IMRAN), reference.value())).isEmpty();
        at(Person.HANNAH);
        open(reference);
        var team = triage.teams(at(Person.HANNAH)).stream().filter(each -> each.name().equals("Children in care")).findFirst().orElseThrow();
        this.<Long>answer("team").setValue(team.id());
        press("Ask this team");
        assertThat(page()).contains("The team was asked.", "Ask another team instead of Children in care", "Children in care was asked to resolve it");
        at(Person.IMRAN);
        open(reference);
        assertThat(page()).contains("Write the Stage 1 reply", "Nobody came.").doesNotContain("Write to them");
        assertThat(offers("Send the reply")).isFalse();
        press("See the letter");
        assertThat(page()).contains("The complaints team sends the reply.");
        assertThat(offers("Yes, send it now")).isFalse();
    }

    @Test
    void an_unknown_case_and_one_that_is_not_theirs_are_answered_alike() {
        var reference = fromAMother("Nobody came.");
        at(Person.IMRAN);
        var hidden = notFound(reference.value());
        var unknown = notFound(Reference.random().value());
        assertThat(hidden).isEqualTo(unknown).isNotBlank().doesNotContain("Nobody came");
    }

    @Test
    void whoever_is_named_is_locked_out_until_the_manager_lets_them_back_in() {
        var reference = fromAMother("Mr Zielak shouted at us.");
        at(Person.TOMASZ);
        assertThat(notFound(reference.value())).doesNotContain("shouted");
        at(Person.MAYA);
        open(reference);
        var field = "release-" + file(Person.MAYA, reference).matches().getFirst().staffId();
        press("Let Tomasz Zielak back in");
        assertThat(answer(field).hasError()).isTrue();
        this.<String>answer(field).setValue("A teacher with the same name.");
        press("Let Tomasz Zielak back in");
        assertThat(page()).contains("Tomasz Zielak may see this case again.", "A teacher with the same name.");
        at(Person.TOMASZ);
        open(reference);
        assertThat(page()).contains("Mr Zielak shouted at us.");
    }

    @Test
    void an_officer_does_not_clear_conflicts() {
        at(Person.HANNAH);
        open(fromAMother("Lucy Pemberton never came."));
        assertThat(offers("Let Lucy Pemberton back in")).isFalse();
    }

    @Test
    void whoever_comes_second_is_told_who_was_first_and_keeps_what_they_wrote() {
        var reference = fromAMother("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        this.<String>answer("acknowledgement").setValue("Mine, of all letters.");
        triage.acknowledge(at(Person.TOMASZ), file(Person.TOMASZ, reference).id(), "");
        at(Person.HANNAH);
        press("Send the acknowledgement");
        assertThat(page()).contains("Somebody was quicker. Tomasz Zielak, complaints officer, Mon 2 Mar 2026, 10:00: Acknowledgement sent.",
                "Nothing of yours was sent.", "Mine, of all letters.", "Decide standing");
    }

    @Test
    void a_message_is_answered_on_the_page_and_an_empty_answer_is_not_sent() {
        var reference = fromAMother("Nobody came.");
        speakUp.message(new Actor.Complainant(file(Person.HANNAH, reference).id()), "Who is reading this?");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains("Who is reading this?");
        press("Send the message");
        assertThat(answer("answer").hasError()).isTrue();
        this.<String>answer("answer").setValue("I am. Hannah.");
        press("Send the message");
        assertThat(page()).contains("The message was sent.", "I am. Hannah.");
        assertThat(answer("answer").getValue()).isEqualTo("");
    }

    @Test
    void a_step_taken_keeps_the_message_that_was_being_written() {
        var reference = fromAMother("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        this.<String>answer("answer").setValue("Half a sentence");
        press("Send the acknowledgement");
        assertThat(answer("answer").getValue()).isEqualTo("Half a sentence");
    }

    @Test
    void the_chronology_is_one_list_with_who_and_when_the_latest_first() {
        itIs("2026-06-15T22:30:00Z");
        var reference = fromAMother("Nobody came.");
        itIs("2026-06-16T09:05:00Z");
        at(Person.HANNAH);
        open(reference);
        press("Send the acknowledgement");
        var list = find(OrderedList.class).withClassName("chronology").all();
        assertThat(list).hasSize(1);
        assertThat(read(list.getFirst().getElement())).containsSubsequence("Acknowledgement sent", "Tue 16 Jun 2026, 10:05", "Hannah Whitcombe, complaints officer",
                "The complaint came in", "Mon 15 Jun 2026, 23:30", "The complainant");
    }

    private String notFound(String reference) {
        var shown = navigate("staff/case/" + reference, Component.class);
        return read(shown.getElement());
    }

    private CaseFile file(Person person, Reference reference) {
        return files.open(at(person), reference.value()).orElseThrow();
    }

    private Reference acknowledged(Reference reference) {
        triage.acknowledge(at(Person.MAYA), file(Person.MAYA, reference).id(), "");
        return reference;
    }

    private void write(Person person, Reference reference, int point, String reason) {
        var staff = at(person);
        var file = file(person, reference);
        reply.saveFindings(staff, file.id(), List.of(new PointFinding(file.points().get(point).id(), Finding.PARTLY_UPHELD, reason)));
    }
}
