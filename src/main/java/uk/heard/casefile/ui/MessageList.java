package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import uk.heard.casefile.CaseFile;
import uk.heard.correspondence.MessageKind;
import uk.heard.ui.Inset;
import uk.heard.ui.Mark;
import uk.heard.ui.Say;

/** Messages in their order: who wrote, to whom where that is not plain, and what still waits. */
@NamedInterface("panel")
public class MessageList extends Composite<OrderedList> {

    private final Say say;

    public MessageList(List<CaseFile.Message> messages, Say say) {
        this.say = say;
        getContent().addClassName("thread");
        messages.forEach(message -> getContent().add(line(message)));
    }

    private ListItem line(CaseFile.Message message) {
        var who = new Span(by(message));
        who.addClassName("by");
        var head = new Paragraph(who, new Span(" "), Dates.shown(message.sentAt()));
        if (message.kind() != MessageKind.MESSAGE) {
            head.add(new Span(" · " + say.it("casefile.asked." + CaseWords.key(message.kind()))));
        }
        if (message.waits()) {
            head.add(new Span(" "), new Mark(say.it("casefile.message.waits"), Mark.Shape.WAITING));
        }
        Component body = message.author() != null ? Inset.ourWords(new Paragraph(message.body())) : Inset.theirWords(message.body());
        return new ListItem(head, body);
    }

    private String by(CaseFile.Message message) {
        if (message.author() != null) {
            return message.apart() == null ? message.author() : say.it("casefile.by.staff.to-advocate", message.author(), message.apart());
        }
        return message.advocate() == null ? say.it("casefile.by.complainant") : say.it("casefile.by.advocate", message.advocate());
    }
}
