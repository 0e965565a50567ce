package uk.heard.reviewpanel;

import static heard.db.Tables.PANEL_REPORT;
import static heard.db.Tables.RECOMMENDATION;
import static heard.db.Tables.STAFF_MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.investigation.AppointedAs;
import uk.heard.investigation.Appointments;
import uk.heard.staff.CaseAccess;
import uk.heard.ui.Words;

/**
 * The director's response to the panel: an answer to every recommendation, reasons wherever it departs, what is done by whom and by
 * when, with the independent person consulted (regulation 20). Kept as a draft until it goes out as one letter.
 */
@Component
public class DirectorsResponse {

    private static final LetterKind LETTER = LetterKind.STAGE_3_RESPONSE;
    private static final int LONGEST_LETTER = 20_000;

    /** Why it was not sent, and about which recommendation; 0 when about the whole. */
    public record Refusal(Refused why, int recommendation) {}

    /** @param answer null while there is none; so is {@code dueOn} */
    public record Answered(long id, int number, String text, RecommendationAnswer answer, String reasons, String action, String owner, LocalDate dueOn) {}

    /** The report and the response as far as it was written. @param version counts the times it was saved, last {@code by} this person */
    public record Draft(long reportId, String summary, String director, boolean consulted, String consultation, int version, String by, Instant at,
                        List<Answered> recommendations) {}

    /** What was written: {@code opening} begins the letter, the rest of it is made from the answers. */
    public record Written(String opening, String director, boolean consulted, String consultation, List<Answered> recommendations) {}

    /** What became of a save. @param version to go on writing from; @param refused why it went no further, if it did not */
    public record Kept(int version, Optional<Refusal> refused) {}

    private final Gate gate;
    private final Complaints complaints;
    private final CaseHistory history;
    private final LetterSending letters;
    private final Words words;
    private final Appointments appointments;
    private final CaseAccess access;
    private final Clock clock;

    DirectorsResponse(Gate gate, Complaints complaints, CaseHistory history, LetterSending letters, Words words, Appointments appointments,
                      CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.history = history;
        this.letters = letters;
        this.words = words;
        this.appointments = appointments;
        this.access = access;
        this.clock = clock;
    }

    public Draft draft(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> draft(complaintId));
    }

    /** How the letter begins so far. */
    public String opening(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> letters.words(complaintId, LETTER).opening());
    }

    /**
     * Keeps the work so far, whatever is still missing.
     *
     * @param version from which it was written on: refused when somebody saved another one since
     */
    public Kept save(Actor.Staff staff, long complaintId, int version, Written written) {
        return gate.as(staff, () -> keep(staff, complaintId, version, written));
    }

    /** Keeps the work and says what is still missing before it can go out. */
    public Kept finish(Actor.Staff staff, long complaintId, int version, Written written) {
        return gate.as(staff, () -> {
            var kept = keep(staff, complaintId, version, written);
            return kept.refused().isPresent() ? kept : new Kept(kept.version(), missing(complaintId, draft(complaintId)));
        });
    }

    /** What was kept, as it would arrive. */
    public LetterSending.Preview preview(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> letters.preview(complaintId, LETTER, Particulars.NONE));
    }

    /** Sends what was kept: the clock ends, the panel is released, the complainant reads how to go to the Ombudsman. */
    public Optional<Refusal> send(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(new Refusal(Refused.NOT_YOURS, 0));
            }
            complaints.expect(complaintId, Position.STAGE_3_REPORTED);
            var refused = missing(complaintId, draft(complaintId));
            if (refused.isPresent()) {
                return refused;
            }
            complaints.record(complaintId, new Move.Stage3Responded(letters.send(complaintId, LETTER, Particulars.NONE)));
            gate.db().update(PANEL_REPORT).set(PANEL_REPORT.RESPONDED_AT, clock.instant())
                    .where(PANEL_REPORT.ID.eq(draft(complaintId).reportId())).execute();
            appointments.end(complaintId, AppointedAs.CHAIR);
            appointments.end(complaintId, AppointedAs.PANEL_MEMBER);
            return Optional.empty();
        });
    }

    private Kept keep(Actor.Staff staff, long complaintId, int version, Written written) {
        if (!access.onComplaintsTeam(staff)) {
            return new Kept(version, Optional.of(new Refusal(Refused.NOT_YOURS, 0)));
        }
        complaints.expect(complaintId, Position.STAGE_3_REPORTED);
        var stored = draft(complaintId);
        var draft = new Draft(stored.reportId(), stored.summary(), written.director().strip(), written.consulted(), written.consultation().strip(), version,
                stored.by(), stored.at(), stored.recommendations().stream().map(each -> answered(each, written)).toList());
        var answers = answers(complaintId, draft);
        var tooLong = answers.length() > LONGEST_LETTER ? Optional.of(new Refusal(Refused.TOO_LONG, 0)) : tooLong(written);
        if (tooLong.isPresent()) {
            return new Kept(version, tooLong);
        }
        if (!write(staff, draft)) {
            return new Kept(version, Optional.of(new Refusal(Refused.SAVED_MEANWHILE, 0)));
        }
        letters.save(complaintId, LETTER, written.opening().strip(), answers, staff);
        return new Kept(version + 1, Optional.empty());
    }

    /** The recommendation as the panel made it, with what was written about it. */
    private static Answered answered(Answered stored, Written written) {
        return written.recommendations().stream().filter(each -> each.id() == stored.id()).findFirst()
                .map(each -> new Answered(stored.id(), stored.number(), stored.text(), each.answer(), each.reasons().strip(), each.action().strip(),
                        each.owner().strip(), each.dueOn()))
                .orElse(stored);
    }

    /** Writes it unless somebody saved another version since; false when somebody did. */
    private boolean write(Actor.Staff staff, Draft draft) {
        var first = gate.db().update(PANEL_REPORT)
                .set(PANEL_REPORT.DIRECTOR, draft.director())
                .set(PANEL_REPORT.CONSULTED, draft.consulted())
                .set(PANEL_REPORT.CONSULTATION, draft.consultation())
                .set(PANEL_REPORT.VERSION, PANEL_REPORT.VERSION.plus(1))
                .set(PANEL_REPORT.CHANGED_BY, staff.id())
                .set(PANEL_REPORT.CHANGED_AT, clock.instant())
                .where(PANEL_REPORT.ID.eq(draft.reportId()), PANEL_REPORT.VERSION.eq(draft.version()))
                .execute() == 1;
        if (!first) {
            return false;
        }
        for (var each : draft.recommendations()) {
            gate.db().update(RECOMMENDATION)
                    .set(RECOMMENDATION.ANSWER, each.answer())
                    .set(RECOMMENDATION.REASONS, each.reasons())
                    .set(RECOMMENDATION.ACTION, each.action())
                    .set(RECOMMENDATION.ACTION_OWNER, each.owner())
                    .set(RECOMMENDATION.ACTION_DUE_ON, each.dueOn())
                    .where(RECOMMENDATION.ID.eq(each.id()))
                    .execute();
        }
        return true;
    }

    private static Optional<Refusal> tooLong(Written written) {
        var each = written.recommendations().stream()
                .filter(given -> given.reasons().length() > 5_000 || given.action().length() > 1_000 || given.owner().length() > 255)
                .findFirst().map(given -> new Refusal(Refused.TOO_LONG, given.number()));
        var whole = written.opening().length() > LONGEST_LETTER || written.director().length() > 255 || written.consultation().length() > 5_000;
        return each.isEmpty() && whole ? Optional.of(new Refusal(Refused.TOO_LONG, 0)) : each;
    }

    private Optional<Refusal> missing(long complaintId, Draft draft) {
        for (var each : draft.recommendations()) {
            if (each.answer() == null) {
                return Optional.of(new Refusal(Refused.ANSWER_MISSING, each.number()));
            }
            if (each.answer().departs() && each.reasons().isBlank()) {
                return Optional.of(new Refusal(Refused.DEPARTURE_WITHOUT_REASONS, each.number()));
            }
            if (each.answer().promises() && (each.action().isBlank() || each.owner().isBlank() || each.dueOn() == null)) {
                return Optional.of(new Refusal(Refused.ACTION_MISSING, each.number()));
            }
            if (each.answer().promises() && each.dueOn().isBefore(history.today())) {
                return Optional.of(new Refusal(Refused.DAY_PAST, each.number()));
            }
        }
        return Stream.of(
                        draft.consulted() && !draft.consultation().isBlank() ? null : Refused.NOT_CONSULTED,
                        draft.director().isBlank() ? Refused.DIRECTOR_MISSING : null,
                        letters.words(complaintId, LETTER).opening().isBlank() ? Refused.LETTER_EMPTY : null)
                .filter(why -> why != null).findFirst().map(why -> new Refusal(why, 0));
    }

    /** What the letter says to each recommendation, made from the answers so that it cannot say anything else. */
    private String answers(long complaintId, Draft draft) {
        var voice = history.voice(complaintId);
        var paragraphs = new ArrayList<String>();
        if (draft.recommendations().isEmpty()) {
            paragraphs.add(words.say(voice, "reviewpanel.letter.none"));
        }
        for (var each : draft.recommendations()) {
            paragraphs.add(words.say(voice, "reviewpanel.letter.recommendation", each.number(), each.text()));
            if (each.answer() != null) {
                var answer = words.say(voice, "reviewpanel.letter.answer." + each.answer().name().toLowerCase(Locale.ROOT));
                paragraphs.add(each.reasons().isBlank() ? answer : answer + " " + each.reasons());
                if (each.answer().promises() && each.dueOn() != null) {
                    paragraphs.add(words.say(voice, "reviewpanel.letter.action", withoutStop(each.action()), withoutStop(each.owner()), LetterDates.day(each.dueOn())));
                }
            }
        }
        if (!draft.director().isBlank()) {
            paragraphs.add(words.say(voice, "reviewpanel.letter.director", draft.director()));
        }
        return String.join("\n\n", paragraphs);
    }

    /** The letter sets its own full stop. */
    private static String withoutStop(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private Draft draft(long complaintId) {
        var recommendations = multiset(select(RECOMMENDATION.ID, RECOMMENDATION.NUMBER.cast(Integer.class), RECOMMENDATION.TEXT, RECOMMENDATION.ANSWER,
                RECOMMENDATION.REASONS, RECOMMENDATION.ACTION, RECOMMENDATION.ACTION_OWNER, RECOMMENDATION.ACTION_DUE_ON)
                .from(RECOMMENDATION).where(RECOMMENDATION.REPORT_ID.eq(PANEL_REPORT.ID)).orderBy(RECOMMENDATION.NUMBER))
                .convertFrom(r -> r.map(mapping(Answered::new)));
        return gate.db().select(PANEL_REPORT.ID, PANEL_REPORT.SUMMARY, PANEL_REPORT.DIRECTOR, PANEL_REPORT.CONSULTED, PANEL_REPORT.CONSULTATION,
                        PANEL_REPORT.VERSION, STAFF_MEMBER.GIVEN_NAME.concat(" ").concat(STAFF_MEMBER.FAMILY_NAME), PANEL_REPORT.CHANGED_AT, recommendations)
                .from(PANEL_REPORT).join(STAFF_MEMBER).on(STAFF_MEMBER.ID.eq(PANEL_REPORT.CHANGED_BY)).where(PANEL_REPORT.COMPLAINT_ID.eq(complaintId)).orderBy(PANEL_REPORT.ID.desc()).limit(1)
                .fetchOptional(mapping(Draft::new)).orElseThrow(NoSuchComplaint::new);
    }
}
