package uk.heard.invitation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.ChildsAnswers.Answered;
import uk.heard.invitation.Refused;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Choice;
import uk.heard.ui.Inset;

/** A child has answered and nobody has seen to it yet: what they said, and what follows from it. */
@Component
class ChildAnsweredPanel implements CasePanel {

    private final ChildsAnswers answers;

    ChildAnsweredPanel(ChildsAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.child().isEmpty()) {
            return Optional.empty();
        }
        var said = answers.of(context.staff(), file.id());
        if (said.stream().allMatch(answer -> answer.noted() != null)) {
            return Optional.empty();
        }
        var last = said.getFirst();
        var content = new Div(told(last, context),
                new Paragraph(context.say().it("invitation.staff.follows." + last.answer().name().toLowerCase(Locale.ROOT))),
                talksFirst(last) ? talked(file, context) : read(file, context));
        return Optional.of(Step.due(5, context.say().it("invitation.staff.answered.title"), content));
    }

    private static boolean talksFirst(Answered answer) {
        return answer.answer() == ConsentAnswer.TALK_FIRST || answer.answer() == ConsentAnswer.NOT_SURE;
    }

    private static Div told(Answered answer, CaseContext context) {
        var say = context.say();
        var told = new Div(new Paragraph(say.it("invitation.staff.said." + answer.answer().name().toLowerCase(Locale.ROOT), Dates.moment(answer.at()))));
        if (!answer.ownWords().isEmpty()) {
            told.add(Inset.theirWords(answer.ownWords()));
        }
        told.add(new Paragraph(say.it(answer.mayBeTold() ? "invitation.staff.told.yes" : "invitation.staff.told.no")),
                new Paragraph(say.it(answer.maySeeReply() ? "invitation.staff.reply.yes" : "invitation.staff.reply.no")));
        return told;
    }

    private StepForm read(CaseFile file, CaseContext context) {
        var say = context.say();
        return new StepForm(context).button(say.it("invitation.staff.read"), say.it("invitation.staff.read.done"), () -> {
            answers.note(context.staff(), file.id());
            return Optional.empty();
        });
    }

    private StepForm talked(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context);
        var answer = form.add(new Choice<ConsentAnswer>(say, "talked-answer", say.it("invitation.staff.talked.answer")));
        Stream.of(ConsentAnswer.AGREES, ConsentAnswer.DOES_NOT_AGREE, ConsentAnswer.NOT_SURE, ConsentAnswer.TOO_YOUNG, ConsentAnswer.NOT_ASKED)
                .forEach(each -> answer.option(each, say.it("invitation.staff.talked." + each.name().toLowerCase(Locale.ROOT))));
        var how = form.words("talked-how", say.it("invitation.staff.talked.how"));
        how.setHint(say.it("invitation.staff.talked.how.hint"));
        return form.button(say.it("invitation.staff.talked.send"), say.it("invitation.staff.talked.done"), () ->
                answers.talked(context.staff(), file.id(), answer.getValue(), how.getValue())
                        .map(why -> new StepForm.Problem(why == Refused.HOW_MISSING ? how : answer, RefusedWords.of(why, say))));
    }
}
