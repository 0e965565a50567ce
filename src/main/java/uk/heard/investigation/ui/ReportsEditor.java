package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.LongWork;
import uk.heard.investigation.IndependentView;
import uk.heard.investigation.Refused;
import uk.heard.investigation.Reports;
import uk.heard.investigation.Reports.FoundOnPoint;
import uk.heard.investigation.Reports.Received;
import uk.heard.investigation.StatementOfComplaint.StatedPoint;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;
import uk.heard.ui.Tick;

/** Takes down the two reports, point by point, saved at every pause: thirty-six points are not written in one sitting. */
class ReportsEditor extends Composite<Div> {

    private static final int LONGEST = 20_000;

    private final Reports reports;
    private final Clock clock;
    private final CaseFile file;
    private final CaseContext context;
    private final Say say;
    private final LongWork work;
    private final Paragraph progress = new Paragraph();
    private final SavedLine saved;
    private final List<FindingEditor> points;
    private final DayAnswer officerOn;
    private final DayAnswer independentOn;
    private final Tick factChecked;
    private final Choice<IndependentView> view;
    private final LongAnswer words;

    ReportsEditor(Reports reports, List<StatedPoint> agreed, Clock clock, CaseFile file, CaseContext context) {
        this.reports = reports;
        this.clock = clock;
        this.file = file;
        this.context = context;
        this.say = context.say();
        work = new LongWork(context, this::clearErrors, this::everything);
        saved = new SavedLine(say);
        points = agreed.stream().flatMap(stated -> file.points().stream().filter(point -> point.id() == stated.pointId())
                .map(point -> new FindingEditor(say, point, stated.whatHappened(), agreed.size(), this::autosave))).toList();
        officerOn = new DayAnswer(say, "officer-on", say.it("investigation.reports.officer-on"));
        independentOn = new DayAnswer(say, "independent-on", say.it("investigation.reports.independent-on"));
        factChecked = new Tick(say, "fact-checked", say.it("investigation.reports.fact-checked"));
        view = new Choice<>(say, "independent-view", say.it("investigation.reports.view"));
        words = new LongAnswer(say, "independent-words", say.it("investigation.reports.words"), LONGEST).rows(4);
        view.option(IndependentView.AGREES, say.it("investigation.reports.agrees"));
        view.option(IndependentView.DISAGREES, say.it("investigation.reports.disagrees"), null, words);
        fill(reports.read(context.staff(), file.id()));
        factChecked.onChange(ticked -> autosave());
        view.onChange(chosen -> autosave());
        words.onPause(text -> autosave());
        progress.getElement().setAttribute("role", "status");
        showProgress();
        getContent().add(new Paragraph(say.it("investigation.reports.does")), progress, work);
        points.forEach(getContent()::add);
        getContent().add(officerOn, independentOn, factChecked, view, buttons(), saved);
    }

    private void fill(Received received) {
        officerOn.setValue(received.officerReportOn());
        independentOn.setValue(received.independentReportOn());
        factChecked.setValue(received.factChecked());
        view.setValue(received.view());
        words.setValue(received.words());
    }

    private Received received() {
        return new Received(officerOn.getValue(), independentOn.getValue(), factChecked.getValue(), view.getValue(), words.getValue());
    }

    private Div buttons() {
        var done = new NativeButton(say.it("investigation.reports.send"), e -> work.unlessWrong(missing(), this::record));
        done.addClassName("primary");
        var save = new NativeButton(say.it("investigation.reports.save"), e -> work.unlessWrong(tooLong(), this::save));
        save.addClassName("secondary");
        var buttons = new Div(done, save);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void autosave() {
        showProgress();
        work.pause(tooLong(), this::save);
    }

    private void showProgress() {
        progress.setText(say.it("investigation.reports.progress", points.stream().filter(FindingEditor::isComplete).count(), points.size()));
    }

    private void clearErrors() {
        points.forEach(FindingEditor::clearErrors);
        Stream.<Answer<?>>of(officerOn, independentOn, factChecked, view, words).forEach(Answer::clearError);
        showProgress();
    }

    private void save() {
        reports.save(context.staff(), file.id(), changed(), received()).ifPresentOrElse(
                refused -> work.show(List.of(beside(refused))),
                () -> {
                    points.forEach(FindingEditor::saved);
                    saved.saved(clock.instant());
                });
    }

    private void record() {
        reports.record(context.staff(), file.id(), changed(), received()).ifPresentOrElse(
                refused -> work.show(List.of(beside(refused))),
                () -> context.done(say.it("investigation.reports.done")));
    }

    private Problem beside(Refused refused) {
        var where = switch (refused) {
            case VIEW_MISSING -> view;
            case WORDS_MISSING -> words;
            case NOT_FACT_CHECKED -> factChecked;
            case DAY_MISSING -> officerOn.getValue() == null ? officerOn : independentOn;
            // Of two wrong days the later one lies ahead, the earlier one too far back.
            case DAY_AHEAD -> officerOn.getValue().isAfter(independentOn.getValue()) ? officerOn : independentOn;
            case DAY_TOO_EARLY -> officerOn.getValue().isBefore(independentOn.getValue()) ? officerOn : independentOn;
            default -> officerOn;
        };
        return new Problem(where, refused == Refused.WORDS_MISSING ? say.it("investigation.reports.words.missing") : Said.refused(say, refused));
    }

    private List<FoundOnPoint> changed() {
        return points.stream().flatMap(point -> point.changed().stream()).toList();
    }

    private List<Problem> missing() {
        var late = Stream.of(officerOn, independentOn).filter(day -> day.getValue() == null).map(day -> new Problem(day, Said.refused(say, Refused.DAY_MISSING)));
        var unchecked = factChecked.getValue() ? Stream.<Problem>empty() : Stream.of(new Problem(factChecked, Said.refused(say, Refused.NOT_FACT_CHECKED)));
        var unsaid = view.getValue() == null ? Stream.of(new Problem(view, Said.refused(say, Refused.VIEW_MISSING))) : Stream.<Problem>empty();
        return Stream.of(points.stream().flatMap(FindingEditor::missing), late, unchecked, unsaid, wordsTooLong()).flatMap(each -> each).toList();
    }

    private List<Problem> tooLong() {
        return Stream.concat(points.stream().flatMap(FindingEditor::tooLong), wordsTooLong()).toList();
    }

    private Stream<Problem> wordsTooLong() {
        return words.isTooLong() ? Stream.of(new Problem(words, say.it("investigation.reports.too-long"))) : Stream.empty();
    }

    /** What was changed here, in case somebody else was quicker. */
    private String everything() {
        return Stream.concat(changed().stream().map(FoundOnPoint::reason), Stream.of(words.getValue())).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
