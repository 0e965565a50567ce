package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.LongWork;
import uk.heard.investigation.StatementOfComplaint;
import uk.heard.investigation.StatementOfComplaint.Statement;
import uk.heard.investigation.StatementOfComplaint.Version;
import uk.heard.investigation.StatementOfComplaint.Written;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;

/** Writes the statement of complaint point by point, saved at every pause, and sends it to be agreed. */
class StatementEditor extends Composite<Div> {

    private final StatementOfComplaint statements;
    private final Clock clock;
    private final CaseFile file;
    private final CaseContext context;
    private final Say say;
    private final LongWork work;
    private final SavedLine saved;
    private final List<StatedPointEditor> points;

    StatementEditor(StatementOfComplaint statements, Clock clock, CaseFile file, CaseContext context, Statement statement) {
        this.statements = statements;
        this.clock = clock;
        this.file = file;
        this.context = context;
        this.say = context.say();
        work = new LongWork(context, this::clearErrors, this::everything);
        saved = new SavedLine(say);
        points = statement.points().stream().map(point -> new StatedPointEditor(say, point, statement.points().size(), this::autosave)).toList();
        var leading = file.running(ClockKind.STAGE_2_FROM_REQUEST).orElseThrow();
        getContent().add(new Paragraph(say.it("investigation.statement.does")),
                new Paragraph(say.it("investigation.statement.clock", Dates.day(leading.openedOn()), Dates.day(leading.dueOn()))),
                new Paragraph(say.it("investigation.statement.second")), versions(statement), work);
        points.forEach(getContent()::add);
        getContent().add(buttons(), saved);
    }

    private com.vaadin.flow.component.Component versions(Statement statement) {
        if (statement.versions().isEmpty()) {
            return new Paragraph(say.it("investigation.statement.version.none"));
        }
        var list = new UnorderedList();
        statement.versions().forEach(version -> list.add(new ListItem(words(version))));
        return list;
    }

    private String words(Version version) {
        if (version.agreedOn() != null) {
            return say.it("investigation.statement.version.agreed", version.number(), Dates.day(version.agreedOn()));
        }
        return version.sentAt() == null ? say.it("investigation.statement.version.draft", version.number())
                : say.it("investigation.statement.version.sent", version.number(), Dates.day(LondonDates.on(version.sentAt())));
    }

    private Div buttons() {
        var send = new NativeButton(say.it("investigation.statement.send"), e -> work.unlessWrong(points.stream().flatMap(StatedPointEditor::missing).toList(), this::send));
        send.addClassName("primary");
        var save = new NativeButton(say.it("investigation.statement.save"), e -> work.unlessWrong(tooLong(), this::save));
        save.addClassName("secondary");
        var buttons = new Div(send, save);
        buttons.addClassName("buttons");
        return buttons;
    }

    private List<Problem> tooLong() {
        return points.stream().flatMap(StatedPointEditor::tooLong).toList();
    }

    private void autosave() {
        work.pause(tooLong(), this::save);
    }

    private void clearErrors() {
        points.forEach(StatedPointEditor::clearErrors);
    }

    private void save() {
        var changed = changed();
        if (!changed.isEmpty() && statements.save(context.staff(), file.id(), changed).isPresent()) {
            return;
        }
        points.forEach(StatedPointEditor::saved);
        saved.saved(clock.instant());
    }

    private void send() {
        statements.send(context.staff(), file.id(), changed()).ifPresentOrElse(
                refused -> saved.getContent().setText(Said.refused(say, refused)),
                () -> context.done(say.it("investigation.statement.sent")));
    }

    private List<Written> changed() {
        return points.stream().flatMap(point -> point.changed().stream()).toList();
    }

    /** What was changed here, in case somebody else was quicker. */
    private String everything() {
        return changed().stream().map(written -> written.whatHappened() + "\n" + written.whatShouldHappen()).collect(Collectors.joining("\n\n"));
    }
}
