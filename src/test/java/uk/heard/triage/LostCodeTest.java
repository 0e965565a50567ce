package uk.heard.triage;

import static heard.db.Tables.DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Move;
import uk.heard.complaint.RecordedMove;
import uk.heard.gate.Gate;
import uk.heard.gate.NotAdmitted;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.LostCode.Given;

/** S-15: a lost code is replaced by a person, is written down, and the old one dies wherever it was used. */
@HeardTest
@Import(GivenComplaints.class)
class LostCodeTest {

    private static final String SURE = "I called the number she gave us in May. She knew the name of the school.";

    @Autowired GivenComplaints given;
    @Autowired LostCode lostCode;
    @Autowired TrackedComplaints tracked;
    @Autowired SpeakUp speakUp;
    @Autowired PointRoutes routes;
    @Autowired CaseFiles files;
    @Autowired Gate gate;
    @Autowired TestClock clock;

    @Test
    void the_new_code_opens_and_the_old_one_does_not() {
        var sent = given.sent(aParent("The visits stopped."));
        var code = replaced(sent);
        assertThat(tracked.unlock(sent.reference(), code.code().value(), "n")).isPresent();
        assertThat(tracked.unlock(sent.reference(), sent.code().value(), "n")).isEmpty();
    }

    @Test
    void what_lies_open_under_the_old_code_is_closed() {
        var sent = given.sent(aParent("The visits stopped."));
        clock.advance(Duration.ofMinutes(1));
        var code = replaced(sent);
        assertThatThrownBy(() -> tracked.open(sent.complainant())).isInstanceOf(NotAdmitted.class);
        assertThatThrownBy(() -> speakUp.message(sent.complainant(), "It is me.")).isInstanceOf(NotAdmitted.class);
        var owner = tracked.unlock(sent.reference(), code.code().value(), "n").orElseThrow();
        assertThat(tracked.open(owner).messages()).isEmpty();
    }

    @Test
    void it_is_written_down_and_the_owner_sees_that_it_was_done() {
        var sent = given.sent(aParent("The visits stopped."));
        var code = replaced(sent);
        var owner = tracked.unlock(sent.reference(), code.code().value(), "n").orElseThrow();
        var move = tracked.open(owner).moves().stream().map(RecordedMove::move).filter(Move.CodeReplaced.class::isInstance).map(Move.CodeReplaced.class::cast).findFirst().orElseThrow();
        var hannah = given.staff(Person.HANNAH);
        gate.run(hannah, () -> assertThat(gate.db().select(DECISION.RULE, DECISION.REASONS, DECISION.DECIDED_BY).from(DECISION)
                .where(DECISION.ID.eq(move.decisionId())).fetchSingle().intoList()).containsExactly("PHONE", SURE, hannah.key()));
    }

    @Test
    void the_new_code_opens_what_was_split_off_too_and_the_old_one_neither() {
        var sent = given.inStage1(aParent("The visits stopped.", "The taxi did not come."));
        routes.splitOff(given.staff(Person.HANNAH), sent.id(), given.points(sent).getLast());
        var linked = files.open(given.staff(Person.HANNAH), sent.reference()).orElseThrow().linked().getFirst();
        assertThat(tracked.unlock(linked, sent.code().value(), "n")).isPresent();
        var code = replaced(sent);
        assertThat(tracked.unlock(linked, code.code().value(), "n")).isPresent();
        assertThat(tracked.unlock(linked, sent.code().value(), "n")).isEmpty();
    }

    @Test
    void nobody_gets_one_without_somebody_making_sure_who_they_are() {
        var sent = given.sent(aParent("The visits stopped."));
        assertThat(lostCode.replace(given.staff(Person.HANNAH), sent.id(), null, SURE)).isEqualTo(new LostCode.Result.Not(Refused.CHOICE_MISSING));
        assertThat(lostCode.replace(given.staff(Person.HANNAH), sent.id(), Given.PHONE, " ")).isEqualTo(new LostCode.Result.Not(Refused.REASONS_MISSING));
        assertThat(tracked.unlock(sent.reference(), sent.code().value(), "n")).isPresent();
    }

    @Test
    void neither_another_team_nor_somebody_named_makes_one() {
        var sent = given.inStage1(aParent("The visits stopped."));
        assertThat(lostCode.replace(given.staff(Person.MARGARET), sent.id(), Given.PHONE, SURE)).isEqualTo(new LostCode.Result.Not(Refused.NOT_YOURS));
        var about = given.sent(aParent("Tomasz Zielak shouted at my son."));
        assertThatThrownBy(() -> lostCode.replace(given.staff(Person.TOMASZ), about.id(), Given.PHONE, SURE)).isInstanceOf(DataAccessException.class);
        assertThat(tracked.unlock(about.reference(), about.code().value(), "n")).isPresent();
    }

    private LostCode.Result.New replaced(GivenComplaints.Sent sent) {
        return (LostCode.Result.New) lostCode.replace(given.staff(Person.HANNAH), sent.id(), Given.PHONE, SURE);
    }
}
