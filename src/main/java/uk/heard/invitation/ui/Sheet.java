package uk.heard.invitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import uk.heard.council.CouncilProfile;
import uk.heard.invitation.Invitations.Result.Invited;
import uk.heard.ui.Html;
import uk.heard.ui.Say;

/**
 * The sheet that a child gets: where to go and the two codes, and not a word of what it is about or whom, because anybody may see it lying
 * there. It alone is printed of the page that it stands on.
 */
@Tag("section")
class Sheet extends HtmlContainer implements Focusable<Sheet> {

    /** @param say speaks to the child */
    Sheet(Invited invited, CouncilProfile council, Say say) {
        addClassName("sheet");
        setTabIndex(-1);
        var title = Html.text("h3", "", say.it("invitation.codes.title"));
        title.setId("sheet-title");
        getElement().setAttribute("aria-labelledby", "sheet-title");
        var steps = new OrderedList(
                new ListItem(new Span(say.it("invitation.sheet.go")), secret(council.publicUrl() + "/your-say")),
                new ListItem(new Span(say.it("invitation.codes.first")), secret(invited.reference().grouped())),
                new ListItem(new Span(say.it("invitation.codes.second")), secret(invited.code().grouped())));
        add(new Paragraph(council.name()), title, new Paragraph(say.it("invitation.sheet.lead")), steps,
                new Paragraph(say.it("invitation.question.free")),
                new Paragraph(say.it("invitation.sheet.call", council.phone(), council.phoneHours())));
    }

    private static Component secret(String text) {
        return Html.text("span", "secret", text);
    }
}
