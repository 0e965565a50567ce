package uk.heard;

import static heard.db.Tables.REGISTER_PERSON;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import uk.heard.GivenComplaints.Sent;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.investigation.Investigation;
import uk.heard.investigation.StatementOfComplaint;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.PromisedActions;
import uk.heard.outcome.PromisedActions.Action;
import uk.heard.triage.PointRoutes;

/** Further steps of staff, for what a complainant can do after them. */
@TestComponent
public class GivenSteps {

    private final GivenComplaints given;
    private final Gate gate;
    private final PointRoutes points;
    private final StatementOfComplaint statements;
    private final Investigation investigation;
    private final PromisedActions promises;

    public GivenSteps(GivenComplaints given, Gate gate, PointRoutes points, StatementOfComplaint statements, Investigation investigation, PromisedActions promises) {
        this.investigation = investigation;
        this.given = given;
        this.gate = gate;
        this.points = points;
        this.statements = statements;
        this.promises = promises;
    }

    /** Staff wrote a point down for them, as they understood it on the telephone. */
    public Sent withPointWrittenDown(Sent complaint, String words) {
        points.add(given.staff(Person.HANNAH), complaint.id(), words, "", true);
        return complaint;
    }

    /** Stage 2 was asked for and the statement of complaint is with them. */
    public Sent withStatement(Sent replied) {
        given.asksForStage2(replied);
        sendsStatement(replied);
        return replied;
    }

    public void sendsStatement(Sent complaint) {
        statements.send(given.staff(Person.HANNAH), complaint.id(), List.of());
    }

    /** Somebody investigates, and somebody independent takes part. */
    public void appointed(Sent complaint) {
        investigation.appoint(given.staff(Person.HANNAH), complaint.id(), person("Rosalind Achebe"), "Knows nobody involved.", true,
                person("Beatrix Nkemelu"), "Knows nobody involved.", true).ifPresent(refused -> {
            throw new AssertionError(refused);
        });
    }

    private long person(String name) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(REGISTER_PERSON.ID).from(REGISTER_PERSON).where(REGISTER_PERSON.NAME.eq(name)).fetchSingle().value1());
    }

    /** The council promised to do this by that day. */
    public Sent withPromise(Sent complaint, String what, LocalDate by) {
        gate.run(given.staff(Person.HANNAH), () -> {
            promises.draft(complaint.id(), 1, List.of(new Action(null, what, "The team manager", by)));
            promises.promise(complaint.id(), 1);
        });
        return complaint;
    }
}
