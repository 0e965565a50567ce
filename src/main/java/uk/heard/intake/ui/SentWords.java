package uk.heard.intake.ui;

import java.util.Optional;
import uk.heard.complaint.Said;
import uk.heard.council.CouncilProfile;
import uk.heard.intake.MakeComplaint;
import uk.heard.ui.Say;

/** What is said once we have it: the same with JavaScript and without. */
record SentWords(Say say, MakeComplaint.Promise promise, CouncilProfile council) {

    /** To whoever told of danger or was not sure; the card with the numbers stands above it. */
    Optional<String> danger() {
        if (!promise.inDanger()) {
            return Optional.empty();
        }
        return Optional.of(promise.danger() == Said.YES ? say.it("intake.sent.danger") : say.it("intake.sent.danger.not-sure", council.outOfHoursPhone()));
    }
}
