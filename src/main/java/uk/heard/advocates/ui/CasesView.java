package uk.heard.advocates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.heard.advocates.AdvocatesCases;
import uk.heard.advocates.AdvocatesCases.Row;
import uk.heard.casefile.ui.Dates;
import uk.heard.complaint.Reference;
import uk.heard.council.CouncilProfile;
import uk.heard.staff.AdvocateRole;
import uk.heard.staff.SignedInAdvocate;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.Mark;
import uk.heard.ui.Rows;
import uk.heard.ui.Say;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** An advocate’s own list: whom to meet, and the children who said yes, with the next date and what is new. */
@Route(value = "advocate/cases", layout = StaffLayout.class)
@RolesAllowed(AdvocateRole.Name.ADVOCATE)
class CasesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AdvocatesCases cases;
    private final transient SignedInAdvocate advocate;
    private final transient CouncilProfile council;
    private final Say say;
    private final Heading heading;

    CasesView(AdvocatesCases cases, SignedInAdvocate advocate, CouncilProfile council, Words words) {
        this.cases = cases;
        this.advocate = advocate;
        this.council = council;
        this.say = words.in(Voice.ADULT);
        heading = new Heading(say.it("advocates.cases.title"));
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("advocates.cases.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var words = new ProviderWords(say);
        getContent().removeAll();
        getContent().add(heading);
        var toMeet = cases.toMeet(advocate.actor());
        if (!toMeet.isEmpty()) {
            var section = new Section(Html.text("h2", "", say.it("advocates.meet.title")), new Paragraph(say.it("advocates.meet.why")));
            section.setClassName("panel");
            toMeet.forEach(one -> section.add(Html.text("h3", "", words.name(one.who().called())),
                    new Paragraph(say.it("advocates.meet.since", Dates.day(LondonDates.on(one.appointedAt())), words.due(one.who().dueOn()))),
                    new Reach(one.who(), council, say)));
            getContent().add(section);
        }
        var mine = cases.list(advocate.actor());
        getContent().add(mine.isEmpty() ? empty() : new Rows<Row>(say.it("advocates.cases.shown", mine.size()))
                .column(say.it("advocates.cases.child"), row -> child(row, words))
                .text(say.it("advocates.cases.position"), row -> say.it("casefile.position." + ProviderWords.key(row.position())))
                .text(say.it("advocates.cases.due"), row -> words.due(row.dueOn()))
                .column(say.it("advocates.cases.new"), this::fresh)
                .show(mine));
        heading.focus();
    }

    private Component child(Row row, ProviderWords words) {
        var link = new Anchor(CaseOfChildView.path(row.reference()), words.name(row.child()));
        link.getElement().setAttribute("dir", "auto");
        var reference = new Span(new Reference(row.reference()).grouped());
        reference.addClassName("sub");
        return new Div(link, new Div(reference));
    }

    private Component fresh(Row row) {
        return row.fresh() == 0 ? new Span(say.it("advocates.cases.nothing-new")) : new Mark(say.it("advocates.cases.fresh", row.fresh()), Mark.Shape.NOW);
    }

    private Div empty() {
        var box = new Div(Html.text("h2", "", say.it("advocates.cases.none.title")), new Paragraph(say.it("advocates.cases.none")));
        box.addClassName("empty");
        return box;
    }
}
