package uk.heard.tracker.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.ui.Say;

/** Everything that can be done with a complaint as it stands, each on a short page of its own. What waits for them comes as a button. */
class WhatYouCanDo extends Composite<Section> {

    private final Say say;
    private final UnorderedList list = new UnorderedList();

    WhatYouCanDo(TrackedComplaint complaint, Say say) {
        this.say = say;
        list.addClassName("can-do");
        add("follow/files", "tracker.can.files");
        add("follow/more", "tracker.can.more");
        if (complaint.mayChangePoints()) {
            add("follow/points", "tracker.can.points");
        }
        if (!complaint.writtenForThem().isEmpty()) {
            add("follow/not-said", "tracker.can.correct");
        }
        if (complaint.mayHaveAdvocate()) {
            add("follow/advocate", complaint.wantsOrHasAdvocate() ? "tracker.can.no-advocate" : "tracker.can.advocate");
        }
        add("follow/reach", "tracker.can.reach");
        add("follow/not-happy", "tracker.can.not-happy");
        add("follow/who", "tracker.can.looked");
        add("follow/kept", "tracker.can.data");
        if (complaint.mayTakeBack()) {
            add("follow/stop", "tracker.can.stop");
        }
        getContent().add(new H2(say.it("tracker.can")), list);
    }

    private void add(String href, String key) {
        list.add(new ListItem(new Anchor(href, say.it(key))));
    }

    /** What waits for them, loud, and the next stage where the law gives them one. Empty when there is nothing of that kind. */
    static Section now(TrackedComplaint complaint, boolean panelBeingDecided, Say say, LocalDate today) {
        var now = new Section();
        if (complaint.hasStatementToAgree()) {
            now.add(button("follow/statement", say.it("tracker.can.statement")));
        }
        if (complaint.promisesToJudge(today).stream().anyMatch(promise -> promise.answer() == null)) {
            now.add(button("follow/put-right", say.it("tracker.can.put-right")));
        }
        if (complaint.mayAskForStage2(today)) {
            now.add(button("follow/not-happy", say.it("tracker.not-happy")));
        }
        if (complaint.mayAskForPanel()) {
            now.add(panelBeingDecided ? new Paragraph(say.it("tracker.panel.being-decided")) : button("follow/not-happy", say.it("tracker.panel")));
        }
        return now;
    }

    static Paragraph button(String href, String words) {
        var link = new Anchor(href, words);
        link.addClassName("button");
        return new Paragraph(link);
    }
}
