package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.heard.GivenComplaints;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.complaint.Reference;
import uk.heard.investigation.HowAgreed;
import uk.heard.investigation.IndependentView;
import uk.heard.investigation.SentBy;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.SpeakUp;
import uk.heard.triage.Triage;

/** Stage 2 at the desk: from the request to the response, each step on the page where the work is done. */
class InvestigationPanelsTest extends AtTheDesk {

    @Autowired
    private GivenComplaints complaints;
    @Autowired
    private CaseFiles files;
    @Autowired
    private SpeakUp speakUp;
    @Autowired
    private Triage triage;
    @Autowired
    private StageOneReply reply;

    @Test
    void stage_2_from_the_appointment_to_the_response_that_arrived() {
        itIs("2026-03-02T10:00:00Z");
        var reference = requested("The visits stopped.", "Nobody called.");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains("Appoint the investigating officer and the independent person", "No clock changes", "Wed 8 Apr 2026", "Write the statement of complaint")
                .doesNotContain("Jocelyn Amberley");
        appoint();
        assertThat(page()).contains("They were appointed, and the complainant was told who they are.", "Appoint somebody else to investigate",
                "Investigating officer and independent person appointed");

        this.<String>answer("stated-1").setValue("From May to July no visit took place.");
        press("Save");
        assertThat(page()).contains("Saved.");
        press("Send it to them to agree");
        assertThat(page()).contains("The statement was sent.", "Version 1 was sent on Mon 2 Mar 2026.", "Record that they agreed the statement");

        itIs("2026-03-16T10:00:00Z");
        press("Record that version 1 is agreed");
        assertThat(answer("agreed-how").hasError()).isTrue();
        this.<HowAgreed>answer("agreed-how").setValue(HowAgreed.IN_WRITING);
        this.<LocalDate>answer("agreed-on").setValue(LocalDate.parse("2026-03-17"));
        press("Record that version 1 is agreed");
        assertThat(answer("agreed-on").hasError()).isTrue();
        assertThat(page()).contains("This day has not come yet.");
        this.<LocalDate>answer("agreed-on").setValue(LocalDate.parse("2026-03-13"));
        press("Record that version 1 is agreed");
        assertThat(file(reference).position()).isEqualTo(Position.STAGE_2_INVESTIGATION);
        assertThat(page()).contains("The statement is agreed.", "Stage 2 response, from the statement", "Record both reports", "0 of 2 points have a finding with its reason");
        assertThat(fold("Point 1: nothing yet").getElement().getOuterHTML()).contains("From May to July no visit took place.").doesNotContain("The visits stopped.");

        press("Both reports are in");
        assertThat(page()).contains("There is a problem", "Choose a finding for point 1.", "Choose a finding for point 2.", "Give the day.", "Say whether the independent person agrees.");
        choose("stage-2-finding-1", "Upheld");
        this.<String>answer("stage-2-reason-1").setValue("The log shows no visit.");
        choose("stage-2-finding-2", "Not upheld");
        this.<String>answer("stage-2-reason-2").setValue("Six calls are recorded.");
        this.<LocalDate>answer("officer-on").setValue(LocalDate.parse("2026-03-13"));
        this.<LocalDate>answer("independent-on").setValue(LocalDate.parse("2026-03-16"));
        this.<Boolean>answer("fact-checked").setValue(true);
        this.<IndependentView>answer("independent-view").setValue(IndependentView.DISAGREES);
        press("Both reports are in");
        assertThat(answer("independent-words").hasError()).isTrue();
        this.<String>answer("independent-words").setValue("The calls went to an old number.");
        press("Both reports are in");
        assertThat(file(reference).position()).isEqualTo(Position.STAGE_2_ADJUDICATION);

        assertThat(page()).contains("Both reports are recorded.", "Write the Stage 2 response", "The independent person disagrees: The calls went to an old number.");
        choose("answer-2", "No");
        press("Accept every finding that has no answer yet");
        this.<String>answer("adjudicator-name").setValue("Ingrid Solberg");
        press("See the letter and send it");
        assertThat(page()).contains("Name the adjudicating officer and their role.", "Say why the council does not accept the finding on point 2.", "Write an opening.");
        this.<String>answer("adjudicator-role").setValue("Assistant director");
        this.<String>answer("answer-reasons-2").setValue("The calls went to an old number, so they reached nobody.");
        this.<String>answer("response-opening").setValue("I have read both reports.");
        press("Add an action");
        this.<String>answer("action-1").setValue("Check every telephone number at each review");
        press("See the letter and send it");
        assertThat(page()).contains("Say what action 1 is, who does it and by when.");
        this.<String>answer("action-owner-1").setValue("The team manager");
        this.<LocalDate>answer("action-due-1").setValue(LocalDate.parse("2026-04-30"));
        press("See the letter and send it");
        assertThat(page()).contains("The letter as it arrives", "From May to July no visit took place.", "The council accepts this.",
                "The council does not accept this. The calls went to an old number, so they reached nobody.",
                "Check every telephone number at each review (The team manager, by Thursday 30 April 2026)");
        press("Yes, send it now");
        assertThat(answer("response-way").hasError()).isTrue();
        this.<SentBy>answer("response-way").setValue(SentBy.POST);
        press("Yes, send it now");
        assertThat(file(reference).position()).isEqualTo(Position.STAGE_2_REPLIED);

        itIs("2026-03-19T10:00:00Z");
        assertThat(page()).contains("The Stage 2 response was sent.", "Record when the response reached them");
        this.<LocalDate>answer("received-on").setValue(LocalDate.parse("2026-03-15"));
        press("Record the day");
        assertThat(page()).contains("This cannot have happened so early.");
        this.<LocalDate>answer("received-on").setValue(LocalDate.parse("2026-03-18"));
        press("Record the day");
        assertThat(file(reference).running(ClockKind.STAGE_3_REQUEST).orElseThrow().openedOn()).isEqualTo(LocalDate.parse("2026-03-18"));
        assertThat(offers("Record the day")).isFalse();
    }

    @Test
    void whoever_is_chosen_without_a_declaration_is_not_appointed_and_nothing_typed_is_lost() {
        var reference = requested("The visits stopped.");
        at(Person.HANNAH);
        open(reference);
        press("Appoint them and tell the complainant");
        assertThat(page()).contains("Choose somebody.");
        choose("officer", "Rosalind Achebe");
        choose("independent", "Beatrix Nkemelu");
        this.<String>answer("independent-declaration").setValue("Knows nobody involved.");
        press("Appoint them and tell the complainant");
        assertThat(answer("officer-declaration").hasError()).isTrue();
        assertThat(page()).contains("Ask about conflicts of interest");
        this.<String>answer("officer-declaration").setValue("Knows nobody involved either.");
        press("Appoint them and tell the complainant");
        assertThat(answer("officer-no-conflict").hasError()).isTrue();
        assertThat(answer("independent-declaration").getValue()).isEqualTo("Knows nobody involved.");
        assertThat(file(reference).has(Move.InvestigatorsAppointed.class)).isFalse();
    }

    @Test
    @DisplayName("Traps 1 and 2: the page offers to record their own words, and nothing that turns Stage 2 away")
    void no_button_rejects_a_request_for_stage_2() {
        var reference = requested("The visits stopped.");
        at(Person.MAYA);
        open(reference);
        assertThat(find(NativeButton.class).all()).extracting(NativeButton::getText).noneMatch(words -> words.matches("(?i).*(reject|refuse|decline|not appropriate|close).*"));
        assertThat(page()).contains("Stage 2 is their right.");
        press("They took it back in writing");
        assertThat(answer("request-withdrawn").hasError()).isTrue();
        assertThat(file(reference).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        press("They took it up");
        assertThat(page()).contains("Recorded. No clock stopped.");
        press("It has ended");
        assertThat(page()).contains("Recorded. The procedure goes on.");
        assertThat(file(reference).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        this.<String>answer("request-withdrawn").setValue("I do not want it any more. Dana");
        press("They took it back in writing");
        assertThat(file(reference).position()).isEqualTo(Position.STAGE_1_REPLIED);
    }

    @Test
    void the_manager_extends_in_time_an_officer_is_not_offered_it_and_afterwards_it_says_why_not() {
        itIs("2025-11-10T10:00:00Z");
        var reference = requested("The visits stopped.");
        at(Person.HANNAH);
        open(reference);
        assertThat(offers("Extend it and tell them")).isFalse();
        at(Person.MAYA);
        open(reference);
        assertThat(page()).contains("It is due on Mon 15 Dec 2025 now, and the law allows Thu 12 Feb 2026 at the latest.");
        choose("extend-reason", "Many points, or many years");
        this.<String>answer("extend-words").setValue("There are many records.");
        this.<LocalDate>answer("extend-on").setValue(LocalDate.parse("2026-02-13"));
        press("Extend it and tell them");
        assertThat(answer("extend-on").hasError()).isTrue();
        assertThat(answer("extend-words").getValue()).isEqualTo("There are many records.");
        this.<LocalDate>answer("extend-on").setValue(LocalDate.parse("2026-02-12"));
        press("Extend it and tell them");
        assertThat(page()).contains("Stage 2 was extended, and they were told.", "It was extended before. The law allows that once.");
        assertThat(offers("Extend it and tell them")).isFalse();
    }

    @Test
    void too_late_to_extend_is_said_and_nothing_is_offered() {
        itIs("2025-11-10T10:00:00Z");
        var reference = requested("The visits stopped.");
        itIs("2025-12-16T10:00:00Z");
        at(Person.MAYA);
        open(reference);
        assertThat(page()).contains("The day has passed, so it cannot be extended.");
        assertThat(offers("Extend it and tell them")).isFalse();
    }

    @Test
    void many_points_are_folded_saved_as_one_goes_and_opened_where_something_is_missing() {
        var reference = requested(IntStream.rangeClosed(1, 36).mapToObj(n -> "Point number " + n + ".").toArray(String[]::new));
        at(Person.HANNAH);
        open(reference);
        appoint();
        press("Send it to them to agree");
        this.<HowAgreed>answer("agreed-how").setValue(HowAgreed.ORALLY);
        this.<LocalDate>answer("agreed-on").setValue(LocalDate.parse("2026-03-02"));
        press("Record that version 1 is agreed");
        assertThat(fold("Point 36: nothing yet").isOpen()).isFalse();
        choose("stage-2-finding-7", "Partly upheld");
        assertThat(page()).contains("Point 7: Partly upheld");
        at(Person.TOMASZ);
        open(reference);
        assertThat(page()).contains("Point 7: Partly upheld", "0 of 36 points have a finding with its reason");
        this.<String>answer("stage-2-reason-7").setValue("Half of it is in the log.");
        press("Both reports are in");
        assertThat(page()).contains("1 of 36 points have a finding with its reason", "Choose a finding for point 36.").doesNotContain("Choose a finding for point 7.");
        assertThat(fold("Point 36: nothing yet").isOpen()).isTrue();
    }

    @Test
    void a_team_manager_who_sees_the_case_is_offered_none_of_it() {
        var complaint = complaints.inStage1(GivenComplaints.aParent("The visits stopped."));
        var officer = at(Person.HANNAH);
        triage.allocate(officer, complaint.id(), triage.teams(officer).stream().filter(team -> team.name().equals("Assessment, north")).findFirst().orElseThrow().id());
        reply.send(officer, complaint.id(), List.of(new PointFinding(complaints.points(complaint).getFirst(), Finding.UPHELD, "Yes.")), "Thank you.", "");
        speakUp.requestStage2(complaint.complainant(), "");
        var reference = new Reference(complaint.reference());
        open(reference);
        assertThat(offers("Appoint them and tell the complainant")).isTrue();
        at(Person.MARGARET);
        open(reference);
        assertThat(page()).contains("The visits stopped.", "Nothing to do now").doesNotContain("Rosalind Achebe", "Write the statement of complaint");
        for (var words : List.of("Appoint them and tell the complainant", "Send it to them to agree", "They took it up", "They took it back in writing", "Extend it and tell them")) {
            assertThat(offers(words)).as(words).isFalse();
        }
    }

    @Test
    void the_register_is_shown_by_part_added_to_changed_and_left() {
        at(Person.HANNAH);
        navigate("staff/register", Component.class);
        assertThat(page()).contains("Rosalind Achebe", "Beatrix Nkemelu", "Winifred Astley", "Married to a member or officer of this council, or in a civil partnership with one", "Not for Children in care", "£375.50");
        choose("register-part", "Independent people");
        assertThat(page()).contains("Beatrix Nkemelu").doesNotContain("Rosalind Achebe", "Winifred Astley");
        press("Add somebody");
        press("Save");
        assertThat(answer("register-name").hasError()).isTrue();
        this.<String>answer("register-name").setValue("Thaddeus Orme");
        press("Save");
        assertThat(answer("register-asked-for").hasError()).isTrue();
        tick("register-asked-for", "Independent person");
        this.<String>answer("register-fee").setValue("a lot");
        press("Save");
        assertThat(answer("register-fee").hasError()).isTrue();
        this.<String>answer("register-fee").setValue("£1,200.50");
        this.<LocalDate>answer("register-from").setValue(LocalDate.parse("2026-03-02"));
        this.<LocalDate>answer("register-until").setValue(LocalDate.parse("2026-03-01"));
        press("Save");
        assertThat(answer("register-until").hasError()).isTrue();
        assertThat(answer("register-name").getValue()).isEqualTo("Thaddeus Orme");
        this.<LocalDate>answer("register-until").setValue(null);
        press("Save");
        assertThat(page()).contains("Thaddeus Orme is on the register.", "from Mon 2 Mar 2026", "£1,200.50");
        pressFor("Retire", "Thaddeus Orme");
        assertThat(page()).contains("Thaddeus Orme is not offered any more.", "Left the register");
        pressFor("Change", "Thaddeus Orme");
        assertThat(answer("register-name").getValue()).isEqualTo("Thaddeus Orme");
        press("Go back without saving");
        assertThat(page()).contains("Beatrix Nkemelu");
    }

    @Test
    void the_board_says_for_each_complaint_how_far_it_is_and_leads_to_it() {
        itIs("2024-08-29T10:00:00Z");
        var reference = requested("The visits stopped.");
        itIs("2024-09-05T10:00:00Z");
        at(Person.HANNAH);
        navigate("staff/stage-2", Component.class);
        var link = find(Anchor.class).withText(reference.grouped()).single();
        assertThat(link.getHref()).isEqualTo("/app/staff/case/" + reference.value());
        assertThat(read(link.getElement().getParent().getParent().getParent())).contains("Dana", "Thu 29 Aug 2024", "5 working days so far", "not yet", "20 working days left", "Thu 3 Oct 2024");

        var line = link.getElement().getParent().getParent().getParent();
        var due = find(NativeDetails.class).all().stream().filter(details -> details.getElement().getParent().getParent().equals(line)).findFirst().orElseThrow();
        due.setOpen(true);
        ComponentUtil.fireEvent(due, new NativeDetails.ToggleEvent(due, true));
        assertThat(read(line)).contains("25 working days from Thu 29 Aug 2024, the day Stage 2 was asked for", "With a lawful extension", "day 25");
    }

    @Test
    void a_team_manager_enters_neither_the_board_nor_the_register() {
        var reference = requested("The visits stopped.");
        at(Person.IMRAN);
        for (var path : Set.of("staff/stage-2", "staff/register")) {
            assertThat(read(navigate(path, Component.class).getElement())).doesNotContain(reference.grouped(), "Rosalind Achebe", "Beatrix Nkemelu");
        }
    }

    private void appoint() {
        choose("officer", "Rosalind Achebe");
        this.<String>answer("officer-declaration").setValue("Knows nobody involved.");
        this.<Boolean>answer("officer-no-conflict").setValue(true);
        choose("independent", "Beatrix Nkemelu");
        this.<String>answer("independent-declaration").setValue("Knows nobody involved.");
        this.<Boolean>answer("independent-no-conflict").setValue(true);
        press("Appoint them and tell the complainant");
    }

    private Reference requested(String... points) {
        var complaint = complaints.replied(GivenComplaints.aParent(points));
        speakUp.requestStage2(complaint.complainant(), "");
        return new Reference(complaint.reference());
    }

    private NativeDetails fold(String line) {
        return find(NativeDetails.class).all().stream().filter(details -> line.equals(details.getSummaryText())).findFirst().orElseThrow();
    }

    /** Ticks the box that has this label. */
    private void tick(String id, String label) {
        var name = find(NativeLabel.class, answer(id)).withText(label).single();
        name.getElement().getParent().getChild(0).setProperty("checked", true);
    }

    /** Presses the button of a line in a list. */
    private void pressFor(String words, String whose) {
        test(find(NativeButton.class).all().stream().filter(button -> read(button.getElement()).strip().replaceAll("\\s+", " ").equals(words + " " + whose)).findFirst().orElseThrow()).click();
    }

    private CaseFile file(Reference reference) {
        var signedIn = SecurityContextHolder.getContext();
        var file = files.open(at(Person.MAYA), reference.value()).orElseThrow();
        SecurityContextHolder.setContext(signedIn);
        return file;
    }
}
