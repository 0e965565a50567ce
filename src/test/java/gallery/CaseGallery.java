package gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import uk.heard.ui.Choice;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Mark;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** A case page as it should look: the head stays, the step that is due in the middle, the chronology beside it. */
@Route(value = "staff/case", layout = StaffLayout.class)
@PageTitle("A case")
class CaseGallery extends Div {

    CaseGallery(Words words) {
        var say = words.in(Voice.ADULT);
        var code = new Span("H7K2 M4QX 9T");
        code.addClassName("code");
        var title = new H1(code, new Span("Tanisha"), new Mark("May not be safe", Mark.Shape.DANGER));
        var facts = new Element("dl").setAttribute("class", "case-facts");
        fact(facts, "For", "herself, aged 15");
        fact(facts, "May be told", "Tanisha only, by text, 16:00 to 18:00");
        fact(facts, "Advocate", "asked for on Tue 24 Nov 2026");
        var journey = new OrderedList(step("done", "Received"), step("now", "Deciding the route"), step("", "Stage 1"), step("", "Replied"));
        journey.addClassName("journey");
        var clocks = new Div(new Span("Acknowledge by Fri 27 Nov 2026 "), Mark.daysLeft(say, 2));
        var head = new Div(title, journey, clocks);
        head.getElement().insertChild(1, facts);
        head.addClassName("case-head");

        var tabs = new Nav(tab("Now", true), tab("Points (3)", false), tab("Letters and messages (2)", false), tab("People and consent", false), tab("Who looked", false));
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", "Parts of the case");

        var route = new Choice<String>(say, "route", "Where does this point go?")
                .option("stage1", "Statutory, stage 1", "A service for a child in need, looked after, or leaving care.")
                .option("corporate", "The council’s corporate procedure")
                .option("elsewhere", "Another organisation");
        route.setValue("stage1");
        var reason = new LongAnswer(say, "reason", "Why (the person sees this in the letter)", 2000).rows(3);
        var decide = new NativeButton("Decide the route");
        decide.addClassName("primary");
        var later = new NativeButton("Ask the person first");
        later.addClassName("secondary");
        var buttons = new Div(decide, later);
        buttons.addClassName("buttons");
        var due = new Section(new H2("Decide the route of point 1"), Inset.theirWords("They said my brother and me could see each other every month. It has been since June."), route, reason, buttons);
        due.addClassNames("panel", "due");
        var notice = new Div(new Paragraph("Tanisha wrote that she is scared to go back on Friday. The duty team was told on Tue 24 Nov 2026 at 17:42."));
        notice.addClassNames("notice", "danger");

        var chronology = new OrderedList(entry("Received on the web", "Tue 24 Nov 2026, 17:40", "Tanisha"),
                entry("Duty team told that someone may not be safe", "Tue 24 Nov 2026, 17:42", "Heard"),
                entry("Opened", "Wed 25 Nov 2026, 09:04", "Maya Okafor, complaints manager"));
        chronology.addClassName("chronology");
        var side = new Section(new H2("What happened so far"), chronology);
        side.addClassName("panel");
        var grid = new Div(new Div(notice, due), side);
        grid.addClassName("case");
        add(head, tabs, grid);
    }

    private static void fact(Element list, String name, String value) {
        list.appendChild(new Element("div").appendChild(new Element("dt").setText(name), new Element("dd").setText(value)));
    }

    private static ListItem step(String state, String name) {
        var step = new ListItem(name);
        if (!state.isEmpty()) {
            step.addClassName(state);
        }
        return step;
    }

    private static Component tab(String name, boolean here) {
        var tab = new Anchor("/app/staff/case", name);
        if (here) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    private static ListItem entry(String what, String when, String who) {
        var time = new Span(when + " · " + who);
        time.addClassName("when");
        return new ListItem(new Span(what), time);
    }
}
