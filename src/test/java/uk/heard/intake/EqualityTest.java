package uk.heard.intake;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.complaint.Chronology;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.tracker.TrackedComplaints;

/** What people say about themselves after sending: whatever becomes of it, their complaint is as it was. */
@HeardTest
@Import(GivenComplaints.class)
class EqualityTest {

    private static final Equality.Told TOLD = new Equality.Told(Equality.Age.FROM_25_TO_44, Equality.Gender.NOT_SAID, Equality.Ethnicity.MIXED,
            Equality.Disability.NO, Equality.Orientation.NOT_SAID);
    /** The database takes no answer that is missing: as good as any other way to break in the middle. */
    private static final Equality.Told BREAKS = new Equality.Told(Equality.Age.FROM_25_TO_44, null, Equality.Ethnicity.MIXED, Equality.Disability.NO, Equality.Orientation.NOT_SAID);

    @Autowired GivenComplaints given;
    @Autowired MakeComplaint makeComplaint;
    @Autowired Equality equality;
    @Autowired TrackedComplaints tracked;
    @Autowired Chronology chronology;
    @Autowired Gate gate;
    private Actor.DraftHolder holder;
    private Actor.Complainant owner;
    private List<?> asItWas;

    @BeforeEach
    void sent() {
        holder = given.draft(aParent("The visits stopped."));
        var sent = (MakeComplaint.Result.Sent) makeComplaint.submit(holder);
        owner = tracked.unlock(sent.reference().value(), sent.code().orElseThrow().value(), "n").orElseThrow();
        asItWas = complaint();
        assertThat(asItWas.toString()).contains("The visits stopped.");
    }

    @Test
    void when_keeping_them_breaks_the_complaint_is_as_it_was_and_they_can_be_told_again() {
        assertThatThrownBy(() -> equality.tell(holder, BREAKS)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(complaint()).isEqualTo(asItWas);
        gate.run(owner, () -> assertThat(chronology.problems(owner.complaintId())).isEmpty());
        assertThat(equality.tell(holder, TOLD)).as("nothing of the first try stayed").isTrue();
        assertThat(complaint()).isEqualTo(asItWas);
    }

    /** All rows of it that the answers could have touched. */
    private List<?> complaint() {
        return gate.as(owner, () -> List.of(gate.db().selectFrom(COMPLAINT).fetch().toString(), gate.db().selectFrom(POINT).fetch().toString(),
                gate.db().selectFrom(MOVE).fetch().toString(), gate.db().selectFrom(NOTICE).fetch().toString()));
    }
}
