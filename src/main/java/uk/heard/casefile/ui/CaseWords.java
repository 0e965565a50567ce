package uk.heard.casefile.ui;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.StaffNames.StaffName;
import uk.heard.complaint.Channel;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Destination;
import uk.heard.complaint.HeldFor;
import uk.heard.complaint.Move;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.Said;
import uk.heard.correspondence.ContactChannel;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.Mark;
import uk.heard.ui.Say;

/** What stands in a case, in the words that staff read. */
record CaseWords(Say say) {

    String name(String given) {
        return given.isBlank() ? say.it("casefile.no-name") : given;
    }

    String role(ComplainantRole role) {
        return say.it("casefile.role." + key(role));
    }

    String position(Position position) {
        return say.it("casefile.position." + key(position));
    }

    String clock(ClockKind kind) {
        return say.it("casefile.clock." + key(kind));
    }

    /** @param said yes, or that they are not sure */
    Mark danger(Said said) {
        return new Mark(say.it(said == Said.YES ? "casefile.danger" : "casefile.danger.not-sure"), Mark.Shape.DANGER);
    }

    /** What is done next, as on a button. */
    String next(Position position, boolean teamChosen, boolean complaintsTeam) {
        return position == Position.STAGE_1
                ? say.it(!complaintsTeam ? "casefile.next.findings" : teamChosen ? "casefile.next.reply" : "casefile.next.team")
                : say.it("casefile.next." + key(position));
    }

    /** A line of the chronology without who and when. */
    String move(CaseFile file, Move move) {
        return switch (move) {
            case Move.Received received when received.channel() == Channel.COUNCILLOR_OR_MP -> say.it("casefile.move.received.councillor_or_mp");
            case Move.MatchReleased released -> file.matches().stream().filter(match -> match.staffId() == released.staffId()).findFirst()
                    .map(match -> say.it("casefile.move.match_released.who", match.name()))
                    .orElseGet(() -> say.it("casefile.move.match_released"));
            case Move.Accepted accepted -> say.it("casefile.move.accepted", say.it("standing.rule." + accepted.standingRule().toLowerCase(Locale.ROOT)));
            case Move.Allocated allocated -> file.teamId() != null && file.teamId() == allocated.teamId()
                    ? say.it("casefile.move.allocated.who", file.team())
                    : say.it("casefile.move.allocated");
            case Move.Redirected redirected -> say.it("casefile.move.redirected", destination(redirected.destination()), redirected.pointIds().size());
            case Move.Refused refused -> say.it("casefile.move.refused", refused.pointIds().size());
            case Move.Held held -> say.it("casefile.move.held", heldFor(held.process()), held.pointIds().size());
            case Move.ProcessEnded ended -> say.it("casefile.move.process_ended", Dates.day(ended.on()));
            case Move.Extended extended -> say.it("casefile.move.extended", clock(extended.clock()), Dates.day(extended.dueOn()));
            case Move.EarlyResolutionEnded ended -> say.it("casefile.move.early_resolution_ended." + key(ended.ending()));
            case Move.Stage1Skipped skipped -> say.it("casefile.move.stage1_skipped." + key(skipped.why()));
            case Move.RequestWithdrawn withdrawn -> say.it("casefile.move.request_withdrawn", withdrawn.stage());
            case Move.StatementSent sent -> say.it("casefile.move.statement_sent", sent.version());
            case Move.StatementAgreed agreed -> say.it("casefile.move.statement_agreed", agreed.version());
            case Move.Stage2Requested requested when requested.receivedOn() != null -> say.it("casefile.move.stage2_requested.on", Dates.day(requested.receivedOn()));
            case Move.Stage3Requested requested when requested.decisionId() != null -> say.it("casefile.move.stage3_requested.late");
            case Move.Stage2ReplyReceived received -> say.it("casefile.move.stage2_reply_received", Dates.day(received.on()));
            case Move.PanelListed listed -> say.it("casefile.move.panel_listed", Dates.day(listed.meetsOn()));
            case Move.PanelHeld held -> say.it("casefile.move.panel_held", Dates.day(held.on()));
            case Move.PanelReported reported -> say.it("casefile.move.panel_reported", Dates.day(reported.receivedOn()));
            default -> say.it("casefile.move." + Move.key(move.getClass()));
        };
    }

    /** When it happened, where and through whom, and where they think it belongs: a sentence each, as far as they said. */
    String circumstances(CaseFile.CasePoint point) {
        var when = switch (point.when().happened()) {
            case STILL -> say.it("casefile.point.still");
            case ON_A_DAY -> say.it("casefile.point.on", Dates.day(point.when().on()));
            case AROUND -> say.it("casefile.point.around", point.when().around());
            case NOT_SAID -> "";
        };
        return Stream.of(when, point.service().isBlank() ? "" : say.it("casefile.point.service", point.service()),
                        point.who().isBlank() ? "" : say.it("casefile.point.who", point.who()),
                        point.saidToBeFor() == null ? "" : say.it("casefile.point.said-to-be-for", destination(point.saidToBeFor())))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    String destination(Destination destination) {
        return say.it("casefile.destination." + key(destination));
    }

    String heldFor(HeldFor process) {
        return say.it("casefile.held-for." + key(process));
    }

    /** Who acted, from a key such as {@code staff:12}: a name and a role, or what they are to the case. */
    String actor(String key, Map<Long, StaffName> names) {
        var parts = key.split(":", 2);
        return switch (parts[0]) {
            case "child" -> say.it("casefile.by.child");
            case "complainant", "draft" -> say.it("casefile.by.complainant");
            case "advocate" -> say.it("casefile.by.an-advocate");
            case "staff" -> names.containsKey(Long.valueOf(parts[1])) ? staff(names.get(Long.valueOf(parts[1]))) : say.it("casefile.by.staff");
            default -> say.it("casefile.by.system");
        };
    }

    private String staff(StaffName staff) {
        return staff.roles().stream().findFirst()
                .map(role -> say.it("casefile.by.staff.role", staff.name(), say.it("casefile.staff-role." + key(role))))
                .orElse(staff.name());
    }

    /** Why a step was not possible: what somebody else did meanwhile. */
    String overtaken(CaseFile file, RecordedMove last, Map<Long, StaffName> names) {
        return say.it("casefile.overtaken", actor(last.actor(), names), Dates.moment(last.madeAt()), move(file, last.move()));
    }

    String contact(CaseFile.Contact contact) {
        var how = say.it("casefile.contact." + key(contact.channel()), contact.address());
        var called = contact.channel() == ContactChannel.PHONE
                ? say.it(contact.voicemail() ? "casefile.contact.voicemail" : "casefile.contact.no-voicemail", how)
                : how;
        return contact.anyHour() || contact.channel() == ContactChannel.POST ? called
                : say.it("casefile.contact.hours", called, contact.safeFrom(), contact.safeUntil());
    }

    String howTheyAreTold(CaseFile.CasePerson complainant) {
        return complainant.contacts().stream().filter(contact -> contact.channel() == ContactChannel.EMAIL).findFirst()
                .map(email -> say.it("casefile.told.email", email.address()))
                .orElseGet(() -> say.it(complainant.contacts().isEmpty() ? "casefile.told.nothing-safe" : "casefile.told.not-by-email"));
    }

    /** The child the complaint is about: the complainant themselves, or another. */
    String child(CaseFile file) {
        return file.people().stream().filter(person -> person.part() == Part.CHILD).findFirst()
                .map(child -> name(child.name()))
                .orElseGet(() -> say.it(file.complainant().role().entitledToAdvocate() ? "casefile.child.self" : "casefile.child.none"));
    }

    /** The adult for whom somebody speaks, and who they are. */
    String adult(CaseFile.CasePerson adult) {
        return say.it("casefile.adult", name(adult.name()), role(adult.role()));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
