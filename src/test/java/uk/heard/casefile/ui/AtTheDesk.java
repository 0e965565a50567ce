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
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.local.SampleStaff.Person;
import uk.heard.staff.SignedInAs;
import uk.heard.staff.StaffMembers;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Answer;
import uk.heard.ui.Voice;

/** Staff at work, seen from inside: views without a browser, on the real database. */
@HeardTest
@Import(GivenComplaints.class)
abstract class AtTheDesk extends SpringBrowserlessTest {

    @Autowired
    protected GivenComplaints given;
    @Autowired
    private StaffMembers members;
    @Autowired
    private TestClock clock;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.heard");
    }

    protected void itIs(String moment) {
        clock.set(Instant.parse(moment));
    }

    protected Actor.Staff at(Person person) {
        return SignedInAs.person(person, members, clock.instant());
    }

    /** Dana about her daughter Ruby; she called email safe. */
    protected Reference fromAMother(String... points) {
        return sent(GivenComplaints.aParent(points));
    }

    /** A young person for herself, who wants an advocate and no contact. */
    protected Reference fromTanisha(String... points) {
        return sent(with(points, GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, "")
                .with(GivenAnswers.advocate(AdvocacyAnswer.WANTED)).with(GivenAnswers.checksBack("Tanisha"))));
    }

    /** A grandmother who speaks for Kai; he has not been asked. */
    protected Reference fromAGrandmother(String... points) {
        return sent(with(points, GivenAnswers.from(Voice.ADULT, ComplainantRole.RELATIVE_OR_FRIEND, Matter.FOR_A_CHILD, "Kai")
                .with(GivenAnswers.agreement(ConsentAnswer.NOT_ASKED, "He is away at school until Friday.")).with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW))
                .with(GivenAnswers.reached("مريم الحسن", "", "01632 960 555", "Only when I am at work, before three"))));
    }

    protected Reference inStage1(String... points) {
        return new Reference(given.inStage1(GivenComplaints.aParent(points)).reference());
    }

    private Reference sent(Answers answers) {
        return new Reference(given.sent(answers).reference());
    }

    private static Answers with(String[] points, Answers answers) {
        for (int i = 0; i < points.length; i++) {
            answers = answers.withPoint(i, new Answers.Point(points[i], "Put it right."));
        }
        return answers;
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
