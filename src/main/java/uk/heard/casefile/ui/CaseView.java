package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.casefile.AnswerMessage;
import uk.heard.casefile.CaseFile;
import uk.heard.complaint.Circumstances;
import uk.heard.casefile.CaseFiles;
import uk.heard.casefile.StaffNames;
import uk.heard.casefile.StaffNames.StaffName;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.Reference;
import uk.heard.staff.SignedInStaff;
import uk.heard.staff.StaffRole;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.Say;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** One case: its head, the step that is due, everything that is known, and what happened so far. */
@Route(value = "staff/case/:" + CaseView.REFERENCE, layout = StaffLayout.class)
@RolesAllowed({StaffRole.Name.COMPLAINTS_MANAGER, StaffRole.Name.COMPLAINTS_OFFICER, StaffRole.Name.TEAM_MANAGER})
class CaseView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, CaseContext.Page {

    static final String REFERENCE = "reference";
    /** In the address: go to the step that is due. */
    static final String STEP = "step";

    private final CaseFiles files;
    private final StaffNames staffNames;
    private final AnswerMessage answerMessage;
    private final List<CasePanel> panels;
    private final SignedInStaff staff;
    private final Clock clock;
    private final Say say;
    private CaseFile file;
    private CaseHeader head;
    private DueStep due;
    private MessageBox messages;

    CaseView(CaseFiles files, StaffNames staffNames, AnswerMessage answerMessage, List<CasePanel> panels, SignedInStaff staff, Words words, Clock clock) {
        this.files = files;
        this.staffNames = staffNames;
        this.answerMessage = answerMessage;
        this.panels = panels;
        this.staff = staff;
        this.clock = clock;
        this.say = words.in(Voice.ADULT);
    }

    @Override
    public String getPageTitle() {
        return say.title(file == null ? say.it("casefile.case") : new Reference(file.reference()).grouped());
    }

    /** A case that this person may not see is answered exactly as one that there is not. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters().get(REFERENCE).flatMap(Reference::parse)
                .flatMap(reference -> files.open(staff.actor(), reference.value()));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        file = found.get();
        messages = null;
        show(null);
        if (event.getLocation().getQueryParameters().getParameters().containsKey(STEP)) {
            due.focus();
        } else {
            head.focus();
        }
    }

    @Override
    public void done(String words) {
        showAnew(new Notice(words));
    }

    @Override
    public void overtaken(MoveNotAllowed refusal, String written) {
        overtaken(new CaseWords(say).overtaken(file, refusal.last(), names(Stream.of(refusal.last().actor()))), written);
    }

    @Override
    public void overtaken(String sentence, String written) {
        var notice = new Notice(sentence);
        if (!written.isBlank()) {
            notice.add(new Paragraph(say.it("casefile.overtaken.written")), Inset.ourWords(new Paragraph(written)));
        }
        showAnew(notice);
    }

    @Override
    public void gone() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void showAnew(Notice notice) {
        files.open(staff.actor(), file.reference()).ifPresentOrElse(found -> {
            file = found;
            show(notice);
            notice.focus();
        }, this::gone);
    }

    private void show(Notice notice) {
        var today = LondonDates.on(clock.instant());
        var context = new CaseContext(staff.actor(), staff.onComplaintsTeam(), staff.is(StaffRole.COMPLAINTS_MANAGER), say, this);
        var names = names(Stream.concat(file.moves().stream().map(RecordedMove::actor), file.consents().stream().map(CaseFile.Consent::recordedBy)));
        head = new CaseHeader(say, file, today);
        var main = new Div();
        if (notice != null) {
            main.add(notice);
        }
        var offered = panels.stream().flatMap(panel -> panel.offer(file, context).stream())
                .sorted(Comparator.comparingInt(CasePanel.Step::order)).toList();
        offered.stream().map(CasePanel.Step::warning).filter(Objects::nonNull).forEach(head::warn);
        main.add(steps(offered));
        messages = new MessageBox(file, context, answerMessage, messages == null ? "" : messages.unsent());
        main.add(new Points(say, file));
        offered.stream().filter(step -> step.when() == CasePanel.When.KNOWN).map(CaseView::known).forEach(main::add);
        main.add(messages, new Letters(say, file), new Facts(say, file, names));
        if (!file.circumstances().equals(Circumstances.NOTHING_SAID)) {
            main.add(new Told(say, file.circumstances()));
        }
        var body = new Div(main, new Chronology(say, file, names));
        body.addClassName("case");
        getContent().removeAll();
        getContent().add(head, body);
    }

    /** What is due stands open, the first of it loudest; what can be done at any time waits closed beneath. */
    private List<Component> steps(List<CasePanel.Step> offered) {
        var open = offered.stream().filter(step -> step.when() == CasePanel.When.DUE)
                .map(step -> new DueStep(step.title(), step.content())).toList();
        if (open.isEmpty()) {
            due = new DueStep(say.it("casefile.nothing-due"), new Paragraph(say.it("casefile.now." + CaseWords.key(file.position()))));
        } else {
            due = open.getFirst();
            due.addClassName("due");
        }
        var steps = new ArrayList<Component>(open.isEmpty() ? List.of(due) : open);
        var others = offered.stream().filter(step -> step.when() == CasePanel.When.ANY_TIME).map(CaseView::closed).toArray(Component[]::new);
        if (others.length > 0) {
            var section = new Section(Html.text("h2", "", say.it("casefile.other-steps")));
            section.add(others);
            section.setClassName("panel other-steps");
            steps.add(section);
        }
        return steps;
    }

    private static Component known(CasePanel.Step step) {
        var section = new Section(Html.text("h2", "", step.title()), step.content());
        section.setClassName("panel");
        return section;
    }

    private static Component closed(CasePanel.Step step) {
        return new NativeDetails(step.title(), step.content());
    }

    private Map<Long, StaffName> names(Stream<String> actors) {
        return staffNames.of(staff.actor(), actors.filter(key -> key.startsWith("staff:"))
                .map(key -> Long.valueOf(key.substring("staff:".length()))).collect(Collectors.toSet()));
    }
}
