package uk.heard.advocates;

import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.anAuntFor;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import uk.heard.GivenAdvocates;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Scope;
import uk.heard.casefile.AnswerMessage;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.correspondence.NoticeKind;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.resolution.StageOneTime;
import uk.heard.standing.ConsentAnswer;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.OwnAdvocate;
import uk.heard.tracker.TrackedComplaints;

/** From a child who asks to the advocate whom they said yes to, at a council that refers a child who asks at once. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
@TestPropertySource(properties = "heard.council.advocacy-provider.refer-at-once=true")
class ArrangingTest {

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired GivenAdvocates advocates;
    @Autowired AdvocacyRequests requests;
    @Autowired ArrangeAdvocate arrange;
    @Autowired ProviderOffice office;
    @Autowired Appointments appointments;
    @Autowired AdvocatesCases cases;
    @Autowired OwnAdvocate own;
    @Autowired TrackedComplaints tracked;
    @Autowired AnswerMessage answerMessage;
    @Autowired WriteToAdvocate writeTo;
    @Autowired StageOneTime time;
    @Autowired CaseFiles files;
    @Autowired TestClock clock;
    @Autowired GreenMail mails;
    @Autowired @Qualifier("referralToTellOf") Task<Void> tellOffice;

    @Test
    void the_child_says_yes_on_their_own_page_and_nobody_else_does() {
        var jade = given.sent(aGirlInCare("I had to move again."));
        advocates.appointed(jade, Advocate.GRACE);
        assertThat(own.helper(jade.complainant()).orElseThrow().name()).isEqualTo("Grace Adebanjo");
        own.meet(jade.complainant(), advocates.appointment(jade), ChildsAnswer.ACCEPTED, Set.of(Scope.POINTS), "I want Grace Adebanjo to help me.");
        assertThat(cases.open(advocates.actor(Advocate.GRACE), jade.reference())).isPresent();
        own.stop(jade.complainant(), tracked.open(jade.complainant()), "None now.");
        assertThat(cases.open(advocates.actor(Advocate.GRACE), jade.reference())).isEmpty();
        var aunt = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "He was moved."));
        advocates.appointed(aunt, Advocate.GRACE);
        assertThat(own.helper(aunt.complainant())).isEmpty();
        own.meet(aunt.complainant(), advocates.appointment(aunt), ChildsAnswer.ACCEPTED, Set.of(Scope.values()), "Yes.");
        assertThat(cases.open(advocates.actor(Advocate.GRACE), aunt.reference())).isEmpty();
        assertThat(files.open(hannah(), aunt.reference()).orElseThrow().messages()).isEmpty();
    }

    @Test
    void an_answer_to_the_adult_is_none_to_the_childs_advocate() {
        var aunt = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "He was moved."));
        advocates.accepted(aunt, Advocate.GRACE, Scope.values());
        cases.write(advocates.actor(Advocate.GRACE), aunt.reference(), "He does not want his aunt to know.");
        answerMessage.answer(hannah(), aunt.id(), "We have your letter.");
        assertThat(files.open(hannah(), aunt.reference()).orElseThrow().messages()).filteredOn(message -> message.advocate() != null).singleElement()
                .matches(CaseFile.Message::waits);
        assertThat(answerMessage.noAnswerNeeded(hannah(), aunt.id())).as("it is not hers to be answered to").contains(AnswerMessage.Refused.DEALT_WITH_ALREADY);
        assertThat(writeTo.noAnswerNeeded(given.staff(Person.LUCY), aunt.id())).contains(WriteToAdvocate.Refused.NOT_YOURS);
        assertThat(writeTo.noAnswerNeeded(hannah(), aunt.id())).isEmpty();
        assertThat(files.open(hannah(), aunt.reference()).orElseThrow().messages()).noneMatch(CaseFile.Message::waits);
    }

    @Test
    void a_child_who_asks_is_referred_at_once_and_the_office_is_told_in_words_that_tell_nothing() throws Exception {
        var jade = given.sent(aGirlInCare("I had to move again."));
        assertThat(arrange.of(hannah(), jade.id()).openReferral()).isPresent();
        var before = mails.getReceivedMessages().length;
        tellOffice.execute(new TaskInstance<>("tell-advocacy-office", String.valueOf(jade.id())), null);
        var mail = Arrays.stream(mails.getReceivedMessages()).skip(before).findFirst().orElseThrow();
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("office@sidebyside.example.org");
        assertThat(mail.getSubject() + mail.getContent()).doesNotContain("Jade", jade.reference(), "move", "complain", "child", "social");
        answered(jade);
        tellOffice.execute(new TaskInstance<>("tell-advocacy-office", String.valueOf(jade.id())), null);
        assertThat(mails.getReceivedMessages()).as("nothing is waiting any longer").hasSize(before + 1);
    }

    @Test
    void when_somebody_else_asks_for_a_child_staff_look_first_how_to_reach_the_child() {
        var sami = given.sent(anAuntFor(ConsentAnswer.AGREES, "His visits stopped."));
        assertThat(arrange.of(hannah(), sami.id()).referrals()).isEmpty();
        assertThat(arrange.refer(given.staff(Person.IMRAN), sami.id(), child(sami), "")).as("not of the complaints team").isPresent();
        assertThat(arrange.refer(hannah(), sami.id(), child(sami), "Ask his teacher, never at home.")).isEmpty();
        assertThat(arrange.refer(hannah(), sami.id(), child(sami), "")).contains(ArrangeAdvocate.Refused.REFERRED_ALREADY);
        assertThat(referral(sami).who()).extracting(WhoWasReferred::called, WhoWasReferred::howToReach).containsExactly("Sami", "Ask his teacher, never at home.");
        assertThat(referral(sami).who().ways()).as("the aunt is not the child").isEmpty();
    }

    @Test
    void who_changes_their_mind_before_anybody_was_appointed_is_not_appointed_one() {
        var jade = given.sent(aGirlInCare("I had to move again."));
        var child = helped(jade);
        gate.run(jade.complainant(), () -> requests.record(jade.id(), child, AdvocacyAnswer.NOT_NOW));
        assertThat(arrange.of(hannah(), jade.id()).openReferral()).isEmpty();
        gate.run(jade.complainant(), () -> requests.record(jade.id(), child, AdvocacyAnswer.WANTED));
        assertThat(arrange.of(hannah(), jade.id()).openReferral()).isPresent();
    }

    @Test
    void a_declined_referral_says_why_and_leaves_room_for_another() {
        var jade = given.sent(aGirlInCare("I had to move again."));
        var referral = referral(jade).who().referralId();
        assertThat(office.decline(polly(), referral, " ")).contains(ProviderOffice.Refused.REASON_MISSING);
        assertThat(office.decline(polly(), referral, "Nobody speaks her language.")).isEmpty();
        assertThat(office.accept(polly(), referral)).contains(ProviderOffice.Refused.OVERTAKEN);
        assertThat(office.referrals(polly())).noneMatch(one -> one.who().referralId() == referral);
        assertThat(arrange.of(hannah(), jade.id()).referrals().getLast()).extracting(ArrangeAdvocate.Referred::accepted, ArrangeAdvocate.Referred::reason)
                .containsExactly(false, "Nobody speaks her language.");
        assertThat(arrange.refer(hannah(), jade.id(), helped(jade), "")).isEmpty();
    }

    @Test
    void whoever_asked_hears_that_somebody_was_found_or_nobody() {
        var found = given.sent(aGirlInCare("I had to move again."));
        office.accept(polly(), referral(found).who().referralId());
        assertThat(news(found)).as("the office took it on, and found nobody yet").isEmpty();
        advocates.appointed(found, Advocate.GRACE);
        assertThat(news(found)).containsExactly(Part.COMPLAINANT);
        assertThat(own.nobodyFound(found.complainant())).isFalse();
        var declined = given.sent(aGirlInCare("Nobody calls me."));
        assertThat(own.nobodyFound(declined.complainant())).isFalse();
        office.decline(polly(), referral(declined).who().referralId(), "Nobody speaks her language.");
        assertThat(news(declined)).containsExactly(Part.COMPLAINANT);
        assertThat(own.nobodyFound(declined.complainant())).isTrue();
        arrange.refer(hannah(), declined.id(), helped(declined), "");
        assertThat(own.nobodyFound(declined.complainant())).as("somebody is looked for again").isFalse();
    }

    /** What a child asked for alone would come to the adult who complains: nothing is sent, and the advocate gets in touch with the child. */
    @Test
    void whoever_speaks_for_a_child_hears_neither() {
        var aunt = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "He was moved.").with(GivenAnswers.reached("Leila", "leila@example.org", "", "")));
        var before = news(aunt);
        advocates.appointed(aunt, Advocate.GRACE);
        assertThat(arrange.end(hannah(), aunt.id(), "Not this one.")).isEmpty();
        arrange.refer(hannah(), aunt.id(), child(aunt), "");
        office.decline(polly(), referral(aunt).who().referralId(), "Nobody is free.");
        assertThat(news(aunt)).isEqualTo(before);
        assertThat(own.nobodyFound(aunt.complainant())).isFalse();
    }

    /** To whom there was news. */
    private List<Part> news(Sent complaint) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(PERSON.PART).from(NOTICE).join(PERSON).on(PERSON.ID.eq(NOTICE.PERSON_ID))
                .where(NOTICE.COMPLAINT_ID.eq(complaint.id()), NOTICE.KIND.eq(NoticeKind.NEWS)).orderBy(NOTICE.ID).fetch(PERSON.PART));
    }

    @Test
    void an_advocate_is_appointed_after_it_was_taken_on_and_only_from_among_the_providers_own() {
        var jade = given.sent(aGirlInCare("I had to move again."));
        var referral = referral(jade).who().referralId();
        var grace = advocates.actor(Advocate.GRACE).id();
        assertThat(office.appoint(polly(), referral, null, null)).contains(ProviderOffice.Refused.NOBODY_CHOSEN);
        assertThat(office.appoint(polly(), referral, grace, null)).as("not taken on yet").contains(ProviderOffice.Refused.OVERTAKEN);
        assertThat(office.accept(polly(), referral)).isEmpty();
        assertThat(office.appoint(polly(), referral, polly().id(), null)).as("the office itself").contains(ProviderOffice.Refused.OVERTAKEN);
        assertThat(office.appoint(polly(), referral, grace, " ")).contains(ProviderOffice.Refused.WHY_MISSING);
        assertThat(office.appoint(polly(), referral, grace, null)).isEmpty();
        assertThat(office.appoint(polly(), referral, grace, null)).as("twice").contains(ProviderOffice.Refused.OVERTAKEN);
        assertThat(cases.toMeet(advocates.actor(Advocate.GRACE))).extracting(one -> one.who().called()).contains("Jade");
        assertThat(arrange.recordAnswer(hannah(), advocates.appointment(jade), ChildsAnswer.CANNOT_SAY, "I think so.", Set.of())).contains(ArrangeAdvocate.Refused.CAN_SAY);
        assertThat(arrange.recordAnswer(hannah(), advocates.appointment(jade), ChildsAnswer.DECLINED, "She knows Grace.", Set.of(Scope.POINTS))).isEmpty();
        assertThat(cases.toMeet(advocates.actor(Advocate.GRACE))).noneMatch(one -> one.who().referralId() == referral);
        assertThat(office.appoint(polly(), referral, advocates.actor(Advocate.RHYS).id(), null)).as("somebody else").isEmpty();
    }

    @Test
    void whoever_is_named_in_a_complaint_learns_nothing_of_its_advocate() {
        var jade = given.sent(aGirlInCare("Tomasz Zielak sent my advocate away."));
        answered(jade);
        var tomasz = given.staff(Person.TOMASZ);
        assertThatThrownBy(() -> arrange.of(tomasz, jade.id())).isInstanceOf(NoSuchComplaint.class);
        assertThat(arrange.recordAnswer(tomasz, advocates.appointment(jade), ChildsAnswer.DECLINED, "She told me.", Set.of())).contains(ArrangeAdvocate.Refused.NOBODY);
        assertThat(arrange.end(tomasz, jade.id(), "Not needed.")).contains(ArrangeAdvocate.Refused.NOBODY);
        assertThat(arrange.of(hannah(), jade.id()).openAppointment()).as("nothing was changed").isPresent();
    }

    /** Regulation 14: the days of waiting for an advocate are added, and the clock goes on when there is one. */
    @Test
    void stage_1_waits_for_the_appointment_and_goes_on_with_the_childs_yes() {
        var jade = given.inStage1(aGirlInCare("I had to move again."));
        assertThat(due(jade)).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(referral(jade).who().dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(time.pause(hannah(), jade.id())).isEmpty();
        assertThat(referral(jade).who().dueOn()).as("while it stands still no date is promised").isNull();
        clock.advance(Duration.ofDays(3));
        answered(jade);
        assertThat(arrange.recordAnswer(hannah(), advocates.appointment(jade), ChildsAnswer.ACCEPTED, "On the phone.", Set.of(Scope.POINTS))).isEmpty();
        assertThat(files.open(hannah(), jade.reference()).orElseThrow().position()).isEqualTo(Position.STAGE_1);
        assertThat(due(jade)).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(time.pause(hannah(), jade.id())).as("there is nothing to wait for").contains(StageOneTime.Refused.ADVOCATE_IS_THERE);
        gate.run(jade.complainant(), () -> assertThat(appointments.helper(jade.id()).orElseThrow().name()).isEqualTo("Grace Adebanjo"));
    }

    @Test
    void with_the_childs_own_yes_it_goes_on_as_well() {
        var jade = given.inStage1(aGirlInCare("I had to move again."));
        time.pause(hannah(), jade.id());
        clock.advance(Duration.ofDays(1));
        answered(jade);
        var appointed = advocates.appointment(jade);
        gate.run(jade.complainant(), () -> assertThat(appointments.answer(appointed, ChildsAnswer.ACCEPTED, "", Set.of(Scope.POINTS, Scope.WRITING))).isTrue());
        assertThat(due(jade)).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(cases.open(advocates.actor(Advocate.GRACE), jade.reference())).isPresent();
    }

    /** The office takes it on and appoints Grace. */
    private void answered(Sent complaint) {
        var referral = referral(complaint).who().referralId();
        office.accept(polly(), referral);
        office.appoint(polly(), referral, advocates.actor(Advocate.GRACE).id(), null);
    }

    private ProviderOffice.Referred referral(Sent complaint) {
        var id = advocates.referred(complaint);
        return office.referrals(polly()).stream().filter(one -> one.who().referralId() == id).findFirst().orElseThrow();
    }

    private LocalDate due(Sent complaint) {
        return files.open(hannah(), complaint.reference()).orElseThrow().running(ClockKind.STAGE_1).orElseThrow().dueOn();
    }

    private long helped(Sent complaint) {
        return files.open(hannah(), complaint.reference()).orElseThrow().complainant().id();
    }

    private long child(Sent complaint) {
        return files.open(hannah(), complaint.reference()).orElseThrow().people().getLast().id();
    }

    private Actor.Advocate polly() {
        return advocates.actor(Advocate.POLLY);
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }
}
