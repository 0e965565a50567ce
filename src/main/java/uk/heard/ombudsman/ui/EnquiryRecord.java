package uk.heard.ombudsman.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Locale;
import java.util.stream.Stream;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.ombudsman.OmbudsmanDecision;
import uk.heard.ombudsman.OmbudsmanEnquiries;
import uk.heard.ombudsman.OmbudsmanEnquiries.Enquiry;
import uk.heard.ombudsman.OmbudsmanEnquiries.Refused;
import uk.heard.ombudsman.OmbudsmanEnquiries.Remedy;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Html;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.SummaryList;

/** One case of the Ombudsman: what is known of it, and what can be recorded next. */
class EnquiryRecord extends Composite<Div> {

    private final OmbudsmanEnquiries enquiries;
    private final Enquiry enquiry;
    private final CaseContext context;
    private final Say say;

    EnquiryRecord(OmbudsmanEnquiries enquiries, Enquiry enquiry, CaseContext context) {
        this.enquiries = enquiries;
        this.enquiry = enquiry;
        this.context = context;
        say = context.say();
        getContent().add(Html.text("h3", "", say.it("ombudsman.enquiry", enquiry.theirReference())), facts());
        if (enquiry.answerDueOn() != null && enquiry.answeredOn() == null && enquiry.decidedOn() == null) {
            getContent().add(closed("ombudsman.answered.title", answered()));
        }
        if (enquiry.decidedOn() == null) {
            getContent().add(closed("ombudsman.decided.title", decided()));
        } else {
            enquiry.remedies().stream().filter(remedy -> remedy.doneOn() == null).forEach(remedy -> getContent().add(
                    new NativeDetails(say.it("ombudsman.remedy.done.title", remedy.what()), remedyDone(remedy))));
            getContent().add(closed("ombudsman.remedy.title", remedy()));
        }
    }

    private SummaryList facts() {
        var list = new SummaryList(say).add(say.it("ombudsman.received"), Dates.day(enquiry.receivedOn()));
        if (enquiry.answerDueOn() != null) {
            list.add(say.it("ombudsman.due"), Dates.day(enquiry.answerDueOn()));
        }
        if (enquiry.answeredOn() != null) {
            list.add(say.it("ombudsman.answered"), Dates.day(enquiry.answeredOn()));
        }
        if (enquiry.decidedOn() != null) {
            list.add(say.it("ombudsman.decided"), say.it("ombudsman.decided.on", decision(enquiry.decision()), Dates.day(enquiry.decidedOn())));
            list.add(say.it("ombudsman.summary"), enquiry.summary());
        }
        enquiry.remedies().forEach(remedy -> list.add(say.it("ombudsman.remedy"), remedy.doneOn() == null
                ? say.it("ombudsman.remedy.open", remedy.what(), Dates.day(remedy.dueOn()))
                : say.it("ombudsman.remedy.closed", remedy.what(), Dates.day(remedy.dueOn()), Dates.day(remedy.doneOn()))));
        return list;
    }

    private NativeDetails closed(String title, Component content) {
        return new NativeDetails(say.it(title), content);
    }

    private String id(String part) {
        return "ombudsman-" + part + "-" + enquiry.id();
    }

    private String decision(OmbudsmanDecision decision) {
        return say.it("ombudsman.decision." + decision.name().toLowerCase(Locale.ROOT));
    }

    private StepForm answered() {
        var form = new StepForm(context);
        var day = form.add(new DayAnswer(say, id("answered"), say.it("ombudsman.answered")));
        return form.button(say.it("ombudsman.answered.record"), say.it("ombudsman.answered.done"),
                () -> enquiries.answered(context.staff(), enquiry.id(), day.getValue()).map(refused -> OmbudsmanPanel.beside(day, refused, say)));
    }

    private StepForm decided() {
        var form = new StepForm(context, say.it("ombudsman.decided.does"));
        var day = form.add(new DayAnswer(say, id("decided"), say.it("ombudsman.decided.day")));
        var decision = form.add(new Choice<OmbudsmanDecision>(say, id("decision"), say.it("ombudsman.decision")));
        Stream.of(OmbudsmanDecision.values()).forEach(each -> decision.option(each, decision(each)));
        var summary = form.words(id("summary"), say.it("ombudsman.summary"));
        summary.setHint(say.it("ombudsman.summary.hint"));
        return form.button(say.it("ombudsman.decided.record"), say.it("ombudsman.decided.done"),
                () -> enquiries.decided(context.staff(), enquiry.id(), day.getValue(), decision.getValue(), summary.getValue())
                        .map(refused -> OmbudsmanPanel.beside(switch (refused) {
                            case DECISION_MISSING, DECIDED_ALREADY -> decision;
                            case SUMMARY_MISSING, TOO_LONG -> summary;
                            default -> day;
                        }, refused, say)));
    }

    private StepForm remedy() {
        var form = new StepForm(context, say.it("ombudsman.remedy.does"));
        var what = form.add(new LongAnswer(say, id("remedy"), say.it("ombudsman.remedy.what"), OmbudsmanEnquiries.LONGEST_REMEDY).rows(3));
        var due = form.add(new DayAnswer(say, id("remedy-due"), say.it("ombudsman.remedy.due")));
        return form.button(say.it("ombudsman.remedy.record"), say.it("ombudsman.remedy.recorded"),
                () -> enquiries.agreeRemedy(context.staff(), enquiry.id(), what.getValue(), due.getValue())
                        .map(refused -> OmbudsmanPanel.beside(refused == Refused.DAY_MISSING || refused == Refused.DAY_TOO_EARLY ? due : what, refused, say)));
    }

    private StepForm remedyDone(Remedy remedy) {
        var form = new StepForm(context);
        var day = form.add(new DayAnswer(say, "ombudsman-remedy-done-" + remedy.id(), say.it("ombudsman.remedy.done.day")));
        return form.button(say.it("ombudsman.remedy.done.record"), say.it("ombudsman.remedy.done"),
                () -> enquiries.remedyDone(context.staff(), remedy.id(), day.getValue()).map(refused -> OmbudsmanPanel.beside(day, refused, say)));
    }
}
