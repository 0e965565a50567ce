package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Optional;
import uk.heard.attachment.AttachmentSettings;
import uk.heard.attachment.FileWords;
import uk.heard.attachment.Refusal;
import uk.heard.tracker.TrackedFiles;
import uk.heard.ui.FileAnswer;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;

/** Adding files at any time, after closing too. Each is sent by the browser to {@link FilesController}, which leads back here. */
@Route("follow/files")
@AnonymousAllowed
class FilesView extends FollowedView {

    private final transient TrackedFiles files;
    private final transient AttachmentSettings settings;
    private String told;

    FilesView(Followed followed, TrackedFiles files, AttachmentSettings settings) {
        super(followed);
        this.files = files;
        this.settings = settings;
    }

    /** What became of the file that the browser sent just now stands in the address, by name of the outcome. */
    @Override
    void enters(BeforeEnterEvent entering) {
        told = entering.getLocation().getQueryParameters().getSingleParameter(FilesController.TOLD).orElse("");
        if (!told.isEmpty()) {
            // Once is enough: opened again, the page would tell of it again.
            entering.getUI().getPage().getHistory().replaceState(null, "follow/files");
        }
    }

    @Override
    Optional<QuestionPage> ask() {
        var page = page("tracker.add-files");
        if (told.equals(FilesController.ADDED)) {
            var added = new Inset(it("intake.files.added"));
            added.getElement().setAttribute("role", "status");
            page.add(added);
        }
        var kept = files.of(complainant());
        if (!kept.isEmpty()) {
            page.add(new H2(it("intake.files.yours")), new FileList(kept, say()));
        }
        var another = new FileAnswer(say(), it(kept.isEmpty() ? "intake.files.choose" : "intake.files.another"), FilesController.ADD, it("intake.files.add"));
        another.setHint(it("intake.files.limits", settings.size().toMegabytes(), settings.files()));
        page.add(another.offers(FileWords.endings()));
        refusal().ifPresent(why -> page.problem(another, new FileWords(say()).refusal(why, true, settings)));
        return Optional.of(page.onContinue(it("tracker.add-files.done"), () -> {
            if (another.getValue()) {
                page.problem(another, it("intake.files.not-added"));
            } else {
                getUI().ifPresent(ui -> ui.navigate(TrackerView.class));
            }
        }));
    }

    private Optional<Refusal> refusal() {
        return Arrays.stream(Refusal.values()).filter(why -> why.name().equals(told)).findFirst();
    }
}
