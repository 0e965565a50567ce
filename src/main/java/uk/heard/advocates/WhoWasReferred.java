package uk.heard.advocates;

import static heard.db.Tables.WHO_WAS_REFERRED;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.complaint.Position;
import uk.heard.correspondence.ContactChannel;
import uk.heard.ui.Voice;

/**
 * A child or care leaver to be helped, as the provider knows them: enough to appoint somebody and to get in touch, and no word of the complaint.
 *
 * @param called what they asked to be called; may be empty
 * @param dueOn by when the council owes its reply; null when nothing runs or the clock stands still
 * @param howToReach what staff added to the ways of the person themselves; may be empty
 * @param ways those that they called safe; empty once they have answered
 */
public record WhoWasReferred(long referralId, String called, Voice voice, Position position, LocalDate dueOn, String howToReach, List<Way> ways) {

    /** @param from the first safe hour of a London day, and {@code until} the hour at which that ends; 0 and 24 for any hour */
    public record Way(ContactChannel channel, String address, boolean voicemail, int from, int until, String note) {

        public boolean anyHour() {
            return from == 0 && until == 24;
        }
    }

    static final List<Field<?>> FIELDS = List.of(WHO_WAS_REFERRED.REFERRAL_ID, WHO_WAS_REFERRED.CALLED, WHO_WAS_REFERRED.VOICE, WHO_WAS_REFERRED.POSITION,
            WHO_WAS_REFERRED.DUE_ON, WHO_WAS_REFERRED.HOW_TO_REACH, WHO_WAS_REFERRED.WAYS);

    private static final JsonMapper JSON = new JsonMapper();

    static WhoWasReferred read(Record row) {
        return new WhoWasReferred(row.get(WHO_WAS_REFERRED.REFERRAL_ID), row.get(WHO_WAS_REFERRED.CALLED), Voice.valueOf(row.get(WHO_WAS_REFERRED.VOICE)),
                Position.valueOf(row.get(WHO_WAS_REFERRED.POSITION)), row.get(WHO_WAS_REFERRED.DUE_ON), row.get(WHO_WAS_REFERRED.HOW_TO_REACH),
                JSON.readValue(row.get(WHO_WAS_REFERRED.WAYS).data(), new TypeReference<>() {}));
    }
}
