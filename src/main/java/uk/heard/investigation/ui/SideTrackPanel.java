package uk.heard.investigation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.RecordedMove;
import uk.heard.investigation.Investigation;

/** Mediation or a meeting beside the procedure. It stops nothing and ends nothing. */
@Component
class SideTrackPanel implements CasePanel {

    private final Investigation investigation;

    SideTrackPanel(Investigation investigation) {
        this.investigation = investigation;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.AdrBegan())) {
            return Optional.empty();
        }
        var running = file.moves().reversed().stream().map(RecordedMove::move)
                .filter(move -> move instanceof Move.AdrBegan || move instanceof Move.AdrEnded).findFirst()
                .filter(Move.AdrBegan.class::isInstance).isPresent();
        var words = running ? "investigation.adr.end." : "investigation.adr.begin.";
        return Optional.of(Step.anyTime(context.say().it(words + "title"), content(file, context, running, words)));
    }

    private Div content(CaseFile file, CaseContext context, boolean running, String words) {
        var say = context.say();
        var refusal = new Paragraph();
        refusal.getElement().setAttribute("role", "status");
        var record = new NativeButton(say.it(words + "send"), e -> context.attempt("", () ->
                (running ? investigation.endAdr(context.staff(), file.id()) : investigation.beginAdr(context.staff(), file.id())).ifPresentOrElse(
                        refused -> refusal.setText(Said.refused(say, refused)),
                        () -> context.done(say.it(words + "done")))));
        record.addClassName("secondary");
        return new Div(new Paragraph(say.it(words + "does")), record, refusal);
    }
}
