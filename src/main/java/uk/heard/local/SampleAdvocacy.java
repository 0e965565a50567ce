package uk.heard.local;

import static heard.db.Tables.ADVOCACY_REFERRAL;
import static heard.db.Tables.ADVOCATE;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Scope;
import uk.heard.advocates.ArrangeAdvocate;
import uk.heard.advocates.ProviderOffice;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Part;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleAdvocates.Advocate;

/** What became of the wish for an advocate: some wait for staff, some for the provider, some for the child’s answer, and some have one. */
@Component
@Profile("local")
class SampleAdvocacy {

    private static final Actor JOB = new Actor.Job("sample");

    private final Gate gate;
    private final AdvocacyRequests requests;
    private final ArrangeAdvocate arrange;
    private final ProviderOffice office;
    private final CaseFiles caseFiles;
    private final SchedulerClient jobs;
    private final Clock clock;

    SampleAdvocacy(Gate gate, AdvocacyRequests requests, ArrangeAdvocate arrange, ProviderOffice office, CaseFiles caseFiles, SchedulerClient jobs, Clock clock) {
        this.gate = gate;
        this.requests = requests;
        this.arrange = arrange;
        this.office = office;
        this.caseFiles = caseFiles;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For a sample that was acknowledged. */
    void take(SampleSteps.Received it, Actor.Staff officer) {
        var turn = it.sample().number() % 4;
        if (turn == 0 || !gate.as(JOB, () -> requests.isWanted(it.id()))) {
            return;
        }
        var people = caseFiles.open(officer, it.reference().value()).orElseThrow().people();
        var child = people.stream().filter(person -> person.part() == Part.CHILD).findFirst().map(CaseFile.CasePerson::id)
                .orElseGet(() -> people.getFirst().id());
        // Where the profile refers at once it was done already.
        SampleClock.at(it.times().acknowledged(), () -> arrange.refer(officer, it.id(), child, people.size() > 1 ? "Ask at school, never at home." : ""));
        // Its past does not arrive as today's mail.
        jobs.getScheduledExecution(TaskInstanceId.of("tell-advocacy-office", String.valueOf(it.id()))).ifPresent(mail -> jobs.cancel(mail.getTaskInstance()));
        if (turn == 1) {
            return;
        }
        var referral = gate.as(JOB, () -> gate.db().select(ADVOCACY_REFERRAL.ID).from(ADVOCACY_REFERRAL)
                .where(ADVOCACY_REFERRAL.COMPLAINT_ID.eq(it.id())).fetchSingle().value1());
        var advocate = it.sample().number() % 3 == 0 ? Advocate.RHYS : Advocate.GRACE;
        SampleSteps.step(it.times().accepted(), () -> office.accept(actor(Advocate.POLLY), referral));
        SampleSteps.step(it.times().accepted(), () -> office.appoint(actor(Advocate.POLLY), referral, actor(advocate).id(), null));
        if (turn == 3) {
            SampleSteps.step(it.times().allocated(), () -> arrange.recordAnswer(officer, arrange.of(officer, it.id()).openAppointment().orElseThrow().id(), ChildsAnswer.ACCEPTED, "Said so to us on the phone.", EnumSet.allOf(Scope.class)));
        }
    }

    private Actor.Advocate actor(Advocate advocate) {
        return new Actor.Advocate(gate.as(JOB, () -> gate.db().select(ADVOCATE.ID).from(ADVOCATE)
                .where(ADVOCATE.SIGN_IN_NAME.eq(advocate.signInName())).fetchSingle().value1()), clock.instant());
    }
}
