package uk.heard.reviewpanel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.Refused;
import uk.heard.reviewpanel.StageThreeRequest;
import uk.heard.ui.Choice;

/** A request for a panel that came late: everybody on the complaints team sees it, the complaints manager decides. */
@Component
class LateRequestPanel implements CasePanel {

    private final StageThreeRequest request;

    LateRequestPanel(StageThreeRequest request) {
        this.request = request;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.LateStage3Refused(0, 0))) {
            return Optional.empty();
        }
        return request.late(context.staff(), file.id())
                .map(late -> Step.due(310, context.say().it("reviewpanel.late.title"), content(file, context, late)));
    }

    private Div content(CaseFile file, CaseContext context, StageThreeRequest.LateRequest late) {
        var say = context.say();
        var came = say.it("reviewpanel.late.came", Dates.day(late.receivedOn()), say.it("reviewpanel.asked-by." + RefusedWords.key(late.how())));
        if (!request.mayDecide(context.staff())) {
            return new Div(new Paragraph(came), new Paragraph(say.it("reviewpanel.late.manager-decides")));
        }
        var form = new StepForm(context, came, say.it("reviewpanel.late.does"), context.howTheyAreTold(file));
        var allow = form.add(new Choice<Boolean>(say, "late-panel", say.it("reviewpanel.late.question"))
                .option(true, say.it("reviewpanel.late.allow"), say.it("reviewpanel.late.allow.hint"))
                .option(false, say.it("reviewpanel.late.refuse"), say.it("reviewpanel.late.refuse.hint")));
        var reasons = form.words("late-panel-reasons", say.it("reviewpanel.late.reasons"));
        reasons.setHint(say.it("reviewpanel.late.reasons.hint"));
        form.button(say.it("reviewpanel.late.decide"), say.it("reviewpanel.late.done"), () -> {
            if (allow.getValue() == null) {
                return Optional.of(new StepForm.Problem(allow, say.it("reviewpanel.choose")));
            }
            var refused = allow.getValue()
                    ? request.allowLate(context.staff(), file.id(), reasons.getValue())
                    : request.refuseLate(context.staff(), file.id(), reasons.getValue());
            return refused.map(why -> RefusedWords.beside(why == Refused.REASONS_MISSING ? reasons : allow, why, say));
        });
        return new Div(form);
    }
}
