package uk.heard.correspondence;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Nothing that we start reaches complainants or children between 20:00 and 08:00 in London: a phone that lights up at night can give somebody away. */
@Component
class QuietHours {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MORNING = 8;
    private static final int EVENING = 20;

    private final boolean kept;

    QuietHours(MailSettings settings) {
        this.kept = settings.quietHours();
    }

    /**
     * The first moment from {@code wanted} on at which a notice may go: in nobody's night, and in the hours that the person called
     * safe. Those are asked for between morning and evening only, so there always is such a moment.
     *
     * @param safeFrom the first safe hour, 0 to 23, and {@code safeUntil} the hour at which that ends, up to 24
     */
    Instant next(Instant wanted, int safeFrom, int safeUntil) {
        var local = wanted.atZone(LONDON);
        var from = Math.max(safeFrom, kept ? MORNING : 0);
        var until = Math.min(safeUntil, kept ? EVENING : 24);
        if (local.getHour() >= from && local.getHour() < until) {
            return wanted;
        }
        var day = local.getHour() < from ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(from, 0).atZone(LONDON).toInstant();
    }
}
