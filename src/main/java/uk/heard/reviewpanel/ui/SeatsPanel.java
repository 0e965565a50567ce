package uk.heard.reviewpanel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.AppointedAs;
import uk.heard.investigation.Appointments.Appointed;
import uk.heard.reviewpanel.ConvenePanel;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.Tick;

/** Finds the three of a panel: due while somebody is missing, afterwards a way to change who sits on it. */
@Component
class SeatsPanel implements CasePanel {

    private static final int LONGEST = 5_000;

    private final ConvenePanel convene;

    SeatsPanel(ConvenePanel convene) {
        this.convene = convene;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.PanelListed(null, List.of(), 0))) {
            return Optional.empty();
        }
        var panel = convene.panel(context.staff(), file.id());
        var say = context.say();
        return Optional.of(complete(panel)
                ? Step.anyTime(say.it("reviewpanel.appoint.change"), content(file, context, panel))
                : Step.due(320, say.it("reviewpanel.appoint.title"), content(file, context, panel)));
    }

    /** A chair and two members. */
    static boolean complete(List<Appointed> panel) {
        return panel.size() == 3 && hasChair(panel);
    }

    private static boolean hasChair(List<Appointed> panel) {
        return panel.stream().anyMatch(appointed -> appointed.part() == AppointedAs.CHAIR);
    }

    private Div content(CaseFile file, CaseContext context, List<Appointed> panel) {
        var say = context.say();
        var content = new Div(new Paragraph(say.it("reviewpanel.appoint.does")));
        content.add(sitting(file, context, panel));
        var candidates = convene.candidates(context.staff(), file.id());
        if (candidates.isEmpty()) {
            content.add(new Paragraph(say.it("reviewpanel.appoint.nobody")));
            return content;
        }
        var form = new StepForm(context);
        var part = form.add(new Choice<AppointedAs>(say, "panel-part", say.it("reviewpanel.appoint.part"))
                .option(AppointedAs.CHAIR, say.it("reviewpanel.part.chair"), say.it("reviewpanel.part.chair.hint"))
                .option(AppointedAs.PANEL_MEMBER, say.it("reviewpanel.part.panel_member")));
        part.setValue(hasChair(panel) ? AppointedAs.PANEL_MEMBER : AppointedAs.CHAIR);
        var person = form.add(new Choice<Long>(say, "panel-person", say.it("reviewpanel.appoint.person")));
        person.setHint(say.it("reviewpanel.appoint.person.hint"));
        candidates.forEach(candidate -> person.option(candidate.id(), candidate.name(),
                candidate.feePerDay() == null ? null : say.it("reviewpanel.appoint.fee", candidate.feePerDay().toPlainString())));
        var noConflict = form.add(new Tick(say, "panel-no-conflict", say.it("reviewpanel.appoint.no-conflict")));
        var declaration = form.add(new LongAnswer(say, "panel-declaration", say.it("reviewpanel.appoint.declaration"), LONGEST).rows(3));
        declaration.setHint(say.it("reviewpanel.appoint.declaration.hint"));
        form.button(say.it("reviewpanel.appoint.appoint"), say.it("reviewpanel.appoint.done"), () -> {
            if (person.getValue() == null) {
                return Optional.of(new StepForm.Problem(person, say.it("reviewpanel.choose")));
            }
            return convene.appoint(context.staff(), file.id(), person.getValue(), part.getValue(), noConflict.getValue(), declaration.getValue())
                    .map(refused -> RefusedWords.beside(switch (refused) {
                        case CONFLICT -> noConflict.getValue() ? declaration : noConflict;
                        case PANEL_FULL -> part;
                        default -> person;
                    }, refused, say));
        });
        content.add(form);
        return content;
    }

    private UnorderedList sitting(CaseFile file, CaseContext context, List<Appointed> panel) {
        var list = new UnorderedList();
        panel.forEach(appointed -> list.add(sits(file, context, appointed)));
        return list;
    }

    private ListItem sits(CaseFile file, CaseContext context, Appointed appointed) {
        var say = context.say();
        var wrong = new Paragraph();
        wrong.getElement().setAttribute("role", "status");
        var standDown = new NativeButton(say.it("reviewpanel.appoint.stand-down", appointed.name()), e -> context.attempt("",
                () -> convene.standDown(context.staff(), file.id(), appointed.id()).ifPresentOrElse(
                        refused -> wrong.setText(RefusedWords.of(refused, say)),
                        () -> context.done(say.it("reviewpanel.appoint.stood-down", appointed.name())))));
        standDown.addClassName("secondary");
        return new ListItem(new Paragraph(say.it("reviewpanel.appoint.sits", appointed.name(), part(appointed.part(), say))), standDown, wrong);
    }

    private static String part(AppointedAs part, Say say) {
        return say.it("reviewpanel.part." + RefusedWords.key(part));
    }
}
