package uk.heard.casefile.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.local.SampleStaff.Person;
import uk.heard.staff.SignedInAs;
import uk.heard.ui.Answer;

/** Staff at work, seen from inside: views without a browser, on the real database. */
@HeardTest
abstract class AtTheDesk extends SpringBrowserlessTest {

    @Autowired
    private Drafts drafts;
    @Autowired
    private MakeComplaint make;
    @Autowired
    private SignedInAs signIn;
    @Autowired
    protected TestClock clock;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.heard");
    }

    protected Told told() {
        return new Told(drafts, make);
    }

    protected void itIs(String moment) {
        clock.set(Instant.parse(moment));
    }

    protected Actor.Staff at(Person person) {
        return signIn.person(person);
    }

    protected CaseView open(Reference reference) {
        return navigate(CaseView.class, Map.of(CaseView.REFERENCE, reference.value()));
    }

    protected void press(String words) {
        test(find(NativeButton.class).withText(words).single()).click();
    }

    protected boolean offers(String words) {
        return find(NativeButton.class).withText(words).exists();
    }

    /** @param id as in the page */
    @SuppressWarnings("unchecked")
    protected <T> Answer<T> answer(String id) {
        return (Answer<T>) find(Answer.class).withCondition(answer -> answer.id().equals(id)).single();
    }

    /** Clicks the radio button that has this label. */
    protected void choose(String id, String label) {
        var name = find(NativeLabel.class, answer(id)).withText(label).single();
        var radio = name.getElement().getParent().getChild(0);
        radio.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(radio, "change", JacksonUtils.createObjectNode()));
    }

    /** Everything that can be read on the page. */
    protected String page() {
        return read(getCurrentView().getElement());
    }

    protected static String read(Element element) {
        return element.getOuterHTML().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
