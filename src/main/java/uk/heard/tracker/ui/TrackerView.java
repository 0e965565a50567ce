package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.Attachments;
import uk.heard.attachment.FileWords;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.Reference;
import uk.heard.complaint.PointRoute;
import uk.heard.gate.Actor;
import uk.heard.reviewpanel.PanelWindow;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;
import uk.heard.ui.StatusPath;
import uk.heard.ui.Words;

/** Where it stands, what was found, what was written, and what one can do: all on one page. */
@Route("follow/yours")
@AnonymousAllowed
class TrackerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrackedComplaints tracked;
    private final transient Words words;
    private final transient Clock clock;
    private final transient MessageBox messages;
    private final transient SpeakUp speakUp;
    private final transient Attachments attachments;
    private QuestionPage page;

    TrackerView(TrackedComplaints tracked, Words words, Clock clock, MessageBox messages, SpeakUp speakUp, Attachments attachments) {
        this.tracked = tracked;
        this.speakUp = speakUp;
        this.attachments = attachments;
        this.words = words;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Unlocked.current().ifPresentOrElse(this::show, () -> entering.forwardTo(FollowView.class));
    }

    private void show(Actor.Complainant complainant) {
        var complaint = tracked.open(complainant);
        var say = words.in(complaint.voice());
        page = new QuestionPage(say, complaint.name().isEmpty() ? say.it("tracker.title") : say.it("tracker.title.name", complaint.name()))
                .inHistory(say.it("tracker.title"));
        page.hint(say.it("tracker.reference", new Reference(complaint.reference()).grouped()));
        var today = LondonDates.on(clock.instant());
        page.add(new StatusPath(say, Progress.of(complaint, say, today)));
        complaint.clocks().stream().filter(running -> running.endedOn() == null).forEach(running -> page.add(new DateExplained(running, say)));
        if (complaint.mayAskForStage2(today)) {
            var notHappy = new Anchor("follow/not-happy", say.it("tracker.not-happy"));
            notHappy.addClassName("button");
            page.add(new Paragraph(notHappy));
        }
        if (Journey.allows(complaint.position(), new Move.Stage3Requested(null, null))) {
            page.add(panel(speakUp.panelWindow(complainant), say));
        }
        if (!complaint.letters().isEmpty()) {
            page.add(letters(complaint, say));
        }
        page.add(points(complaint, say));
        var kept = attachments.of(complainant, complainant.complaintId());
        if (!kept.isEmpty()) {
            page.add(files(kept, say));
        }
        page.add(messages.show(complaint, say, complainant, () -> show(complainant)), close(say));
        removeAll();
        add(page);
    }

    /** The way to ask for a review panel, or where a late request stands. */
    private static Paragraph panel(PanelWindow window, Say say) {
        if (window == PanelWindow.BEING_DECIDED) {
            return new Paragraph(say.it("tracker.panel.being-decided"));
        }
        var ask = new Anchor("follow/not-happy", say.it("tracker.panel"));
        ask.addClassName("button");
        return new Paragraph(ask);
    }

    private static Section letters(TrackedComplaint complaint, Say say) {
        var list = new UnorderedList();
        for (var letter : complaint.letters()) {
            var words = say.it("tracker.letter." + letter.kind().name().toLowerCase(Locale.ROOT), Progress.day(letter.sentAt()));
            var link = new Anchor("/letter/" + letter.id(), words);
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        }
        return new Section(new H2(say.it("tracker.letters")), list);
    }

    /** What they sent themselves, by name: they have it, so there is nothing to open. */
    private static Section files(List<AttachedFile> kept, Say say) {
        var words = new FileWords(say);
        var list = new UnorderedList();
        list.addClassName("files");
        for (var file : kept) {
            var name = Html.text("span", "file-name", file.name());
            name.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(name, Html.text("span", "file-size", words.size(file.size()))));
        }
        return new Section(new H2(say.it("tracker.files")), list);
    }

    private static Section points(TrackedComplaint complaint, Say say) {
        var list = new OrderedList();
        list.addClassName("points");
        for (var point : complaint.points()) {
            var item = new ListItem(new H3(say.it("tracker.point", point.number())), Inset.theirWords(point.whatHappened()));
            if (!point.whatShouldHappen().isEmpty()) {
                item.add(new Paragraph(say.it("tracker.point.should")), Inset.theirWords(point.whatShouldHappen()));
            }
            if (point.route() != PointRoute.HERE) {
                item.add(new Paragraph(say.it("tracker.point." + point.route().name().toLowerCase(Locale.ROOT))));
            }
            for (var found : point.findings()) {
                var finding = new Paragraph(say.it("tracker.finding.stage", found.stage(), say.it("tracker.finding." + found.finding().name().toLowerCase(Locale.ROOT))));
                finding.addClassName("finding");
                var reason = new Paragraph(found.reason());
                reason.getElement().setAttribute("dir", "auto");
                item.add(Inset.ourWords(finding, reason));
            }
            list.add(item);
        }
        return new Section(new H2(say.it("tracker.points")), list);
    }

    private NativeButton close(Say say) {
        var button = new NativeButton(say.it("tracker.close"), click -> {
            Unlocked.forget();
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
        button.addClassName("quiet");
        return button;
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
