package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every page for those who sign in: where one can go at the left, who is signed in, and the page itself. Named by each
 * staff route, never by {@code @Layout}, which would weigh on the public pages. Adds no rule about who may enter: each
 * route names its roles.
 */
@AnonymousAllowed
public class StaffLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final List<Anchor> links = new ArrayList<>();

    public StaffLayout(Words words, Shell shell, ObjectProvider<StaffRail> rails) {
        var say = words.in(Voice.ADULT);
        addClassName("staff-frame");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var rail = rails.orderedStream().filter(StaffRail::serves).findFirst().orElse(null);
        var name = new Div(new Span(Shell.SERVICE), new Span(shell.councilName()));
        name.addClassName("staff-name");
        var side = new Header(name);
        side.addClassName("rail");
        if (rail != null) {
            side.add(nav(say, rail), person(say, rail));
        }
        add(side, main);
    }

    private Nav nav(Say say, StaffRail rail) {
        var list = new UnorderedList();
        for (var link : rail.links()) {
            var anchor = new Anchor("/app/" + link.path(), link.label());
            if (link.count() != null) {
                var count = new Span(link.count().toString());
                count.addClassName("count");
                anchor.add(count);
            }
            links.add(anchor);
            list.add(new ListItem(anchor));
        }
        var nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", say.it("ui.staff.nav"));
        return nav;
    }

    private Component person(Say say, StaffRail rail) {
        var signOut = new NativeButton(say.it("ui.staff.sign-out"), e -> rail.signOut());
        signOut.addClassName("quiet");
        return Html.element("div", "person", new Span(rail.personName()), signOut);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = "/app/" + event.getLocation().getPath();
        for (var link : links) {
            if (here.equals(link.getHref()) || here.startsWith(link.getHref() + "/")) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
