package uk.heard.investigation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.ExtensionReason;
import uk.heard.investigation.Refused;
import uk.heard.investigation.Stage2Extension;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;

/** Lets the complaints manager extend Stage 2, once and in time; afterwards says why that is over. */
@Component
class ExtendPanel implements CasePanel {

    private final Stage2Extension extension;

    ExtendPanel(Stage2Extension extension) {
        this.extension = extension;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Extended(ClockKind.STAGE_2_FROM_REQUEST, LocalDate.EPOCH, 0, 0))) {
            return Optional.empty();
        }
        var say = context.say();
        var possible = extension.possible(context.staff(), file.id());
        if (possible.refused().filter(Refused.MANAGER_ONLY::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Step.anyTime(say.it("investigation.extend.title"), possible.refused().isPresent()
                ? new Div(new Paragraph(Said.refused(say, possible.refused().get())))
                : form(file, context, possible)));
    }

    private StepForm form(CaseFile file, CaseContext context, Stage2Extension.Possible possible) {
        var say = context.say();
        var form = new StepForm(context, say.it("investigation.extend.does", Dates.day(possible.dueOn()), Dates.day(possible.latestOn())));
        var reason = form.add(new Choice<ExtensionReason>(say, "extend-reason", say.it("investigation.extend.reason")));
        for (var each : ExtensionReason.values()) {
            reason.option(each, say.it("investigation.extend.reason." + Said.key(each)));
        }
        var words = form.words("extend-words", say.it("investigation.extend.words"));
        var on = form.add(new DayAnswer(say, "extend-on", say.it("investigation.extend.on")));
        return form.button(say.it("investigation.extend.send"), say.it("investigation.extend.done"),
                () -> extension.extend(context.staff(), file.id(), reason.getValue(), words.getValue(), on.getValue())
                        .map(refused -> Said.refused(say, refused, switch (refused) {
                            case REASONS_MISSING -> reason.getValue() == null ? reason : words;
                            case DAY_MISSING, NOT_LATER, BEYOND_LATEST -> on;
                            default -> reason;
                        })));
    }
}
