package uk.heard.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.Say;
import uk.heard.ui.WithPhone;

/** What to do when somebody is in danger: a portal is read by people at desks, so it says whom to call instead. */
class DangerCard extends Composite<Section> {

    DangerCard(Say say, CouncilProfile council) {
        var card = getContent();
        card.addClassName("danger-card");
        card.add(new H2(new Anchor("tel:999", say.it("intake.danger.title"))),
                new Paragraph(say.it("intake.danger.when")),
                new WithPhone(say, "guidance.danger.child", council.frontDoorPhone()), new WithPhone(say, "guidance.danger.night", council.outOfHoursPhone()));
    }
}
