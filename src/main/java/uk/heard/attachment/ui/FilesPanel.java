package uk.heard.attachment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.Attachments;
import uk.heard.attachment.FileWords;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.ui.Rows;

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
        var words = new FileWords(say);
        var rows = new Rows<AttachedFile>(say.it("attachment.panel.caption", files.size()))
                .column(say.it("attachment.panel.name"), FilesPanel::name)
                .text(say.it("attachment.panel.kind"), attached -> words.kind(attached.kind()))
                .number(say.it("attachment.panel.size"), attached -> words.size(attached.size()))
                .text(say.it("attachment.panel.from"), attached -> say.it("attachment.panel.from.complainant", Dates.moment(attached.arrivedAt())))
                .text(say.it("attachment.panel.scan"), attached -> say.it("attachment.scan." + attached.scan().name().toLowerCase(Locale.ROOT)))
                .show(files);
        return Optional.of(Step.known(say.it("attachment.panel.title", files.size()), new Div(new Paragraph(say.it("attachment.panel.about")), rows)));
    }

    /** A link to what may be opened, and the bare name of what may not. */
    private static Component name(AttachedFile file) {
        if (!file.mayBeOpened()) {
            return dirAuto(new Span(file.name()));
        }
        var link = new Anchor(DownloadController.FILE + file.id(), file.name());
        link.setRouterIgnore(true);
        return dirAuto(link);
    }

    private static Component dirAuto(Component named) {
        named.getElement().setAttribute("dir", "auto");
        return named;
    }
}
