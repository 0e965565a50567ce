package uk.heard.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.Circumstances;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Destination;
import uk.heard.complaint.Move;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.PointRoute;
import uk.heard.complaint.Said;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.MessageKind;
import uk.heard.outcome.Finding;
import uk.heard.outcome.PromisedActions.Promise;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.Voice;

/**
 * One case as staff see it: everything on the case page, built by one query.
 *
 * @param team who was asked to resolve it; null before that
 * @param circumstances what else they told when they complained
 * @param notDelivered the notices that did not arrive, and nobody has reached the person otherwise since
 * @param advocate the advocate to whom the child said yes; null while there is none
 * @param linked the references of the complaints that came out of this one, or that it came out of
 */
public record CaseFile(long id, String reference, Voice voice, Position position, Instant receivedAt, LocalDate receivedOn, Long teamId, String team,
                       List<CasePerson> people, List<CasePoint> points, List<ClockTimes> clocks, List<RecordedMove> moves,
                       List<Consent> consents, List<Advocacy> advocacy, List<Letter> letters, List<Message> messages, List<NameMatch> matches,
                       List<NotDelivered> notDelivered, List<String> linked, Circumstances circumstances, List<Promise> promises, String advocate) {

    public CaseFile {
        // Complaints from before these were asked for have none.
        circumstances = circumstances == null ? Circumstances.NOTHING_SAID : circumstances;
    }

    /** @param role null for the child @param actingForChild whether they speak for the child now; no longer where they go on in their own right */
    public record CasePerson(long id, Part part, String name, ComplainantRole role, boolean actingForChild, List<Contact> contacts) {}

    /** @param safeFrom the first safe hour of a London day, and {@code safeUntil} the hour at which that ends; 0 and 24 for any hour */
    public record Contact(ContactChannel channel, String address, boolean voicemail, int safeFrom, int safeUntil, String note) {
        public boolean anyHour() {
            return safeFrom == 0 && safeUntil == 24;
        }
    }

    /**
     * @param saidToBeFor where the person thinks it belongs when not here; null otherwise
     * @param findings one for each stage that has begun to find something
     * @param corrections of what staff wrote down for them, earliest first
     */
    public record CasePoint(long id, int number, String whatHappened, String whatShouldHappen, When when, String service, String who,
                            Destination saidToBeFor, PointRoute route, List<PointFinding> findings,
                            List<Correction> corrections) {

        /** What was found at this stage, drafted or sent; empty when there is nothing yet. */
        public Optional<PointFinding> at(int stage) {
            return findings.stream().filter(finding -> finding.stage() == stage).findFirst();
        }
    }

    /** @param sentAt null while it is a draft */
    public record PointFinding(int stage, Finding finding, String reason, Instant sentAt) {}

    /**
     * @param askedOn when whoever is spoken for was asked; null when nobody said
     * @param confirmed whether it is more than what the complainant told
     */
    public record Consent(ConsentAnswer answer, String howKnown, LocalDate askedOn, Said mayWeAsk, String howToAsk, Instant recordedAt, String recordedBy,
                          boolean confirmed) {}

    /** What is known of it now. */
    public StandingRule.Known consent() {
        return consents.isEmpty() ? StandingRule.Known.NOTHING : new StandingRule.Known(consents.getLast().answer(), consents.getLast().confirmed());
    }

    /** @param personId who would be helped @param saidByChild whether a child for whom somebody else complains told us alone */
    public record Advocacy(long personId, AdvocacyAnswer answer, Instant answeredAt, boolean saidByChild) {}

    public record Letter(long id, LetterKind kind, Instant sentAt, String html) {}

    /**
     * @param author the member of staff who wrote it, and {@code advocate} the child’s advocate; null for both when the complainant did
     * @param apart the child’s advocate with whom alone it is written; null where complainants write
     * @param answeredAt null while it waits for an answer, and for what staff wrote
     */
    public record Message(long id, String author, String advocate, String apart, MessageKind kind, Instant sentAt, String body, Instant answeredAt) {

        public boolean waits() {
            return author == null && answeredAt == null;
        }
    }

    /** What stands where complainants write. */
    public List<Message> messagesWithThem() {
        return messages.stream().filter(message -> message.apart() == null).toList();
    }

    /** What we and a child’s advocate wrote to each other, which the complainant does not read. */
    public List<Message> messagesApart() {
        return messages.stream().filter(message -> message.apart() != null).toList();
    }

    /** How they corrected what staff wrote down for them. */
    public record Correction(String whatHappened, String whatShouldHappen, Instant madeAt) {}

    /** @param toChild whether it was to a child who was invited, and not to the complainant */
    public record NotDelivered(Instant queuedAt, boolean toChild) {}

    /** A possible name match. @param releasedAt null while the person is locked out */
    public record NameMatch(long staffId, String name, Instant releasedAt, String reason) {}

    public CasePerson complainant() {
        return people.stream().filter(p -> p.part() == Part.COMPLAINANT).findFirst().orElseThrow();
    }

    /** The child for whom, or about whom, somebody else complains. */
    public Optional<CasePerson> child() {
        return people.stream().filter(p -> p.part() == Part.CHILD).findFirst();
    }

    /** The adult for whom somebody else complains. */
    public Optional<CasePerson> adult() {
        return people.stream().filter(p -> p.part() == Part.ADULT).findFirst();
    }

    /** Whether the complainant speaks for that adult, who has not said no. */
    public boolean speaksForAdult() {
        return adult().isPresent() && consent().answer() != ConsentAnswer.DOES_NOT_AGREE;
    }

    /** Whether the complainant wants an advocate, as far as they said last. */
    public boolean complainantWantsAdvocate() {
        return wish(false).isPresent();
    }

    /** Whether the complainant or a child who told us alone wants an advocate: neither takes back what the other said. */
    public boolean advocateIsWanted() {
        return wish(false).or(() -> wish(true)).isPresent();
    }

    /** For whom an advocate is asked; where nobody asked, for whom one would be: whoever complains and is young themselves, or the child. */
    public CasePerson helpedByAdvocate() {
        return wish(false).or(() -> wish(true)).flatMap(wish -> people.stream().filter(person -> person.id() == wish.personId()).findFirst())
                .or(() -> child().filter(_ -> !complainantIsHelped())).orElseGet(this::complainant);
    }

    /** Whether the complainant is somebody whom an advocate would help, and not somebody who speaks for a child. */
    public boolean complainantIsHelped() {
        return !complainant().actingForChild() && complainant().role().isHelpedThemselves(voice);
    }

    private Optional<Advocacy> wish(boolean saidByChild) {
        return advocacy.reversed().stream().filter(said -> said.saidByChild() == saidByChild).findFirst().filter(said -> said.answer() == AdvocacyAnswer.WANTED);
    }

    /** The points that are answered in this complaint. */
    public List<CasePoint> pointsHere() {
        return points.stream().filter(point -> point.route() == PointRoute.HERE).toList();
    }

    /** The running clock of this kind, if there is one. */
    public Optional<ClockTimes> running(ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind && clock.isRunning()).findFirst();
    }

    /** Whether this step was ever recorded. */
    public boolean has(Class<? extends Move> kind) {
        return last(kind).isPresent();
    }

    /** The latest step of this kind. */
    public <M extends Move> Optional<M> last(Class<M> kind) {
        return moves.reversed().stream().map(RecordedMove::move).filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
