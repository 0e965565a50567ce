package uk.heard.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.correspondence.SentEmails;
import uk.heard.correspondence.SentEmails.SentEmail;
import uk.heard.ui.Inset;
import uk.heard.ui.Say;

/** Every email as it was sent: when, to which address, what it said, and whether it came back. */
@Component
class EmailsPanel implements CasePanel {

    private final SentEmails emails;

    EmailsPanel(SentEmails emails) {
        this.emails = emails;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var sent = emails.of(context.staff(), file.id());
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var list = new Div();
        sent.forEach(email -> list.add(shown(email, context.say())));
        return Optional.of(Step.known(context.say().it("casefile.emails"), list));
    }

    private static NativeDetails shown(SentEmail email, Say say) {
        return new NativeDetails(say.it(email.toChild() ? "casefile.email.to-child" : "casefile.email", Dates.moment(email.at()), email.address()),
                new Div(new Paragraph(say.it("casefile.email.subject", email.subject())), Inset.ourWords(email.text().lines().filter(line -> !line.isBlank()).map(Paragraph::new).toArray(Paragraph[]::new)),
                        new Paragraph(say.it(email.cameBack() ? "casefile.email.came-back" : "casefile.email.taken"))));
    }
}
