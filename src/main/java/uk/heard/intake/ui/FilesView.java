package uk.heard.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.AttachmentSettings;
import uk.heard.attachment.FileWords;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.Question;
import uk.heard.ui.FileAnswer;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;

/** Do you want to add files? Nobody has to. Each is sent by the browser to {@link FilesController}, which leads back here. */
@Route("tell/files")
@AnonymousAllowed
class FilesView extends QuestionView {

    private final transient DraftFiles files;
    private final transient AttachmentSettings settings;
    private transient Told told;

    FilesView(Asking asking, DraftFiles files, AttachmentSettings settings) {
        super(asking, Question.FILES);
        this.files = files;
        this.settings = settings;
    }

    /** What became of the file that the browser sent just now stands in the address, by name of the outcome. */
    @Override
    boolean enters(BeforeEnterEvent entering) {
        told = entering.getLocation().getQueryParameters().getSingleParameter(Told.PARAMETER).flatMap(Told::read).orElse(null);
        if (told != null) {
            // Once is enough: opened again, the page would tell of a file that may be gone by then.
            entering.getUI().getPage().getHistory().replaceState(null, asking.marked(Question.FILES.route()));
        }
        return true;
    }

    @Override
    QuestionPage ask() {
        var say = asking.say();
        var page = asking.page(say.it("intake.files.title"));
        page.hint(say.it("intake.files.hint"));
        if (told != null && told.why() == null) {
            page.add(said(say.it("intake.files.added")));
        }
        var kept = files.find(asking.holder()).map(DraftFiles.Files::files).orElse(List.of());
        if (!kept.isEmpty()) {
            page.add(new H2(say.it("intake.files.yours")), list(kept));
        }
        var another = new FileAnswer(say, say.it(kept.isEmpty() ? "intake.files.choose" : "intake.files.another"),
                asking.changing() ? FilesController.CHANGE : FilesController.ADD, say.it("intake.files.add"));
        another.setHint(say.it("intake.files.limits", settings.size().toMegabytes(), settings.files()));
        page.add(another.offers(FileWords.endings()));
        if (told != null && told.why() != null) {
            page.problem(another, new FileWords(say).refusal(told.why(), false, settings));
        }
        return page.onContinue(() -> {
            if (another.getValue()) {
                page.problem(another, say.it("intake.files.not-added"));
            } else {
                asking.goOn();
            }
        });
    }

    private UnorderedList list(List<AttachedFile> kept) {
        var words = new FileWords(asking.say());
        var list = new UnorderedList();
        list.addClassName("files");
        for (var file : kept) {
            var name = new Span(file.name());
            name.addClassName("file-name");
            name.getElement().setAttribute("dir", "auto");
            var size = new Span(words.size(file.size()));
            size.addClassName("file-size");
            list.add(new ListItem(name, size, remove(file)));
        }
        return list;
    }

    private NativeButton remove(AttachedFile file) {
        var button = new NativeButton(asking.say().it("intake.files.remove"), click -> {
            files.remove(asking.holder(), file.id());
            told = null;
            show(ask());
        });
        button.add(Html.unseen(" " + file.name()));
        button.addClassName("quiet");
        return button;
    }

    private static Component said(String words) {
        var said = new Inset(words);
        said.getElement().setAttribute("role", "status");
        return said;
    }
}
