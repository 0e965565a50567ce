package uk.heard.invitation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.Said;
import uk.heard.council.CouncilProfile;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.Refused;
import uk.heard.invitation.SafeWay;
import uk.heard.standing.StandingRule;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Tick;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** Asks the child of a complaint by a link and a code of their own, and shows the code once, on a sheet to hand over. */
@Component
class InvitePanel implements CasePanel {

    private final Invitations invitations;
    private final CouncilProfile council;
    private final Words words;

    InvitePanel(Invitations invitations, CouncilProfile council, Words words) {
        this.invitations = invitations;
        this.council = council;
        this.words = words;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.isOpen(file.position()) || file.child().isEmpty()) {
            return Optional.empty();
        }
        var say = context.say();
        var sent = invitations.of(context.staff(), file.id());
        var open = sent.stream().filter(Invitations.Sent::open).findFirst();
        var content = new Div();
        open.ifPresent(each -> content.add(isOpen(each, file, context)));
        content.add(new Form(content, file, context).fields);
        return Optional.of(open.isEmpty() && isWaitedFor(file) ? Step.due(21, say.it("invitation.staff.title"), content)
                : isForNewStage(sent, file) ? Step.due(21, title(sent, file, say), content) : Step.anyTime(title(sent, file, say), content));
    }

    /** Consent is for a stage: whoever speaks for a child in the next one needs it anew. */
    private static String title(List<Invitations.Sent> sent, CaseFile file, Say say) {
        return isForNewStage(sent, file) ? say.it("invitation.staff.title.stage", file.position().stage()) : say.it(sent.isEmpty() ? "invitation.staff.title" : "invitation.staff.title.again");
    }

    private static boolean isForNewStage(List<Invitations.Sent> sent, CaseFile file) {
        var stage = file.position().stage();
        return file.complainant().actingForChild() && stage > 1 && sent.stream().noneMatch(each -> each.stage() == stage);
    }

    private static boolean isWaitedFor(CaseFile file) {
        var complainant = file.complainant();
        return Journey.allows(file.position(), new Move.Accepted(""))
                && StandingRule.of(new StandingRule.Who(complainant.role(), complainant.actingForChild()), file.consent()).outcome() == StandingRule.Outcome.CONSENT_NEEDED;
    }

    private Div isOpen(Invitations.Sent sent, CaseFile file, CaseContext context) {
        var say = context.say();
        var end = new NativeButton(say.it("invitation.staff.end"), e -> context.attempt("", () -> {
            invitations.end(context.staff(), file.id());
            context.done(say.it("invitation.staff.ended"));
        }));
        end.addClassName("secondary");
        return new Div(new Inset(say.it("invitation.staff.open", Dates.moment(sent.at()), Dates.day(sent.validUntil()))), end, new Paragraph(say.it("invitation.staff.again")));
    }

    /** What is asked, and of whom. */
    private final class Form {

        private final Div place;
        private final CaseFile file;
        private final CaseContext context;
        private final Say say;
        private final StepForm fields;
        private final Choice<SafeWay> way;
        private final ShortAnswer address;
        private final LongAnswer note;
        private final ShortAnswer whoAsks;
        private final LongAnswer whatFor;
        private final Tick reply;
        private final DayAnswer until;

        Form(Div place, CaseFile file, CaseContext context) {
            this.place = place;
            this.file = file;
            this.context = context;
            this.say = context.say();
            this.fields = new StepForm(context, say.it("invitation.staff.does"), say.it("invitation.staff.clock"));
            warn();
            way = fields.add(new Choice<SafeWay>(say, "invite-way", say.it("invitation.staff.way")));
            for (var each : SafeWay.values()) {
                way.option(each, say.it("invitation.staff.way." + each.name().toLowerCase(Locale.ROOT)));
            }
            address = fields.add(new ShortAnswer(say, "invite-address", say.it("invitation.staff.address")).atMost(NewInvitation.LONGEST_ADDRESS).autocomplete("off"));
            address.setHint(say.it("invitation.staff.address.hint"));
            note = fields.add(new LongAnswer(say, "invite-note", say.it("invitation.staff.note"), NewInvitation.LONGEST_NOTE).rows(2));
            note.setHint(say.it("invitation.staff.note.hint"));
            whoAsks = fields.add(new ShortAnswer(say, "invite-who", say.it("invitation.staff.who")).atMost(NewInvitation.LONGEST_WHO).autocomplete("off"));
            whoAsks.setHint(say.it("invitation.staff.who.hint"));
            whoAsks.setValue(file.complainant().name());
            whatFor = fields.add(new LongAnswer(say, "invite-what", say.it("invitation.staff.what"), NewInvitation.LONGEST_WHAT).rows(4));
            whatFor.setHint(say.it("invitation.staff.what.hint"));
            reply = fields.add(new Tick(say, "invite-reply", say.it("invitation.staff.reply")));
            until = fields.add(new DayAnswer(say, "invite-until", say.it("invitation.staff.until")));
            until.setValue(invitations.usualEnd());
            var send = new NativeButton(say.it("invitation.staff.send"), e -> send());
            send.addClassName("primary");
            fields.end(send);
        }

        /** What the complainant said about asking the child: it may not be safe. */
        private void warn() {
            file.consents().stream().filter(consent -> consent.mayWeAsk() != Said.NOT_SAID).reduce((_, last) -> last).ifPresent(told -> {
                fields.say(say.it("casefile.consent.may-we-ask." + told.mayWeAsk().name().toLowerCase(Locale.ROOT)));
                if (!told.howToAsk().isBlank()) {
                    fields.say(say.it("invitation.staff.how-to-ask", told.howToAsk()));
                }
            });
        }

        private void send() {
            fields.clearErrors();
            context.attempt(whatFor.getValue(), () -> {
                switch (invitations.invite(context.staff(), file.id(), new NewInvitation(way.getValue(), address.getValue(), note.getValue(),
                        whoAsks.getValue(), whatFor.getValue(), reply.getValue(), until.getValue()))) {
                    case Invitations.Result.Not not -> fields.refuse(new StepForm.Problem(beside(not.why()), RefusedWords.of(not.why(), say)));
                    case Invitations.Result.Invited invited -> show(invited);
                }
            });
        }

        private Answer<?> beside(Refused why) {
            return switch (why) {
                case ADDRESS_MISSING, ADDRESS_TOO_LONG, NO_EMAIL_ADDRESS, ADDRESS_OF_COMPLAINANT -> address;
                case NOTE_TOO_LONG -> note;
                case WHO_MISSING, WHO_TOO_LONG -> whoAsks;
                case WHAT_MISSING, WHAT_TOO_LONG -> whatFor;
                case DATE_MISSING, DATE_IN_PAST, DATE_TOO_LATE -> until;
                default -> way;
            };
        }

        /** In place of the form: the code is known now and never again. */
        private void show(Invitations.Result.Invited invited) {
            var sheet = new Sheet(invited, council, words.in(Voice.YOUNG));
            var done = new NativeButton(say.it("invitation.staff.kept"), e -> context.done(say.it("invitation.staff.invited")));
            done.addClassName("primary");
            place.removeAll();
            place.add(new Inset(say.it("invitation.staff.once")), sheet, done);
            sheet.focus();
        }
    }
}
