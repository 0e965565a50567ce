package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.StaffNames.StaffName;
import uk.heard.complaint.Part;
import uk.heard.complaint.Said;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Html;
import uk.heard.ui.Say;
import uk.heard.ui.SummaryList;

/** Who is in the case, how they may be reached, what the child said about it, and who helps them. */
class Facts extends Composite<Section> {

    private final Say say;
    private final CaseWords words;

    Facts(Say say, CaseFile file, Map<Long, StaffName> names) {
        this.say = say;
        this.words = new CaseWords(say);
        getContent().addClassName("panel");
        getContent().add(Html.text("h2", "", say.it("casefile.facts")));
        var list = new SummaryList(say);
        var complainant = file.complainant();
        list.add(say.it("casefile.facts.complainant"), words.name(complainant.name()));
        list.add(say.it("casefile.facts.role"), words.role(complainant.role()));
        list.add(say.it("casefile.facts.speaks"), say.it("casefile.facts.speaks." + (complainant.actingForChild() ? "child" : file.speaksForAdult() ? "adult" : "self")));
        list.add(say.it("casefile.facts.contact"), contacts(complainant));
        file.people().stream().filter(person -> person.part() == Part.CHILD).forEach(child -> list.add(say.it("casefile.facts.child"), words.name(child.name())));
        file.adult().ifPresent(adult -> list.add(say.it("casefile.facts.adult"), words.adult(adult)));
        var whose = file.adult().isPresent() ? "casefile.consent.adult." : "casefile.consent.";
        file.consents().forEach(consent -> list.add(say.it("casefile.facts.consent"), consent(consent, whose, names)));
        file.advocacy().forEach(advocacy -> list.add(say.it("casefile.facts.advocacy"),
                say.it("casefile.facts.answered", say.it("casefile.advocacy." + CaseWords.key(advocacy.answer())), Dates.moment(advocacy.answeredAt()))));
        if (file.team() != null) {
            list.add(say.it("casefile.facts.team"), file.team());
        }
        file.matches().forEach(match -> list.add(say.it("casefile.facts.match"), match.releasedAt() == null
                ? say.it("casefile.facts.match.locked", match.name())
                : say.it("casefile.facts.match.released", match.name(), Dates.moment(match.releasedAt()), match.reason())));
        getContent().add(list);
    }

    private String contacts(CaseFile.CasePerson person) {
        return person.contacts().isEmpty() ? say.it("casefile.contact.none") : person.contacts().stream()
                .map(contact -> contact.note().isBlank() ? words.contact(contact) : say.it("casefile.contact.note", words.contact(contact), contact.note()))
                .collect(Collectors.joining("\n"));
    }

    private String consent(CaseFile.Consent consent, String whose, Map<Long, StaffName> names) {
        var unconfirmed = consent.answer() == ConsentAnswer.AGREES && !consent.confirmed();
        var recorded = say.it("casefile.facts.recorded", say.it(whose + CaseWords.key(consent.answer()) + (unconfirmed ? ".unconfirmed" : "")),
                words.actor(consent.recordedBy(), names), Dates.moment(consent.recordedAt()));
        return Stream.of(recorded, consent.howKnown(),
                        consent.askedOn() == null ? "" : say.it(whose + "asked-on", Dates.day(consent.askedOn())),
                        consent.mayWeAsk() == Said.NOT_SAID ? "" : say.it(whose + "may-we-ask." + CaseWords.key(consent.mayWeAsk())),
                        consent.howToAsk())
                .filter(words -> !words.isBlank()).collect(Collectors.joining("\n"));
    }
}
