package uk.heard.reviewpanel.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.PanelDay;
import uk.heard.timescale.ClockKind;

/** Sends the panel's papers; due while their clock runs, which listing the panel again starts anew. */
@Component
class PapersPanel implements CasePanel {

    private final PanelDay panel;

    PapersPanel(PanelDay panel) {
        this.panel = panel;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.PapersSent(0)) && file.running(ClockKind.PANEL_PAPERS).isPresent()
                ? Optional.of(Step.due(340, context.say().it("reviewpanel.papers.title"), content(file, context)))
                : Optional.empty();
    }

    private StepForm content(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it("reviewpanel.papers.does"), context.howTheyAreTold(file));
        var papers = form.words("panel-papers", say.it("reviewpanel.papers.which"));
        papers.setHint(say.it("reviewpanel.papers.which.hint"));
        return form.button(say.it("reviewpanel.papers.send"), say.it("reviewpanel.papers.done"),
                () -> panel.sendPapers(context.staff(), file.id(), papers.getValue()).map(refused -> RefusedWords.beside(papers, refused, say)));
    }
}
