package uk.heard.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.gate.Actor;
import uk.heard.investigation.Adjudication;
import uk.heard.investigation.AppointedAs;
import uk.heard.investigation.HowAgreed;
import uk.heard.investigation.IndependentView;
import uk.heard.investigation.Investigation;
import uk.heard.investigation.Reports;
import uk.heard.investigation.SentBy;
import uk.heard.investigation.StatementOfComplaint;
import uk.heard.local.SampleCase.Progress;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;

/** How far the samples that asked for Stage 2 have come in it: some wait, some were answered, most are on their way. */
@Component
@Profile("local")
class SampleInvestigation {

    /** One step more for each: requested, appointed, stated, agreed, reported, answered. */
    private static final int STEPS = 6;

    private final Investigation investigation;
    private final StatementOfComplaint statements;
    private final Reports reports;
    private final Adjudication adjudication;
    private final CaseFiles caseFiles;
    private final Clock clock;

    SampleInvestigation(Investigation investigation, StatementOfComplaint statements, Reports reports, Adjudication adjudication, CaseFiles caseFiles, Clock clock) {
        this.investigation = investigation;
        this.statements = statements;
        this.reports = reports;
        this.adjudication = adjudication;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    void take(SampleSteps.Received it, Actor.Staff officer) {
        var toThePanel = it.sample().progress().reached(Progress.PANEL_REQUESTED);
        var far = toThePanel ? STEPS - 1 : it.sample().number() % STEPS;
        var until = toThePanel ? it.times().stage3() : clock.instant();
        var steps = List.<Supplier<Optional<?>>>of(() -> appoint(it, officer), () -> statements.send(officer, it.id(), List.of()),
                () -> statements.agree(officer, it.id(), 1, HowAgreed.IN_WRITING, today()), () -> report(it, officer), () -> answer(it, officer));
        for (int i = 0; i < far; i++) {
            var when = at(it.times().stage2(), until, i + 1);
            if (when.isAfter(clock.instant())) {
                return;
            }
            SampleSteps.step(when, steps.get(i));
        }
    }

    /** Spread evenly from the request until today, or until a panel was asked for, in office hours. */
    private static Instant at(Instant requested, Instant until, int step) {
        var even = requested.plus(Duration.between(requested, until).multipliedBy(step).dividedBy(STEPS));
        var day = WorkingDays.england().after(LondonDates.on(even), 1);
        return day.atTime(LocalTime.of(9 + step, 7 * step)).atZone(LondonDates.LONDON).toInstant();
    }

    private Optional<?> appoint(SampleSteps.Received it, Actor.Staff officer) {
        var investigators = investigation.choice(officer, it.id(), AppointedAs.INVESTIGATING_OFFICER).candidates();
        var independents = investigation.choice(officer, it.id(), AppointedAs.INDEPENDENT_PERSON).candidates();
        var declared = "Asked by telephone: knows nobody in the teams concerned.";
        return investigation.appoint(officer, it.id(), investigators.get(it.sample().number() % investigators.size()).id(), declared, true,
                independents.get(it.sample().number() % independents.size()).id(), declared, true);
    }

    private Optional<?> report(SampleSteps.Received it, Actor.Staff officer) {
        var found = points(it, officer).stream().map(point -> {
            var told = it.sample().story().points().get(point.number() - 1);
            return new Reports.FoundOnPoint(point.id(), told.found(), it.words().fit(told.because()));
        }).toList();
        return reports.record(officer, it.id(), found, new Reports.Received(today(), today(), true, IndependentView.AGREES, ""));
    }

    private Optional<?> answer(SampleSteps.Received it, Actor.Staff officer) {
        var answers = points(it, officer).stream().map(point -> new Adjudication.Answer(point.id(), true, "")).toList();
        var refused = adjudication.save(officer, it.id(), new Adjudication.Response("Grace Moreton", "Head of service", answers, List.of(),
                "I have read both reports. I am sorry for what went wrong.", ""));
        return refused.isPresent() ? refused : adjudication.send(officer, it.id(), SentBy.PORTAL);
    }

    private List<CaseFile.CasePoint> points(SampleSteps.Received it, Actor.Staff officer) {
        return caseFiles.open(officer, it.reference().value()).orElseThrow().points();
    }

    private LocalDate today() {
        return LondonDates.on(clock.instant());
    }
}
