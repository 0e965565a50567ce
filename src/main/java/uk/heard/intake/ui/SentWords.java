package uk.heard.intake.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.heard.complaint.Said;
import uk.heard.council.CouncilProfile;
import uk.heard.intake.MakeComplaint;
import uk.heard.intake.MakeComplaint.Reached;
import uk.heard.ui.Say;

/** What is said once we have it: the same with JavaScript and without. */
record SentWords(Say say, MakeComplaint.Promise promise, CouncilProfile council) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    /** To whoever told of danger or was not sure; the card with the numbers stands above it. */
    Optional<String> danger() {
        if (!promise.inDanger()) {
            return Optional.empty();
        }
        return Optional.of(promise.danger() == Said.YES ? say.it("intake.sent.danger") : say.it("intake.sent.danger.not-sure", council.frontDoorPhone(), council.outOfHoursPhone()));
    }

    /** What happens next, and by when; nobody is told of a letter or a call that they did not call safe. */
    List<String> next() {
        var acknowledged = day(promise.acknowledgedBy());
        var next = new ArrayList<String>();
        next.add(say.it("intake.sent.acknowledged" + switch (promise.reached()) {
            case IN_WRITING -> "";
            case IN_ANOTHER_WAY -> ".other";
            case ONLY_HERE -> ".here";
        }, acknowledged));
        if (council.triesEarlyResolution() && promise.reached() != Reached.ONLY_HERE) {
            var step = council.earlyResolution();
            next.add(say.it(step.inHours() ? "intake.sent.early.hours" : "intake.sent.early.days", step.length()));
        }
        next.add(say.it("intake.sent.reply", day(promise.replyBy()), day(promise.replyAtTheLatestBy())));
        next.add(say.it("intake.sent.who-reads"));
        if (promise.elsewhere()) {
            next.add(say.it(promise.reached() == Reached.IN_WRITING ? "intake.sent.elsewhere" : "intake.sent.elsewhere.here", acknowledged));
        }
        return next;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
