package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import uk.heard.complaint.Circumstances;
import uk.heard.complaint.Said;
import uk.heard.ui.Html;
import uk.heard.ui.Say;
import uk.heard.ui.SummaryList;

/** What else they told when they complained: what may bear on whether, how and with whom it is looked into. Shows only what was said. */
class Told extends Composite<Section> {

    private final Say say;
    private final SummaryList list;

    Told(Say say, Circumstances told) {
        this.say = say;
        this.list = new SummaryList(say);
        getContent().addClassName("panel");
        said("danger", told.danger(), "");
        said("child-knows", told.childKnows(), "");
        if (told.overAYearAgo() != Said.NO) {
            said("over-a-year-ago", told.overAYearAgo(), told.whyNow());
        }
        said("in-court", told.inCourt(), told.court());
        said("complained-before", told.complainedBefore(), told.before());
        words("language", told.language());
        words("formats", told.formats().stream().map(format -> say.it("casefile.format." + CaseWords.key(format))).collect(Collectors.joining(", ")));
        words("adjustments", told.adjustments());
        words("helper", told.helper());
        getContent().add(Html.text("h2", "", say.it("casefile.told-us")), list);
    }

    private void said(String key, Said answer, String more) {
        if (answer != Said.NOT_SAID) {
            var words = say.it("casefile.said." + CaseWords.key(answer));
            list.add(say.it("casefile.told-us." + key), more.isBlank() ? words : words + "\n" + more);
        }
    }

    private void words(String key, String words) {
        if (!words.isBlank()) {
            list.add(say.it("casefile.told-us." + key), words);
        }
    }
}
