package uk.heard.tracker.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.GivenSteps;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocates.ProviderOffice;
import uk.heard.complaint.Position;
import uk.heard.datarights.DataWish;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.Withdrawal;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;

/** What the tracker shows and offers as things stand, and that its pages do nothing for whoever has no complaint open. */
@HeardTest
@Import({GivenComplaints.class, GivenSteps.class, GivenAdvocates.class})
class WhatOneCanDoTest extends SpringBrowserlessTest {

    @Autowired private GivenComplaints given;
    @Autowired private GivenSteps steps;
    @Autowired private GivenAdvocates advocates;
    @Autowired private ProviderOffice office;
    @Autowired private TrackedComplaints tracked;
    @Autowired private Withdrawal withdrawal;
    @Autowired private TestClock clock;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.heard");
    }

    @ParameterizedTest
    @ValueSource(classes = {TrackerView.class, NotHappyView.class, FilesView.class, AddPointView.class, CorrectView.class, AgreePointsView.class, StatementView.class,
            StopView.class, OwnAdvocateView.class, ReachView.class, PutRightView.class, WhoLookedView.class, DataView.class})
    void whoever_opened_no_complaint_is_led_to_the_door(Class<? extends Component> view) {
        VaadinSession.getCurrent().getSession().removeAttribute("heard.unlocked.complaint");
        assertThat(navigate(view.getAnnotation(Route.class).value(), FollowView.class)).isNotNull();
    }

    @Test
    void each_page_is_offered_only_while_it_can_lead_somewhere() {
        var complaint = given.sent(aParent("The visits stopped."));
        assertThat(offered(complaint)).contains("follow/more", "follow/stop", "follow/reach").doesNotContain("follow/points", "follow/statement", "follow/advocate", "follow/not-said", "follow/put-right");
        given.takenOn(complaint);
        assertThat(offered(complaint)).contains("follow/points");
        given.reply(complaint);
        assertThat(offered(complaint)).contains("follow/not-happy").doesNotContain("follow/points");
        steps.withStatement(complaint);
        assertThat(offered(complaint)).contains("follow/statement");
        withdrawal.withdraw(given.staff(Person.HANNAH), complaint.id(), "She rang.", "", Withdrawal.Then.CLOSE);
        assertThat(offered(complaint)).contains("follow/files", "follow/more").doesNotContain("follow/stop", "follow/statement");
        assertThat(page()).contains("That is all right. You can come back to it.");
    }

    @Test
    void a_page_that_has_nothing_to_ask_leads_back_to_where_it_stands() {
        var complaint = given.replied(aParent("The visits stopped."));
        unlock(complaint);
        for (var view : List.of("follow/points", "follow/statement", "follow/not-said", "follow/put-right", "follow/advocate")) {
            assertThat(navigate(view, TrackerView.class)).as(view).isNotNull();
        }
    }

    @Test
    void who_has_it_and_how_far_it_is_stand_before_all_dates() {
        var complaint = given.replied(aParent("The visits stopped."));
        unlock(complaint);
        navigate(TrackerView.class);
        assertThat(page()).containsSubsequence("Your reference is", "Stage 1", "You have our reply. The complaints team reads what you write.", "We got what you sent");
    }

    @Test
    void a_promise_shows_by_when_and_whether_it_was_kept() {
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        var complaint = steps.withPromise(given.replied(aParent("The visits stopped.")), "Call before a visit is moved.", LocalDate.of(2026, 3, 6));
        unlock(complaint);
        navigate(TrackerView.class);
        assertThat(page()).contains("What we promised", "Call before a visit is moved.", "The team manager does it by Fri 6 Mar 2026", "Still to do");
        assertThat(offered(complaint)).doesNotContain("follow/put-right");
        clock.set(Instant.parse("2026-03-09T10:00:00Z"));
        assertThat(offered(complaint)).contains("follow/put-right");
        assertThat(page()).contains("Late. We are sorry.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_advocate_who_was_found_waits_for_a_yes_or_no() {
        var girl = given.sent(aGirlInCare("They moved me."));
        advocates.appointed(girl, Advocate.GRACE);
        unlock(girl);
        navigate(TrackerView.class);
        assertThat(page()).contains("Say yes or no to your advocate, Grace Adebanjo");
        navigate(OwnAdvocateView.class);
        press("Send my answer");
        assertThat(page()).contains("Choose yes or no");
        ((Choice<ChildsAnswer>) find(Choice.class).single()).setValue(ChildsAnswer.ACCEPTED);
        press("Send my answer");
        assertThat(page()).contains("Your advocate can start to help you now.", "I want Grace Adebanjo to help me.").doesNotContain("Say yes or no to your advocate");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_asked_about_their_data_says_by_when_it_is_answered() {
        clock.set(Instant.parse("2026-06-01T10:00:00Z"));
        var complaint = given.inStage1(aParent("The visits stopped."));
        unlock(complaint);
        navigate(DataView.class);
        press("Send my request");
        assertThat(page()).contains("Choose what you would like");
        ((Choice<DataWish>) find(Choice.class).single()).setValue(DataWish.COMPLAINT);
        press("Send my request");
        assertThat(page()).contains("Tell us what it is about");
        find(LongAnswer.class).all().getFirst().setValue("You told the school.");
        press("Send my request");
        assertThat(page()).contains("We have it. The people who look after data here get it too.", "You told the school.", "We have this. You get an answer by Wed 1 Jul 2026.");
    }

    @Test
    void when_nobody_was_found_it_is_said_and_what_to_do() {
        var girl = given.sent(aGirlInCare("They moved me."));
        var referral = advocates.referred(girl);
        unlock(girl);
        navigate(TrackerView.class);
        assertThat(page()).doesNotContain("Nobody was found yet who can be your advocate.");
        office.decline(advocates.actor(Advocate.POLLY), referral, "Nobody is free.");
        navigate(TrackerView.class);
        assertThat(page()).contains("Nobody was found yet who can be your advocate. Write to us or call us").doesNotContain("Nobody is free.");
    }

    @Test
    void somebody_who_was_shut_out_meanwhile_does_nothing_with_a_page_that_is_still_open() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        unlock(complaint);
        navigate(AddPointView.class);
        find(LongAnswer.class).all().getFirst().setValue("Something else.");
        VaadinSession.getCurrent().getSession().removeAttribute("heard.unlocked.complaint");
        press("Send it");
        assertThat(getCurrentView()).isInstanceOf(FollowView.class);
        assertThat(tracked.open(complaint.complainant()).messages()).isEmpty();
    }

    @Test
    void a_page_from_before_staff_took_a_step_says_that_things_stand_otherwise_now() {
        var complaint = given.replied(aParent("The visits stopped."));
        steps.withStatement(complaint);
        steps.appointed(complaint);
        unlock(complaint);
        navigate(StatementView.class);
        steps.sendsStatement(complaint);
        agrees();
        assertThat(page()).contains("Something changed since you opened that page.");
        assertThat(tracked.open(complaint.complainant()).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        navigate(StatementView.class);
        agrees();
        assertThat(tracked.open(complaint.complainant()).position()).isEqualTo(Position.STAGE_2_INVESTIGATION);
        assertThat(tracked.open(complaint.complainant()).clocks()).anyMatch(running -> running.kind() == ClockKind.STAGE_2_FROM_STATEMENT && running.isRunning());
    }

    @SuppressWarnings("unchecked")
    private void agrees() {
        ((Choice<StatementView.Says>) find(Choice.class).single()).setValue(StatementView.Says.AGREE);
        press("Send my answer");
    }

    private List<String> offered(Sent complaint) {
        unlock(complaint);
        navigate(TrackerView.class);
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static void unlock(Sent complaint) {
        VaadinSession.getCurrent().getSession().setAttribute("heard.unlocked.complaint", complaint.complainant());
    }

    private void press(String words) {
        test(find(NativeButton.class).withText(words).single()).click();
    }

    private String page() {
        return getCurrentView().getElement().getOuterHTML().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
