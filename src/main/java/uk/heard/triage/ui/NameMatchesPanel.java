package uk.heard.triage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.triage.Triage;
import uk.heard.ui.Html;
import uk.heard.ui.ShortAnswer;

/** Lets somebody back in who was locked out because a name in the complaint looked like theirs. */
@Component
class NameMatchesPanel implements CasePanel {

    private final Triage triage;

    NameMatchesPanel(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var locked = file.matches().stream().filter(match -> match.releasedAt() == null).toList();
        if (locked.isEmpty() || !Journey.allows(file.position(), new Move.MatchReleased(0)) || !triage.mayRelease(context.staff(), file.id())) {
            return Optional.empty();
        }
        var content = new Div(new Paragraph(context.say().it("triage.matches.why")));
        locked.forEach(match -> content.add(match(file, context, match)));
        return Optional.of(Step.anyTime( context.say().it("triage.matches.title", locked.size()), content));
    }

    private Div match(CaseFile file, CaseContext context, CaseFile.NameMatch match) {
        var say = context.say();
        var reason = new ShortAnswer(say, "release-" + match.staffId(), say.it("triage.matches.reason", match.name())).atMost(1_000);
        var release = new NativeButton(say.it("triage.matches.release", match.name()), e -> {
            reason.clearError();
            context.attempt(reason.getValue(), () -> triage.releaseMatch(context.staff(), file.id(), match.staffId(), reason.getValue()).ifPresentOrElse(
                    refused -> {
                        reason.setError(say.it(RefusedWords.of(refused)));
                        reason.focus();
                    },
                    () -> context.done(say.it("triage.matches.done", match.name()))));
        });
        release.addClassName("secondary");
        var one = new Div(Html.text("h3", "", match.name()), reason, release);
        one.addClassName("name-match");
        return one;
    }
}
