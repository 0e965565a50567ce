package uk.heard.local;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCATE_TOLD;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.NAME_MATCH;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.STAFF_MEMBER;
import static heard.db.Tables.TEAM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.NoticeEnding;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleStaff.Person;

/** What the writing of samples needs to know and put right in the database, as a job of its own. */
@Component
@Profile("local")
class SampleOffice {

    private static final Actor JOB = new Actor.Job("sample");

    private final Gate gate;
    private final SchedulerClient jobs;
    private final Clock clock;

    SampleOffice(Gate gate, SchedulerClient jobs, Clock clock) {
        this.gate = gate;
        this.jobs = jobs;
        this.clock = clock;
    }

    Set<String> references() {
        return gate.as(JOB, () -> gate.db().select(COMPLAINT.REFERENCE).from(COMPLAINT).fetchSet(COMPLAINT.REFERENCE));
    }

    long idOf(Reference reference) {
        return gate.as(JOB, () -> gate.db().select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.REFERENCE.eq(reference.value())).fetchSingle().value1());
    }

    long idOf(SampleStaff.Team team) {
        return gate.as(JOB, () -> gate.db().select(TEAM.ID).from(TEAM).where(TEAM.CODE.eq(team.code())).fetchSingle().value1());
    }

    /** One of these people who is not locked out of the case; another one for each {@code turn}, as far as there are several. */
    Optional<Actor.Staff> free(long complaintId, Predicate<Person> who, int turn, Instant signedInAt) {
        var people = Arrays.stream(Person.values()).filter(who).collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(people, turn);
        var lockedOut = matched(complaintId);
        return gate.as(JOB, () -> people.stream().map(this::idOf).filter(id -> !lockedOut.contains(id)).findFirst())
                .map(id -> new Actor.Staff(id, signedInAt));
    }

    private long idOf(Person person) {
        return gate.db().select(STAFF_MEMBER.ID).from(STAFF_MEMBER).where(STAFF_MEMBER.SIGN_IN_NAME.eq(person.signInName())).fetchSingle().value1();
    }

    /** Who is locked out of the case now. */
    List<Long> matched(long complaintId) {
        return gate.as(JOB, () -> gate.db().select(NAME_MATCH.STAFF_ID).from(NAME_MATCH)
                .where(NAME_MATCH.COMPLAINT_ID.eq(complaintId), NAME_MATCH.RELEASED_AT.isNull()).fetch(NAME_MATCH.STAFF_ID));
    }

    /**
     * Ends the notices of a case where they were queued, and its advocates were told, so that its past does not arrive as today's mail.
     *
     * @param butTheLatest leaves one to be sent
     */
    void endNotices(long complaintId, boolean butTheLatest) {
        gate.run(JOB, () -> {
            var ids = gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(complaintId)).orderBy(NOTICE.ID).fetch(NOTICE.ID);
            var past = butTheLatest ? ids.subList(0, ids.size() - 1) : ids;
            past.forEach(id -> jobs.cancel(TaskInstanceId.of("send-notice", String.valueOf(id))));
            var byEmail = exists(selectOne().from(CONTACT_RULE)
                    .where(CONTACT_RULE.PERSON_ID.eq(NOTICE.PERSON_ID), CONTACT_RULE.CHANNEL.eq(ContactChannel.EMAIL)));
            end(NOTICE.ID.in(past).and(byEmail), NoticeEnding.SENT);
            end(NOTICE.ID.in(past).and(not(byEmail)), NoticeEnding.NO_SAFE_CHANNEL);
            gate.db().insertInto(ADVOCATE_TOLD, ADVOCATE_TOLD.APPOINTMENT_ID, ADVOCATE_TOLD.TOLD_AT)
                    .select(select(ADVOCACY_APPOINTMENT.ID, val(clock.instant())).from(ADVOCACY_APPOINTMENT).where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(complaintId)))
                    .execute();
        });
    }

    private void end(Condition notices, NoticeEnding ending) {
        gate.db().update(NOTICE).set(NOTICE.ENDED_AT, NOTICE.QUEUED_AT).set(NOTICE.ENDING, ending).where(notices).execute();
    }
}
