package uk.heard.ombudsman.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.ombudsman.OmbudsmanEnquiries;
import uk.heard.ombudsman.OmbudsmanEnquiries.Refused;
import uk.heard.ui.Answer;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;

/** The Ombudsman on every case page, closed under the steps: what they asked, what they decided, what was agreed. */
@Component
class OmbudsmanPanel implements CasePanel {

    private final OmbudsmanEnquiries enquiries;

    OmbudsmanPanel(OmbudsmanEnquiries enquiries) {
        this.enquiries = enquiries;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam()) {
            return Optional.empty();
        }
        var all = enquiries.of(context.staff(), file.id());
        var content = new Div();
        all.forEach(enquiry -> content.add(new EnquiryRecord(enquiries, enquiry, context)));
        var another = enquired(file, context);
        content.add(all.isEmpty() ? another : new NativeDetails(context.say().it("ombudsman.enquired.another"), another));
        return Optional.of(Step.anyTime(context.say().it("ombudsman.title", all.size()), content));
    }

    private Div enquired(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it("ombudsman.enquired.does"));
        var reference = form.add(new ShortAnswer(say, "ombudsman-reference", say.it("ombudsman.reference")).atMost(OmbudsmanEnquiries.LONGEST_REFERENCE).wide(14));
        reference.setHint(say.it("ombudsman.reference.hint"));
        var received = form.add(new DayAnswer(say, "ombudsman-received", say.it("ombudsman.received")));
        var due = form.add(new DayAnswer(say, "ombudsman-due", say.it("ombudsman.due")));
        form.button(say.it("ombudsman.enquired.record"), say.it("ombudsman.enquired.done"),
                () -> enquiries.enquired(context.staff(), file.id(), reference.getValue(), received.getValue(), due.getValue())
                        .map(refused -> beside(switch (refused) {
                            case REFERENCE_MISSING, REFERENCE_TOO_LONG, KNOWN_ALREADY, NOT_YOURS -> reference;
                            case DAY_TOO_EARLY -> due;
                            default -> received;
                        }, refused, say)));
        return new Div(new Paragraph(say.it("ombudsman.beside")), form);
    }

    static StepForm.Problem beside(Answer<?> answer, Refused refused, Say say) {
        return new StepForm.Problem(answer, say.it("ombudsman.refused." + refused.name().toLowerCase(Locale.ROOT)));
    }
}
