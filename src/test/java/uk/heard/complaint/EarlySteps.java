package uk.heard.complaint;

import java.time.Clock;
import uk.heard.council.CouncilProfile;
import uk.heard.council.CouncilProfile.EarlyResolution;
import uk.heard.gate.Gate;

/** The same council with another early step, and complaints as its application keeps them. */
public final class EarlySteps {

    private EarlySteps() {}

    public static Complaints complaints(Gate gate, Clock time, CouncilProfile council, EarlyResolution step) {
        return new Complaints(gate, new Clocks(gate, new Timescales(gate, with(step, council))), time);
    }

    public static CouncilProfile with(EarlyResolution step, CouncilProfile council) {
        return new CouncilProfile(council.name(), council.shortName(), council.phone(), council.phoneHours(), council.textNumber(), council.postAddress(),
                council.visitWhere(), council.email(), council.frontDoorPhone(), council.outOfHoursPhone(), council.alertAddress(), council.dataProtectionEmail(), council.accentColour(), council.acknowledgementWorkingDays(),
                council.statementWorkingDays(), step, council.speakToWorkerFirst(), council.services(), council.advocacyProvider(), council.asksAdvocateForChildren(),
                council.complaintsManager(),
                council.deputyComplaintsManager(), council.publicUrl());
    }
}
