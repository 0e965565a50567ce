package uk.heard.reviewpanel;

import static heard.db.Tables.REGISTER_PERSON;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.investigation.AppointedAs;
import uk.heard.investigation.Appointments;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.outcome.Findings;

/** Complaints after Stage 2 and on their way through Stage 3, and people from outside to sit on panels. */
public class GivenStageThree {

    private final GivenComplaints given;
    private final Gate gate;
    private final Complaints complaints;
    private final Findings findings;
    private final LetterSending letters;
    private final Appointments appointments;
    private final PanelRequests requests;
    private final ConvenePanel convene;
    private final PanelDay hold;
    private final PanelReport report;

    public GivenStageThree(GivenComplaints given, Gate gate, Complaints complaints, Findings findings, LetterSending letters, Appointments appointments,
                    PanelRequests requests, ConvenePanel convene, PanelDay hold, PanelReport report) {
        this.given = given;
        this.gate = gate;
        this.complaints = complaints;
        this.findings = findings;
        this.letters = letters;
        this.appointments = appointments;
        this.requests = requests;
        this.convene = convene;
        this.hold = hold;
        this.report = report;
    }

    public Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }

    /** The Stage 2 response went out today and reached them on {@code receivedOn}; null while a posted one is on its way. One finding for each point. */
    public Sent answeredAtStage2(Answers answers, LocalDate receivedOn, Finding... found) {
        var complaint = given.replied(answers);
        var staff = hannah();
        gate.run(staff, () -> {
            complaints.record(complaint.id(), new Move.Stage2Requested(null));
            complaints.record(complaint.id(), new Move.StatementSent(1));
            complaints.record(complaint.id(), new Move.StatementAgreed(1, null));
            complaints.record(complaint.id(), new Move.InvestigationReported());
            var points = complaints.pointsHere(complaint.id());
            for (int i = 0; i < points.size(); i++) {
                findings.save(complaint.id(), points.get(i), 2, found[i], "We looked.", staff);
            }
            var letter = letters.write(complaint.id(), LetterKind.STAGE_2_RESPONSE, "Both reports are with this.", Particulars.findings(2), staff);
            complaints.record(complaint.id(), new Move.Adjudicated(letter, receivedOn));
            findings.send(complaint.id(), 2);
        });
        return complaint;
    }

    /** A panel was asked for today. */
    public Sent requested(LocalDate today) {
        var complaint = answeredAtStage2(GivenComplaints.aParent("The visits stopped."), today, Finding.PARTLY_UPHELD);
        gate.run(complaint.complainant(), () -> requests.receive(complaint.id(), AskedBy.PORTAL));
        return complaint;
    }

    /** Somebody on the register who sits on panels, and does whatever else is asked of them. */
    public long onRegister(String name) {
        return gate.as(hannah(), () -> gate.db().insertInto(REGISTER_PERSON)
                .set(REGISTER_PERSON.NAME, name)
                .set(REGISTER_PERSON.SITS_ON_PANELS, true)
                .set(REGISTER_PERSON.INDEPENDENT_PERSON, true)
                .set(REGISTER_PERSON.INVESTIGATES, true)
                .returningResult(REGISTER_PERSON.ID).fetchSingle().value1());
    }

    public void investigatedBy(Sent complaint, long person, AppointedAs part) {
        gate.run(hannah(), () -> appointments.appoint(complaint.id(), person, part, true, "None."));
    }

    /** Edith in the chair, with Ben and Cara. */
    public List<Long> panelOfThree(Sent complaint) {
        var people = List.of(onRegister("Edith Marlow"), onRegister("Ben Adeyemi"), onRegister("Cara Lindqvist"));
        convene.appoint(hannah(), complaint.id(), people.getFirst(), AppointedAs.CHAIR, true, "None.");
        people.stream().skip(1).forEach(person -> convene.appoint(hannah(), complaint.id(), person, AppointedAs.PANEL_MEMBER, true, "None."));
        return people;
    }

    public static ConvenePanel.Sitting at(LocalDate day) {
        return new ConvenePanel.Sitting(day, LocalTime.of(10, 30), "Ashmere Town Hall");
    }

    public Sent listed(LocalDate today, LocalDate meetsOn) {
        var complaint = requested(today);
        panelOfThree(complaint);
        convene.list(hannah(), complaint.id(), at(meetsOn), "", "");
        return complaint;
    }

    /** The panel met on the day of its listing, and its report came in today; the clock must stand on that day or later. */
    public void reported(Sent complaint, LocalDate heldOn, LocalDate receivedOn, String... recommendations) {
        hold.held(hannah(), complaint.id(), heldOn);
        reportIn(complaint, receivedOn, recommendations);
    }

    /** The report of a panel that met already; without recommendations it says that there are none. */
    public void reportIn(Sent complaint, LocalDate receivedOn, String... recommendations) {
        report.receive(hannah(), complaint.id(), receivedOn, "The panel heard both sides.", List.of(recommendations), recommendations.length == 0);
    }
}
