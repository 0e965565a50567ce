package uk.heard.casefile.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.SameChild;
import uk.heard.complaint.Reference;
import uk.heard.ui.Say;

/** Warns before something of one household goes to another. */
@Component
class SameChildPanel implements CasePanel {

    private final SameChild sameChild;

    SameChildPanel(SameChild sameChild) {
        this.sameChild = sameChild;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var others = context.complaintsTeam() ? sameChild.of(context.staff(), file.id()) : List.<SameChild.Other>of();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var say = context.say();
        var list = new UnorderedList();
        others.forEach(other -> list.add(line(other, say)));
        return Optional.of(Step.warning(say.it("casefile.same-child.warning"), say.it("casefile.same-child"), new Div(new Paragraph(say.it("casefile.same-child.why")), list)));
    }

    private static ListItem line(SameChild.Other other, Say say) {
        var words = new CaseWords(say);
        var link = new RouterLink();
        link.setRoute(CaseView.class, new RouteParameters(CaseView.REFERENCE, other.reference()));
        link.setText(new Reference(other.reference()).grouped());
        link.addClassName("code");
        var name = new Span(words.name(other.name()));
        name.getElement().setAttribute("dir", "auto");
        return new ListItem(link, new Text(" "), name, new Text(", " + words.role(other.role())));
    }
}
