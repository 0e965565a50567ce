package uk.heard.correspondence;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Nothing that we start reaches complainants or children between 20:00 and 08:00 in London: a phone that lights up at night can give somebody away. */
@Component
class QuietHours {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime FROM = LocalTime.of(20, 0);
    private static final LocalTime UNTIL = LocalTime.of(8, 0);

    private final boolean kept;

    QuietHours(MailSettings settings) {
        this.kept = settings.quietHours();
    }

    /** The first moment from {@code wanted} on at which a notice may go. */
    Instant next(Instant wanted) {
        var local = wanted.atZone(LONDON);
        var time = local.toLocalTime();
        if (!kept || (!time.isBefore(UNTIL) && time.isBefore(FROM))) {
            return wanted;
        }
        var day = time.isBefore(UNTIL) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(UNTIL).atZone(LONDON).toInstant();
    }
}
