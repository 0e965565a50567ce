package uk.heard.correspondence;

import static heard.db.Tables.MESSAGE;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** What complainant and staff write to each other, at any time, after closing too. Joins the caller's transaction. */
@Component
public class Messages {

    public static final int LONGEST = 20_000;

    private final Gate gate;
    private final Clock clock;

    Messages(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** What was typed, without the control characters that no screen can show. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    /** @param body 1 to {@link #LONGEST} characters, kept as written */
    public void write(long complaintId, String body) {
        gate.db().insertInto(MESSAGE)
                .set(MESSAGE.COMPLAINT_ID, complaintId)
                .set(MESSAGE.STAFF_ID, gate.actor() instanceof Actor.Staff staff ? staff.id() : null)
                .set(MESSAGE.BODY, body)
                .set(MESSAGE.SENT_AT, clock.instant())
                .execute();
    }
}
