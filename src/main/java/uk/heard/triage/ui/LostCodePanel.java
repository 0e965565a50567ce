package uk.heard.triage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.ComplainantRole;
import uk.heard.correspondence.ContactChannel;
import uk.heard.council.CouncilProfile;
import uk.heard.triage.LostCode;
import uk.heard.triage.LostCode.Given;
import uk.heard.triage.Refused;
import uk.heard.ui.Choice;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;

/** A new code for whoever lost theirs, or one of their own for a child for whom an advocate complained; shown once. */
@Component
class LostCodePanel implements CasePanel {

    private final LostCode lostCode;
    private final CouncilProfile council;

    LostCodePanel(LostCode lostCode, CouncilProfile council) {
        this.lostCode = lostCode;
        this.council = council;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam()) {
            return Optional.empty();
        }
        var say = context.say();
        // Only where an advocate complained is there anything to ask.
        var child = file.complainant().role() == ComplainantRole.ADVOCATE ? lostCode.childMaySee(context.staff(), file.id()) : Optional.<ChildMaySee>empty();
        if (child.filter(ChildMaySee.NOTHING::equals).isPresent()) {
            return Optional.empty();
        }
        var place = new Div();
        var form = child.isPresent() ? new StepForm(context, say.it("triage.childs-code.does." + child.get().name().toLowerCase(Locale.ROOT)), say.it("triage.childs-code.sure"))
                : new StepForm(context, say.it("triage.lost-code.does"), say.it("triage.lost-code.sure"));
        var given = form.add(new Choice<Given>(say, "lost-code-given", say.it("triage.lost-code.given")));
        for (var way : Given.values()) {
            if (child.isEmpty() ? isSafe(way, file) : way.toChild() && (way != Given.ADVOCATE || file.advocate() != null)) {
                given.option(way, say.it("triage.lost-code.given." + way.name().toLowerCase(Locale.ROOT)));
            }
        }
        var how = form.words("lost-code-how", say.it("triage.lost-code.how"));
        var send = new NativeButton(say.it("triage.lost-code.send"), e -> {
            form.clearErrors();
            context.attempt(how.getValue(), () -> {
                switch (lostCode.replace(context.staff(), file.id(), given.getValue(), how.getValue())) {
                    case LostCode.Result.Not not -> form.refuse(new StepForm.Problem(not.why() == Refused.CHOICE_MISSING ? given : how, say.it(RefusedWords.of(not.why()))));
                    case LostCode.Result.New made -> show(made.code(), child, place, context);
                }
            });
        });
        send.addClassName("primary");
        form.end(send);
        place.add(form);
        return Optional.of(Step.anyTime(say.it(child.isPresent() ? "triage.childs-code.title" : "triage.lost-code.title"), place));
    }

    /** Only ways that they called safe; somebody who stands in the room or rang us needs none. */
    private static boolean isSafe(Given way, CaseFile file) {
        var contacts = file.complainant().contacts();
        return switch (way) {
            case CALLED, IN_PERSON -> true;
            case PHONE -> contacts.stream().anyMatch(contact -> contact.channel() == ContactChannel.PHONE);
            case POST -> contacts.stream().anyMatch(contact -> contact.channel() == ContactChannel.POST);
            case ADVOCATE -> file.advocate() != null && file.complainant().role().entitledToAdvocate() || contacts.stream().anyMatch(contact -> contact.channel() == ContactChannel.ADVOCATE);
        };
    }

    /** In place of the form: the code is known now and never again. */
    private void show(AccessCode code, Optional<ChildMaySee> child, Div place, CaseContext context) {
        var say = context.say();
        var secret = Html.text("p", "secret", code.grouped());
        secret.getElement().setAttribute("tabindex", "-1");
        var done = new NativeButton(say.it("triage.lost-code.kept"), e -> context.done(say.it("triage.lost-code.done")));
        done.addClassName("primary");
        place.removeAll();
        place.add(new Inset(say.it("triage.lost-code.once")), secret, new Paragraph(say.it("triage.lost-code.read-out")), done);
        child.ifPresent(sees -> place.addComponentAtIndex(2, new Paragraph(say.it("triage.childs-code.where." + sees.name().toLowerCase(Locale.ROOT), council.publicUrl()))));
        secret.getElement().callJsFunction("focus");
    }
}
