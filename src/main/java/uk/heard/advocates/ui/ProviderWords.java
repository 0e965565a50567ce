package uk.heard.advocates.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import uk.heard.advocates.WhoWasReferred;
import uk.heard.casefile.ui.Dates;
import uk.heard.correspondence.ContactChannel;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Say;

/** What stands in referrals and cases, in the words that the provider reads. */
record ProviderWords(Say say) {

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    String name(String called) {
        return called.isBlank() ? say.it("advocates.no-name") : called;
    }

    String due(LocalDate due) {
        return due == null ? say.it("advocates.due.none") : Dates.day(due);
    }

    /** A way to reach somebody with all that makes it safe. */
    String way(WhoWasReferred.Way way) {
        var parts = new ArrayList<String>();
        parts.add(say.it("advocates.way." + key(way.channel()), way.address()));
        if (way.channel() == ContactChannel.PHONE) {
            parts.add(say.it(way.voicemail() ? "advocates.way.voicemail" : "advocates.way.no-voicemail"));
        }
        if (!way.anyHour() && way.channel() != ContactChannel.POST) {
            parts.add(say.it("advocates.way.hours", way.from(), way.until()));
        }
        return String.join(", ", parts) + (way.note().isBlank() ? "" : ". " + say.it("advocates.way.note", way.note()));
    }

    /** How many working days have gone since then. */
    static int daysSince(Instant then, LocalDate today) {
        return WorkingDays.england().between(LondonDates.on(then), today);
    }
}
