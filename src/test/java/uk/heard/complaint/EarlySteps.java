package uk.heard.complaint;

import java.time.Clock;
import uk.heard.council.CouncilProfile;
import uk.heard.council.CouncilProfile.EarlyResolution;
import uk.heard.gate.Gate;

/** Complaints as the application of another council keeps them: the same profile with another early step. */
public final class EarlySteps {

    private EarlySteps() {}

    public static Complaints complaints(Gate gate, Clock time, CouncilProfile council, EarlyResolution step) {
        var profile = new CouncilProfile(council.name(), council.shortName(), council.phone(), council.phoneHours(), council.textNumber(), council.postAddress(),
                council.visitWhere(), council.email(), council.outOfHoursPhone(), council.alertAddress(), council.dataProtectionEmail(), council.accentColour(), council.acknowledgementWorkingDays(),
                council.statementWorkingDays(), step, council.speakToWorkerFirst(), council.services(), council.advocacyProvider(), council.asksAdvocateForChildren(),
                council.complaintsManager(),
                council.deputyComplaintsManager(), council.publicUrl());
        return new Complaints(gate, new Clocks(gate, new Timescales(gate, profile)), time);
    }
}
