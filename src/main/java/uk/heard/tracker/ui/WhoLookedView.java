package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.heard.tracker.WhoLookedAtIt;
import uk.heard.ui.QuestionPage;

/** Who opened it, day by day: what they are, never who. */
@Route("follow/who")
@AnonymousAllowed
class WhoLookedView extends FollowedView {

    private final transient WhoLookedAtIt whoLooked;

    WhoLookedView(Followed followed, WhoLookedAtIt whoLooked) {
        super(followed);
        this.whoLooked = whoLooked;
    }

    @Override
    Optional<QuestionPage> ask() {
        var page = page("tracker.looked");
        days(whoLooked.of(complainant())).forEach((day, looks) -> {
            var list = new UnorderedList();
            looks.forEach(look -> list.add(new ListItem(it("tracker.looked.times", it("tracker.looked." + look.who().name().toLowerCase(Locale.ROOT)), look.times()))));
            page.add(new H2(Progress.day(day)), list);
        });
        return Optional.of(page.add(new Paragraph(it("tracker.looked.odd"))));
    }

    private static LinkedHashMap<LocalDate, List<WhoLookedAtIt.Look>> days(List<WhoLookedAtIt.Look> looks) {
        return looks.stream().collect(Collectors.groupingBy(WhoLookedAtIt.Look::on, LinkedHashMap::new, Collectors.toList()));
    }
}
