package uk.heard.investigation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.heard.casefile.CaseClocks;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.DaysLeft;
import uk.heard.casefile.ui.DueDate;
import uk.heard.complaint.Position;
import uk.heard.complaint.Reference;
import uk.heard.investigation.Stage2Board;
import uk.heard.investigation.Stage2Board.Line;
import uk.heard.investigation.Stage2Board.Step;
import uk.heard.staff.SignedInStaff;
import uk.heard.staff.StaffRole;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Heading;
import uk.heard.ui.Rows;
import uk.heard.ui.Say;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** Every complaint in Stage 2: how far it has come, how many working days each part took, and both days on which it is due. */
@Route(value = "staff/stage-2", layout = StaffLayout.class)
@RolesAllowed({StaffRole.Name.COMPLAINTS_MANAGER, StaffRole.Name.COMPLAINTS_OFFICER})
class BoardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Stage2Board board;
    private final CaseClocks clocks;
    private final SignedInStaff staff;
    private final Clock clock;
    private final Say say;
    private final Heading heading;
    private final Rows<Line> rows;

    BoardView(Stage2Board board, CaseClocks clocks, SignedInStaff staff, Words words, Clock clock) {
        this.board = board;
        this.clocks = clocks;
        this.staff = staff;
        this.clock = clock;
        this.say = words.in(Voice.ADULT);
        heading = new Heading(say.it("investigation.board.title"));
        rows = new Rows<Line>("").column(say.it("investigation.board.case"), BoardView::reference);
        for (var step : Step.values()) {
            rows.column(say.it("investigation.board." + Said.key(step)), line -> reached(line, step));
        }
        rows.column(say.it("investigation.board.due"), line -> due(line, line.clockId(), line.dueOn()))
                .column(say.it("investigation.board.due.statement"), line -> due(line, line.statementClockId(), line.statementDueOn()));
        getContent().add(heading, rows);
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("investigation.board.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var lines = board.lines(staff.actor());
        rows.show(lines).caption(say.it(lines.size() == Stage2Board.MOST ? "investigation.board.shown.many" : "investigation.board.shown", lines.size()));
        heading.focus();
    }

    private static Component reference(Line line) {
        var link = new Anchor("/app/staff/case/" + line.reference(), new Reference(line.reference()).grouped());
        link.addClassName("code");
        var name = sub(line.name());
        name.getElement().setAttribute("dir", "auto");
        return new Div(link, name);
    }

    private Component reached(Line line, Step step) {
        var reached = line.reached(today());
        if (step.ordinal() >= reached.size()) {
            return sub(say.it("investigation.board.not-yet"));
        }
        var here = reached.get(step.ordinal());
        var cell = new Div(new Span(Dates.day(here.on())));
        if (here.days() != null) {
            cell.add(sub(say.it(step.ordinal() == reached.size() - 1 ? "investigation.board.days.so-far" : "investigation.board.days", here.days())));
        }
        return cell;
    }

    private Component due(Line line, Long clockId, LocalDate due) {
        if (due == null) {
            return sub(say.it("investigation.board.not-yet"));
        }
        var shown = line.position() == Position.STAGE_2_REPLIED
                ? new Component[] {Dates.shown(due), sub(say.it("investigation.board.answered"))}
                : new Component[] {DaysLeft.of(today(), due).mark(say), Dates.shown(due)};
        return new DueDate(say, () -> clocks.find(staff.actor(), clockId), shown);
    }

    private LocalDate today() {
        return LondonDates.on(clock.instant());
    }

    private static Span sub(String words) {
        var sub = new Span(words);
        sub.addClassName("sub");
        return sub;
    }
}
