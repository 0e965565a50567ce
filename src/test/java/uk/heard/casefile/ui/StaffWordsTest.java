package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Scope;
import uk.heard.advocacy.WhoseWords;
import uk.heard.advocates.AdvocatesCase;
import uk.heard.advocates.ArrangeAdvocate;
import uk.heard.advocates.WriteToAdvocate;
import uk.heard.attachment.FileKind;
import uk.heard.attachment.ScanState;
import uk.heard.casefile.AnswerMessage;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.KeepPromise;
import uk.heard.casefile.StaffNames.StaffName;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Part;
import uk.heard.complaint.Destination;
import uk.heard.complaint.EarlyEnding;
import uk.heard.complaint.HeldFor;
import uk.heard.complaint.Move;
import uk.heard.complaint.PointRoute;
import uk.heard.complaint.Position;
import uk.heard.complaint.Stage1Skip;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.MessageKind;
import uk.heard.datarights.DataOutcome;
import uk.heard.datarights.DataRequests;
import uk.heard.datarights.DataWish;
import uk.heard.investigation.ExtensionReason;
import uk.heard.investigation.HowAgreed;
import uk.heard.investigation.NotEligible;
import uk.heard.investigation.Register;
import uk.heard.investigation.Stage2Board;
import uk.heard.invitation.SafeWay;
import uk.heard.outcome.Finding;
import uk.heard.outcome.PutRight;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneTime;
import uk.heard.staff.StaffRole;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.timescale.ClockKind;
import uk.heard.triage.Refused;
import uk.heard.ui.Samples;
import uk.heard.ui.Say;
import uk.heard.ui.Voice;

/** Everything that a case can hold has words for staff: a value added somewhere else fails here, not on the page. */
class StaffWordsTest {

    private static final Say SAY = Samples.WORDS.in(Voice.ADULT);
    private static final CaseWords WORDS = new CaseWords(SAY);

    static Stream<String> keys() {
        return Stream.of(
                named("casefile.role.", ComplainantRole.values()), named("casefile.position.", Position.values()), named("casefile.now.", Position.values()),
                named("casefile.clock.", ClockKind.values()), named("casefile.staff-role.", StaffRole.values()), named("casefile.consent.", ConsentAnswer.values()),
                named("casefile.advocacy.", AdvocacyAnswer.values()), named("casefile.letter.", LetterKind.values()), named("casefile.finding.", Finding.values()),
                named("casefile.contact.", ContactChannel.values()), named("casefile.asked.", MessageKind.values()), named("casefile.promises.put-right.", PutRight.values()),
                named("casefile.promises.", KeepPromise.Refused.values()), named("datarights.staff.wish.", DataWish.values()), named("datarights.staff.mail.", DataWish.values()),
                named("datarights.staff.outcome.", DataOutcome.values()), named("datarights.staff.outcome.complaint.", DataOutcome.values()),
                named("datarights.staff.refused.", DataRequests.Refused.values()),
                Stream.of(MessageKind.values()).filter(kind -> kind.asksForSomething() && kind != MessageKind.DATA).map(kind -> "casefile.asked." + kind.name().toLowerCase(Locale.ROOT) + ".do"), named("casefile.message.", AnswerMessage.Refused.values()),
                named("standing.rule.", StandingRule.values()), named("invitation.staff.refused.", uk.heard.invitation.Refused.values()),
                named("invitation.staff.way.", SafeWay.values()), named("triage.refused.", Refused.values()),
                named("investigation.refused.", uk.heard.investigation.Refused.values()), named("investigation.not-eligible.", NotEligible.values()),
                named("investigation.extend.reason.", ExtensionReason.values()), named("investigation.finding.", Finding.values()),
                named("investigation.agree.", HowAgreed.values()), named("investigation.register.", Register.Incomplete.values()),
                named("investigation.board.", Stage2Board.Step.values()),
                named("resolution.refused.", StageOneReply.Refused.values()), named("resolution.finding.", Finding.values()),
                named("attachment.kind.", FileKind.values()), named("attachment.refused.", uk.heard.attachment.Refusal.values()), named("attachment.scan.", ScanState.values()),
                named("advocates.refused.", ArrangeAdvocate.Refused.values()), named("advocates.apart.", WriteToAdvocate.Refused.values()), named("advocates.panel.answer.", ChildsAnswer.values()),
                named("advocates.panel.answer.option.", ChildsAnswer.values()), named("advocates.office.answer.", ChildsAnswer.values()),
                named("advocates.panel.whose.", WhoseWords.values()), named("advocates.tell.whose.", WhoseWords.values()),
                named("advocates.panel.sees.", ChildMaySee.values()), named("advocates.tell.sees.", ChildMaySee.values()),
                named("advocates.scope.", Scope.values()), named("advocates.scope.no.", Scope.values()), named("advocates.panel.scope.", Scope.values()),
                named("advocates.panel.scope.option.", Scope.values()), named("advocates.by.", AdvocatesCase.By.values()), named("advocates.voice.", Voice.values()),
                named("resolution.time.", StageOneTime.Refused.values()),
                named("casefile.next.", Stream.of(Position.values()).filter(position -> position != Position.STAGE_1).toArray(Position[]::new)),
                named("casefile.destination.", Destination.values()), named("casefile.held-for.", HeldFor.values()),
                named("casefile.point.route.", Stream.of(PointRoute.values()).filter(route -> route != PointRoute.HERE).toArray(PointRoute[]::new)),
                named("tracker.now.", Position.values()), named("tracker.next.", ClockKind.values()), named("tracker.why.rule.", ClockKind.values()),
                named("tracker.letter.", LetterKind.values()), named("tracker.finding.", Finding.values()),
                named("casefile.move.early_resolution_ended.", EarlyEnding.values()), named("casefile.move.stage1_skipped.", Stage1Skip.values()),
                Stream.of(Move.class.getPermittedSubclasses()).map(Move::key).filter(kind -> !Set.of("early_resolution_ended", "stage1_skipped").contains(kind))
                        .map(kind -> "casefile.move." + kind),
                Stream.of(Move.class.getPermittedSubclasses()).map(Move::key).filter(kind -> !Set.of("match_released", "chair_appointed", "danger_answered").contains(kind))
                        .map(kind -> "tracker.done." + kind),
                Stream.of(LetterKind.values()).map(kind -> "correspondence.letter." + kind.name().toLowerCase(Locale.ROOT) + ".title"),
                Stream.of(ClockKind.values()).map(kind -> "tracker.next." + kind.name().toLowerCase(Locale.ROOT) + ".late"),
                Stream.of(ClockKind.values()).map(kind -> "casefile.clock." + kind.name().toLowerCase(Locale.ROOT) + ".starts"),
                Stream.of(Finding.values()).map(finding -> "resolution.finding." + finding.name().toLowerCase(Locale.ROOT) + ".hint"))
                .flatMap(each -> each);
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_value_has_words(String key) {
        assertThatCode(() -> SAY.it(key)).doesNotThrowAnyException();
    }

    @Test
    void every_position_names_what_comes_next() {
        for (var position : Position.values()) {
            assertThat(WORDS.next(position, true, true)).isNotBlank();
        }
        assertThat(WORDS.next(Position.STAGE_1, false, true)).isEqualTo("Choose a team");
        assertThat(WORDS.next(Position.STAGE_1, true, true)).isEqualTo("Reply");
        assertThat(WORDS.next(Position.STAGE_1, true, false)).isEqualTo("Write findings");
    }

    @Test
    void the_chronology_knows_a_person_by_name_and_work_and_everybody_else_by_what_they_are() {
        var names = Map.of(7L, new StaffName(7, "Maya Okafor", List.of(StaffRole.COMPLAINTS_MANAGER)), 8L, new StaffName(8, "Lucy Pemberton", List.of()));
        assertThat(WORDS.actor("staff:7", names)).isEqualTo("Maya Okafor, complaints manager");
        assertThat(WORDS.actor("staff:8", names)).isEqualTo("Lucy Pemberton");
        assertThat(WORDS.actor("staff:9", names)).isEqualTo("A member of staff");
        assertThat(WORDS.actor("complainant:3", names)).isEqualTo("The complainant");
        assertThat(WORDS.actor("job:outbox", names)).isEqualTo("Heard");
    }

    @Test
    void an_email_is_promised_only_where_email_was_called_safe() {
        var email = new CaseFile.Contact(ContactChannel.EMAIL, "dana@example.org", false, 0, 24, "");
        var phone = new CaseFile.Contact(ContactChannel.PHONE, "01632 960 555", false, 0, 24, "");
        assertThat(WORDS.howTheyAreTold(reachedBy(email, phone))).startsWith("They are told by email to dana@example.org");
        assertThat(WORDS.howTheyAreTold(reachedBy(phone))).startsWith("They did not call email safe, so nothing is sent.");
        assertThat(WORDS.howTheyAreTold(reachedBy())).startsWith("They gave no safe way to be told, so nothing is sent.");
    }

    @Test
    void a_telephone_number_always_says_whether_a_voicemail_is_safe() {
        assertThat(WORDS.contact(new CaseFile.Contact(ContactChannel.PHONE, "01632 960 555", false, 0, 24, ""))).isEqualTo("Phone 01632 960 555, never leave a voicemail");
        assertThat(WORDS.contact(new CaseFile.Contact(ContactChannel.PHONE, "01632 960 555", true, 0, 24, ""))).isEqualTo("Phone 01632 960 555, voicemail is safe");
    }

    private static CaseFile.CasePerson reachedBy(CaseFile.Contact... contacts) {
        return new CaseFile.CasePerson(1, Part.COMPLAINANT, "Dana", ComplainantRole.PARENT, false, List.of(contacts));
    }
}
