package uk.heard.tracker.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.FileWords;
import uk.heard.ui.Html;
import uk.heard.ui.Say;

/** What they sent themselves, by name: they have it, so there is nothing to open. */
class FileList extends Composite<UnorderedList> {

    FileList(List<AttachedFile> files, Say say) {
        var words = new FileWords(say);
        getContent().addClassName("files");
        for (var file : files) {
            var name = Html.text("span", "file-name", file.name());
            name.getElement().setAttribute("dir", "auto");
            getContent().add(new ListItem(name, Html.text("span", "file-size", words.size(file.size()))));
        }
    }
}
