package uk.heard.reviewpanel.ui;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.PanelDay;
import uk.heard.reviewpanel.PanelDay.Attendance;
import uk.heard.reviewpanel.PanelDay.Meeting;
import uk.heard.reviewpanel.Speaks;
import uk.heard.ui.Choice;
import uk.heard.ui.ShortAnswer;

/** Who comes to the panel: the complainant, an advocate, one other person, and which of them speaks. */
@Component
class AttendancePanel implements CasePanel {

    private final PanelDay panel;

    AttendancePanel(PanelDay panel) {
        this.panel = panel;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.PapersSent(0))) {
            return Optional.empty();
        }
        var title = context.say().it("reviewpanel.attendance.title");
        return panel.meeting(context.staff(), file.id()).map(meeting -> meeting.attendance().comes() == null
                ? Step.due(350, title, content(file, context, meeting))
                : Step.anyTime(title, content(file, context, meeting)));
    }

    private StepForm content(CaseFile file, CaseContext context, Meeting meeting) {
        var say = context.say();
        var known = meeting.attendance();
        var form = new StepForm(context, say.it("reviewpanel.attendance.does"));
        var comes = form.add(new Choice<Boolean>(say, "panel-comes", say.it("reviewpanel.attendance.comes"))
                .option(true, say.it("reviewpanel.attendance.yes")).option(false, say.it("reviewpanel.attendance.no")));
        comes.setValue(known.comes());
        var advocate = form.add(new ShortAnswer(say, "panel-advocate", say.it("reviewpanel.attendance.advocate")).atMost(255));
        advocate.setValue(known.advocate());
        var other = form.add(new ShortAnswer(say, "panel-other", say.it("reviewpanel.attendance.other")).atMost(255));
        other.setValue(known.otherPerson());
        var speaks = form.add(new Choice<Speaks>(say, "panel-speaks", say.it("reviewpanel.attendance.speaks")));
        Stream.of(Speaks.values()).forEach(each -> speaks.option(each, say.it("reviewpanel.speaks." + RefusedWords.key(each))));
        speaks.setValue(known.speaks());
        return form.button(say.it("reviewpanel.attendance.record"), say.it("reviewpanel.attendance.done"), () -> comes.getValue() == null
                ? Optional.of(new StepForm.Problem(comes, say.it("reviewpanel.choose")))
                : panel.whoComes(context.staff(), file.id(), new Attendance(comes.getValue(), advocate.getValue(), other.getValue(), speaks.getValue()))
                        .map(refused -> RefusedWords.beside(speaks, refused, say)));
    }
}
