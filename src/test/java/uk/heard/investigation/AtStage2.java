package uk.heard.investigation;

import static heard.db.Tables.REGISTER_PERSON;
import static uk.heard.GivenComplaints.aParent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints.Sent;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.ClockTimes;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.investigation.Reports.FoundOnPoint;
import uk.heard.investigation.Reports.Received;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.SpeakUp;

/** Complaints on their way through Stage 2, each brought there by the use cases, at the time that the test says. */
@HeardTest
@Import(GivenComplaints.class)
abstract class AtStage2 {

    static final String NOTHING_TO_DECLARE = "Asked by telephone. Knows nobody involved and never worked for the council.";

    @Autowired GivenComplaints given;
    @Autowired Gate gate;
    @Autowired TestClock clock;
    @Autowired SpeakUp speakUp;
    @Autowired CaseFiles caseFiles;
    @Autowired Investigation investigation;
    @Autowired StatementOfComplaint statements;
    @Autowired Stage2Extension extension;
    @Autowired Reports reports;
    @Autowired Adjudication adjudication;
    @Autowired Register register;
    @Autowired Stage2Board board;

    void itIs(String day) {
        clock.set(Instant.parse(day + "T10:00:00Z"));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }

    Actor.Staff maya() {
        return given.staff(Person.MAYA);
    }

    Sent requested(Answers answers) {
        var complaint = given.replied(answers);
        speakUp.requestStage2(complaint.complainant(), "");
        return complaint;
    }

    Sent requested(String... points) {
        return requested(aParent(points));
    }

    Sent appointed(String... points) {
        return appoint(requested(points));
    }

    Sent appoint(Sent complaint) {
        done(investigation.appoint(hannah(), complaint.id(), person("Rosalind Achebe"), NOTHING_TO_DECLARE, true, person("Beatrix Nkemelu"), NOTHING_TO_DECLARE, true));
        return complaint;
    }

    Sent agreed(String... points) {
        return agree(appointed(points));
    }

    Sent agree(Sent complaint) {
        done(statements.send(hannah(), complaint.id(), List.of()));
        done(statements.agree(hannah(), complaint.id(), 1, HowAgreed.IN_WRITING, today()));
        return complaint;
    }

    Sent reported(String... points) {
        return report(agreed(points));
    }

    Sent report(Sent complaint) {
        var found = given.points(complaint).stream().map(id -> new FoundOnPoint(id, Finding.UPHELD, "The records show it.")).toList();
        done(reports.record(hannah(), complaint.id(), found, bothIn()));
        return complaint;
    }

    Sent answered(SentBy by, String... points) {
        var complaint = reported(points);
        done(adjudication.save(hannah(), complaint.id(), accepting(complaint)));
        done(adjudication.send(hannah(), complaint.id(), by));
        return complaint;
    }

    Received bothIn() {
        return new Received(today(), today(), true, IndependentView.AGREES, "");
    }

    Adjudication.Response accepting(Sent complaint) {
        return new Adjudication.Response("Ingrid Solberg", "Assistant director", given.points(complaint).stream().map(id -> new Adjudication.Answer(id, true, "")).toList(),
                List.of(), "I have read both reports.", "");
    }

    LocalDate today() {
        return LondonDates.on(clock.instant());
    }

    CaseFile file(Sent complaint) {
        return caseFiles.open(maya(), complaint.reference()).orElseThrow();
    }

    ClockTimes running(Sent complaint, ClockKind kind) {
        return file(complaint).running(kind).orElseThrow();
    }

    String lastLetter(Sent complaint) {
        return file(complaint).letters().getLast().html();
    }

    long person(String name) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(REGISTER_PERSON.ID).from(REGISTER_PERSON).where(REGISTER_PERSON.NAME.eq(name)).fetchSingle().value1());
    }

    static void done(Optional<?> refused) {
        refused.ifPresent(why -> {
            throw new AssertionError("Refused: " + why);
        });
    }
}
