package uk.heard.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.LetterKind;
import uk.heard.outcome.Finding;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/**
 * One case as staff see it: everything on the case page, built by one query.
 *
 * @param team who was asked to resolve it; null before that
 */
public record CaseFile(long id, String reference, Voice voice, Position position, Instant receivedAt, LocalDate receivedOn, Long teamId, String team,
                       List<CasePerson> people, List<CasePoint> points, List<ClockTimes> clocks, List<RecordedMove> moves,
                       List<Consent> consents, List<Advocacy> advocacy, List<Letter> letters, List<Message> messages, List<NameMatch> matches) {

    /** @param role null for the child */
    public record CasePerson(long id, Part part, String name, ComplainantRole role, boolean actingForChild, List<Contact> contacts) {}

    public record Contact(ContactChannel channel, String address, boolean voicemail, String note) {}

    /** @param finding the Stage 1 finding, drafted or sent; null when there is none yet */
    public record CasePoint(long id, int number, String whatHappened, String whatShouldHappen, Finding finding, String reason) {}

    public record Consent(ConsentAnswer answer, String howKnown, Instant recordedAt, String recordedBy) {}

    public record Advocacy(AdvocacyAnswer answer, Instant answeredAt) {}

    public record Letter(long id, LetterKind kind, Instant sentAt, String html) {}

    /** @param author the member of staff who wrote it; null when the complainant did */
    public record Message(String author, Instant sentAt, String body) {}

    /** A possible name match. @param releasedAt null while the person is locked out */
    public record NameMatch(long staffId, String name, Instant releasedAt, String reason) {}

    public CasePerson complainant() {
        return people.stream().filter(p -> p.part() == Part.COMPLAINANT).findFirst().orElseThrow();
    }
}
