package uk.heard.reviewpanel.ui;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.AskedBy;
import uk.heard.reviewpanel.Refused;
import uk.heard.reviewpanel.StageThreeRequest;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;

/** Records a request for a panel that did not come through the tracker. */
@Component
class RequestPanel implements CasePanel {

    private final StageThreeRequest request;

    RequestPanel(StageThreeRequest request) {
        this.request = request;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.Stage3Requested(null, null))
                ? Optional.of(Step.anyTime(context.say().it("reviewpanel.request.title"), content(file, context)))
                : Optional.empty();
    }

    private StepForm content(CaseFile file, CaseContext context) {
        var say = context.say();
        var window = request.lastDay(context.staff(), file.id())
                .map(last -> say.it("reviewpanel.request.until", Dates.day(last)))
                .orElseGet(() -> say.it("reviewpanel.request.not-arrived"));
        var form = new StepForm(context, say.it("reviewpanel.request.does"), window);
        var day = form.add(new DayAnswer(say, "panel-request-day", say.it("reviewpanel.request.day")));
        var how = form.add(new Choice<AskedBy>(say, "panel-request-how", say.it("reviewpanel.request.how")));
        Stream.of(AskedBy.values()).forEach(each -> how.option(each, say.it("reviewpanel.asked-by." + RefusedWords.key(each))));
        return form.button(say.it("reviewpanel.request.record"), say.it("reviewpanel.request.done"),
                () -> request.record(context.staff(), file.id(), day.getValue(), how.getValue())
                        .map(refused -> RefusedWords.beside(refused == Refused.HOW_MISSING ? how : day, refused, say)));
    }
}
