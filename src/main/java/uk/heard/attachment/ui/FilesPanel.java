package uk.heard.attachment.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.Attachments;
import uk.heard.attachment.FileWords;
import uk.heard.attachment.ScanState;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.ui.Html;
import uk.heard.ui.Mark;
import uk.heard.ui.Say;

/** The files that came with a case, for everybody who sees the case. */
@Component
class FilesPanel implements CasePanel {

    private final Attachments attachments;

    FilesPanel(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var files = attachments.of(context.staff(), file.id());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var say = context.say();
        var list = new UnorderedList();
        list.addClassName("files");
        files.forEach(attached -> list.add(item(attached, say)));
        var content = new Div(new Paragraph(say.it("attachment.panel.about")), list);
        files.stream().map(AttachedFile::scan).distinct().filter(scan -> scan != ScanState.CLEAN)
                .forEach(scan -> content.add(new Paragraph(say.it("attachment.scan." + key(scan) + ".means"))));
        return Optional.of(Step.known(say.it("attachment.panel.title", files.size()), content));
    }

    private static ListItem item(AttachedFile file, Say say) {
        var words = new FileWords(say);
        var name = named(file);
        name.addClassName("file-name");
        name.getElement().setAttribute("dir", "auto");
        var scan = new Mark(say.it("attachment.scan." + key(file.scan())), shape(file.scan()));
        return new ListItem(name, scan, Html.text("span", "file-facts",
                say.it("attachment.panel.facts", words.kind(file.kind()), words.size(file.size()), Dates.moment(file.arrivedAt()))));
    }

    /** A link to what may be opened, and the bare name of what may not. */
    private static HtmlContainer named(AttachedFile file) {
        if (!file.mayBeOpened()) {
            return new Span(file.name());
        }
        var link = new Anchor(DownloadController.FILE + file.id(), file.name());
        link.setRouterIgnore(true);
        return link;
    }

    private static Mark.Shape shape(ScanState scan) {
        return switch (scan) {
            case WAITING -> Mark.Shape.WAITING;
            case CLEAN -> Mark.Shape.DONE;
            case INFECTED -> Mark.Shape.LOCKED;
            case NOT_SCANNED -> Mark.Shape.PLAIN;
        };
    }

    private static String key(ScanState scan) {
        return scan.name().toLowerCase(Locale.ROOT);
    }
}
