package uk.heard.datarights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.correspondence.MessageKind;
import uk.heard.council.CouncilProfile;
import uk.heard.datarights.DataOutcome;
import uk.heard.datarights.DataRequests;
import uk.heard.datarights.DataRequests.DataRequest;
import uk.heard.datarights.DataRequests.Refused;
import uk.heard.datarights.DataWish;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.Say;
import uk.heard.ui.SummaryList;
import uk.heard.ui.Words;

/** What the complainant asks about their data, in their words, until it is answered with reasons. */
@Component
class DataRequestPanel implements CasePanel {

    /** The helpline of the Information Commissioner's Office. */
    private static final String COMMISSIONER = "0303 123 1113";

    private final DataRequests requests;
    private final CouncilProfile council;
    private final Words words;

    DataRequestPanel(DataRequests requests, CouncilProfile council, Words words) {
        this.words = words;
        this.requests = requests;
        this.council = council;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.messages().stream().noneMatch(message -> message.kind() == MessageKind.DATA && message.waits())) {
            return Optional.empty();
        }
        var waiting = requests.waiting(context.staff(), file.id());
        var all = new Div();
        waiting.forEach(request -> all.add(one(request, file, context, request == waiting.getFirst())));
        var told = new Paragraph(context.howTheyAreTold(file));
        told.addClassName("told");
        all.add(told);
        return Optional.of(Step.due(1, context.say().it("datarights.staff.title", waiting.size()), all));
    }

    private Section one(DataRequest request, CaseFile file, CaseContext context, boolean open) {
        var say = context.say();
        var one = new Section(Html.text("h3", "", say.it("datarights.staff.wish." + key(request.wish()))), Inset.theirWords(request.words()), facts(request, say),
                new Paragraph(say.it(council.dataProtectionEmail() == null ? "datarights.staff.do.untold" : "datarights.staff.do")));
        if (request.wish() == DataWish.COMPLAINT) {
            one.add(new Paragraph(say.it("datarights.staff.do.complaint")));
        }
        var answer = answer(request, words.say(file.voice(), "datarights.elsewhere", COMMISSIONER), context);
        one.add(open ? answer : new NativeDetails(say.it("datarights.staff.answer.open"), answer));
        if (request.extendedOn() == null) {
            one.add(new NativeDetails(say.it("datarights.staff.extend.title"), extend(request, context)));
        }
        return one;
    }

    private static SummaryList facts(DataRequest request, Say say) {
        var facts = new SummaryList(say).add(say.it("datarights.staff.asked"), Dates.day(request.askedOn()));
        facts.add(say.it("datarights.staff.due"), Dates.day(request.dueOn()));
        if (request.extendedOn() != null) {
            facts.add(say.it("datarights.staff.extended"), Dates.day(request.extendedOn()));
        }
        return facts;
    }

    private StepForm answer(DataRequest request, String elsewhere, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context);
        var outcome = form.add(new Choice<DataOutcome>(say, "data-outcome-" + request.id(), say.it("datarights.staff.outcome")));
        for (var each : DataOutcome.values()) {
            outcome.option(each, say.it("datarights.staff.outcome." + (request.wish() == DataWish.COMPLAINT ? "complaint." : "") + key(each)));
        }
        var words = form.words("data-answer-" + request.id(), say.it("datarights.staff.answer"));
        words.setHint(say.it("datarights.staff.answer.hint"));
        return form.button(say.it("datarights.staff.answer.send"), say.it("datarights.staff.answer.done"),
                () -> requests.answer(context.staff(), request.id(), outcome.getValue(), words.getValue(), elsewhere)
                        .map(refused -> beside(refused == Refused.OUTCOME_MISSING ? outcome : words, refused, say)));
    }

    private StepForm extend(DataRequest request, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it("datarights.staff.extend.does", Dates.day(request.atTheLatest())));
        var until = form.add(new DayAnswer(say, "data-until-" + request.id(), say.it("datarights.staff.extend.until")));
        var words = form.words("data-why-" + request.id(), say.it("datarights.staff.extend.why"));
        return form.button(say.it("datarights.staff.extend.send"), say.it("datarights.staff.extend.done"),
                () -> requests.extend(context.staff(), request.id(), until.getValue(), words.getValue())
                        .map(refused -> beside(refused == Refused.WORDS_MISSING || refused == Refused.TOO_LONG ? words : until, refused, say)));
    }

    private static StepForm.Problem beside(Answer<?> answer, Refused refused, Say say) {
        return new StepForm.Problem(answer, say.it("datarights.staff.refused." + key(refused)));
    }

    static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
