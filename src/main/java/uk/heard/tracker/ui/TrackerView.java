package uk.heard.tracker.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.reviewpanel.PanelWindow;
import uk.heard.tracker.OwnAdvocate;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.tracker.TrackedFiles;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;
import uk.heard.ui.StatusPath;

/** Where it stands, who has it, what was decided, promised and written, and what one can do: all on one page. */
@Route("follow/yours")
@AnonymousAllowed
class TrackerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Followed followed;
    private final transient MessageBox messages;
    private final transient SpeakUp speakUp;
    private final transient TrackedFiles files;
    private final transient OwnAdvocate ownAdvocate;
    private QuestionPage page;

    TrackerView(Followed followed, MessageBox messages, SpeakUp speakUp, TrackedFiles files, OwnAdvocate ownAdvocate) {
        this.ownAdvocate = ownAdvocate;
        this.followed = followed;
        this.messages = messages;
        this.speakUp = speakUp;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var told = entering.getLocation().getQueryParameters().getSingleParameter(Told.PARAMETER).flatMap(Told::read);
        if (told.isPresent()) {
            // Once is enough: opened again, the page would tell of it again.
            entering.getUI().getPage().getHistory().replaceState(null, "follow/yours");
        }
        Unlocked.current().ifPresentOrElse(complainant -> show(complainant, told), () -> entering.forwardTo(FollowView.class));
    }

    private void show(Actor.Complainant complainant, Optional<Told> told) {
        var complaint = followed.open(complainant);
        var say = followed.in(complaint.voice());
        var today = followed.today();
        page = new QuestionPage(say, complaint.name().isEmpty() ? say.it("tracker.title") : say.it("tracker.title.name", complaint.name()))
                .inHistory(say.it("tracker.title"));
        page.hint(new Text(say.it("tracker.reference") + " "), Html.text("span", "code", new Reference(complaint.reference()).grouped()));
        told.ifPresent(words -> page.add(done(say.it(words.key()))));
        if (StagePicture.has(complaint.position())) {
            page.add(StagePicture.of(complaint.position(), say));
        }
        page.add(whoHasIt(complaint, say));
        page.add(new StatusPath(say, Progress.of(complaint, say, today)));
        complaint.clocks().stream().filter(ClockTimes::isCounting).forEach(running -> page.add(new DateExplained(running, say)));
        var decided = complaint.mayAskForPanel() && speakUp.panelWindow(complainant) == PanelWindow.BEING_DECIDED;
        page.add(WhatYouCanDo.now(complaint, decided, say, today));
        if (complaint.isHelpedThemselves()) {
            ownAdvocate.helper(complainant).filter(found -> found.answer() == null).ifPresent(found -> page.add(WhatYouCanDo.button("follow/advocate", say.it("tracker.can.meet", found.name()))));
            if (ownAdvocate.nobodyFound(complainant)) {
                page.add(new Inset(say.it("tracker.no-advocate-found")));
            }
        }
        if (!complaint.letters().isEmpty()) {
            page.add(section(say.it("tracker.letters"), new LetterList(complaint.letters(), say)));
        }
        page.add(section(say.it("tracker.points"), new PointList(complaint.points(), say)));
        if (!complaint.promises().isEmpty()) {
            page.add(section(say.it("tracker.promises"), new PromiseList(complaint.promises(), say, today)));
        }
        var kept = files.of(complainant);
        if (!kept.isEmpty()) {
            page.add(section(say.it("tracker.files"), new FileList(kept, say)));
        }
        page.add(messages.show(complaint, say, complainant, () -> show(complainant, Optional.of(Told.SENT))), new WhatYouCanDo(complaint, say), copy(say), close(say));
        removeAll();
        add(page);
    }

    private static Component done(String words) {
        var done = new Inset(words);
        done.getElement().setAttribute("role", "status");
        return done;
    }

    /** Who has it, by what they are; and where it is not on its way, what that means and what they can do. */
    private Section whoHasIt(TrackedComplaint complaint, Say say) {
        var key = complaint.position().name().toLowerCase(Locale.ROOT);
        var team = complaint.team() != null && followed.has("tracker.who." + key + ".team");
        var section = new Section(new Paragraph(team ? say.it("tracker.who." + key + ".team", complaint.team()) : say.it("tracker.who." + key)));
        if (followed.has("tracker.means." + key)) {
            section.add(new Inset(say.it("tracker.means." + key)));
        }
        return section;
    }

    private static Section section(String title, Component content) {
        return new Section(new H2(title), content);
    }

    /** Everything on this page as a file to keep, for whoever has a safe place for it. */
    private static Section copy(Say say) {
        var link = new Anchor(CopyController.COPY, say.it("tracker.copy"));
        link.setRouterIgnore(true);
        return new Section(new H2(say.it("tracker.copy.title")), new Paragraph(say.it("tracker.copy.warning")), new Paragraph(link));
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
