package uk.heard.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.investigation.AppointedAs;
import uk.heard.local.SampleCase.Progress;
import uk.heard.ombudsman.OmbudsmanEnquiries;
import uk.heard.reviewpanel.ConvenePanel;
import uk.heard.reviewpanel.DirectorsResponse;
import uk.heard.reviewpanel.DirectorsResponse.Answered;
import uk.heard.reviewpanel.DirectorsResponse.Written;
import uk.heard.reviewpanel.PanelDay;
import uk.heard.reviewpanel.PanelReport;
import uk.heard.reviewpanel.RecommendationAnswer;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;
import uk.heard.tracker.SpeakUp;

/** How far the samples that asked for a review panel have come, and the Ombudsman who asks about some of them meanwhile. */
@Component
@Profile("local")
class SampleReview {

    // Working days after the request.
    private static final int APPOINTED = 2;
    private static final int LISTED = 3;
    private static final int PAPERS = 12;
    private static final int MEETS = 25;
    private static final int REPORTED = 29;
    private static final int ANSWERED = 42;

    private final SpeakUp speakUp;
    private final ConvenePanel convene;
    private final PanelDay day;
    private final PanelReport report;
    private final DirectorsResponse response;
    private final OmbudsmanEnquiries ombudsman;

    SampleReview(SpeakUp speakUp, ConvenePanel convene, PanelDay day, PanelReport report, DirectorsResponse response, OmbudsmanEnquiries ombudsman) {
        this.speakUp = speakUp;
        this.convene = convene;
        this.day = day;
        this.report = report;
        this.response = response;
        this.ombudsman = ombudsman;
    }

    void take(SampleSteps.Received it, Actor.Staff officer) {
        var progress = it.sample().progress();
        SampleClock.at(it.times().stage3(), () -> speakUp.requestStage3(it.complainant(), ""));
        if (it.sample().number() % 3 == 0) {
            enquiry(it, officer);
        }
        if (progress.reached(Progress.PANEL_LISTED)) {
            SampleSteps.step(at(it, APPOINTED, 10), () -> panel(it, officer));
            SampleSteps.step(at(it, LISTED, 11), () -> convene.list(officer, it.id(), new ConvenePanel.Sitting(on(it, MEETS), LocalTime.of(10, 30), "Ashmere Town Hall, room 4"), "", ""));
            if (it.sample().number() % 2 == 0 || progress.reached(Progress.PANEL_HELD)) {
                SampleSteps.step(at(it, PAPERS, 12), () -> day.sendPapers(officer, it.id(), "The statement of complaint, both reports, and our response to them."));
            }
        }
        if (progress.reached(Progress.PANEL_HELD)) {
            SampleSteps.step(at(it, MEETS, 15), () -> day.held(officer, it.id(), on(it, MEETS)));
        }
        if (progress.reached(Progress.PANEL_REPORTED)) {
            SampleSteps.step(at(it, REPORTED, 10), () -> report.receive(officer, it.id(), on(it, REPORTED), "The panel heard both sides and read what was sent.",
                    List.of("Say sorry in writing for the time that it took.", "Pay £250 for the worry that it caused."), false));
        }
        if (progress.reached(Progress.PANEL_ANSWERED)) {
            SampleSteps.step(at(it, ANSWERED, 14), () -> answer(it, officer));
        }
    }

    /** The chair and two members, others for each sample. */
    private Optional<?> panel(SampleSteps.Received it, Actor.Staff officer) {
        for (int i = 0; i < 3; i++) {
            var people = convene.candidates(officer, it.id());
            var refused = convene.appoint(officer, it.id(), people.get(it.sample().number() % people.size()).id(), i == 0 ? AppointedAs.CHAIR : AppointedAs.PANEL_MEMBER,
                    true, "Asked by telephone: knows nobody in the teams concerned.");
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<?> answer(SampleSteps.Received it, Actor.Staff officer) {
        var draft = response.draft(officer, it.id());
        var sorry = draft.recommendations().getFirst();
        var payment = draft.recommendations().getLast();
        var answers = List.of(
                new Answered(sorry.id(), sorry.number(), sorry.text(), RecommendationAnswer.ACCEPTED, "", "A letter from the director", "The director", on(it, ANSWERED + 10)),
                new Answered(payment.id(), payment.number(), payment.text(), RecommendationAnswer.PARTLY_ACCEPTED, "The Ombudsman’s guidance points to £150 for this.",
                        "A payment of £150", "The complaints manager", on(it, ANSWERED + 15)));
        var kept = response.finish(officer, it.id(), draft.version(), new Written("Thank you for coming to the panel. I am sorry that it took so long.",
                "Fiona Castellane", true, "Would have paid the whole sum.", answers));
        return kept.refused().isPresent() ? kept.refused() : response.send(officer, it.id());
    }

    private void enquiry(SampleSteps.Received it, Actor.Staff officer) {
        SampleSteps.step(at(it, 1, 9), () -> ombudsman.enquired(officer, it.id(), "26 000 " + it.sample().number(), on(it, 1), on(it, 21)));
    }

    private static Instant at(SampleSteps.Received it, int workingDays, int hour) {
        return on(it, workingDays).atTime(hour, 5 + it.sample().number() % 50).atZone(LondonDates.LONDON).toInstant();
    }

    private static LocalDate on(SampleSteps.Received it, int workingDays) {
        return WorkingDays.england().after(LondonDates.on(it.times().stage3()), workingDays);
    }
}
