package uk.heard.invitation.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.ChildsAnswers.Answered;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.Invitations.Sent;
import uk.heard.ui.Say;
import uk.heard.ui.SummaryList;

/** For the complaints team, everything that the child answered themselves and how they were asked: latest first, nothing taken away. */
@Component
class ChildSaysPanel implements CasePanel {

    private final Invitations invitations;
    private final ChildsAnswers answers;

    ChildSaysPanel(Invitations invitations, ChildsAnswers answers) {
        this.invitations = invitations;
        this.answers = answers;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.child().isEmpty()) {
            return Optional.empty();
        }
        var said = answers.of(context.staff(), file.id());
        var asked = invitations.of(context.staff(), file.id());
        if (said.isEmpty() && asked.isEmpty()) {
            return Optional.empty();
        }
        var say = context.say();
        var list = new SummaryList(say);
        said.forEach(answer -> list.add(say.it("invitation.staff.known.said", Dates.moment(answer.at())), answer(answer, say)));
        asked.forEach(sent -> list.add(say.it("invitation.staff.known.asked", Dates.moment(sent.at())), asked(sent, say)));
        var inConfidence = !said.isEmpty() && !said.getFirst().mayBeTold();
        return Optional.of(inConfidence ? Step.warning(say.it("invitation.staff.known.warning"), say.it("invitation.staff.known.title"), new Div(list))
                : Step.known(say.it("invitation.staff.known.title"), new Div(list)));
    }

    private static String answer(Answered answer, Say say) {
        return lines(say.it("invitation.staff.known.stage", say.it("casefile.consent." + key(answer.answer())), answer.stage()), answer.ownWords(),
                say.it(answer.mayBeTold() ? "invitation.staff.told.yes" : "invitation.staff.told.no"),
                say.it(answer.maySeeReply() ? "invitation.staff.reply.yes" : "invitation.staff.reply.no"));
    }

    private static String asked(Sent sent, Say say) {
        return lines(say.it("invitation.staff.known.way", say.it("invitation.staff.way." + key(sent.way())), sent.address()), sent.note(),
                say.it("invitation.staff.known.who", sent.whoAsks()), sent.whatFor(),
                say.it(sent.open() ? "invitation.staff.known.open" : "invitation.staff.known.over", Dates.day(sent.validUntil())));
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
