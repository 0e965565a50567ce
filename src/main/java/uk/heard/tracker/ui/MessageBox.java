package uk.heard.tracker.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.tracker.TrackedComplaint.Author;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;

/** What was said so far, by whom and when, and a place to say more. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MessageBox {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy 'at' HH:mm", Locale.UK).withZone(LondonDates.LONDON);

    private final SpeakUp speakUp;

    MessageBox(SpeakUp speakUp) {
        this.speakUp = speakUp;
    }

    Section show(TrackedComplaint complaint, Say say, Actor.Complainant complainant, Runnable changed) {
        var section = new Section(new H2(say.it("tracker.messages")));
        if (!complaint.messages().isEmpty()) {
            section.add(list(complaint, say));
        }
        var body = new LongAnswer(say, "message", say.it("tracker.message.write"), Messages.LONGEST).rows(5);
        var send = new NativeButton(say.it("tracker.message.send"), click -> {
            var text = Messages.tidy(body.getValue());
            if (text.isEmpty()) {
                body.setError(say.it("tracker.message.missing"));
                body.focus();
            } else if (body.isTooLong()) {
                body.setError(say.it("tracker.message.too-long", Messages.LONGEST));
                body.focus();
            } else if (Unlocked.current().equals(Optional.of(complainant))) {
                speakUp.message(complainant, text);
                changed.run();
            } else {
                UI.getCurrent().navigate(FollowView.class);
            }
        });
        section.add(body, send);
        return section;
    }

    private static OrderedList list(TrackedComplaint complaint, Say say) {
        var list = new OrderedList();
        list.addClassName("messages");
        for (var message : complaint.messages()) {
            var when = new Paragraph(say.it("tracker.message." + message.author().name().toLowerCase(Locale.ROOT), WHEN.format(message.sentAt())));
            when.addClassName("when");
            var item = new ListItem(when, message.author() == Author.US ? Inset.ourWords(paragraph(message.body())) : Inset.theirWords(message.body()));
            if (message.answerBy() != null) {
                item.add(new Paragraph(say.it("tracker.message.answer-by", Progress.day(message.answerBy()))));
            }
            list.add(item);
        }
        return list;
    }

    private static Paragraph paragraph(String text) {
        var words = new Paragraph(text);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
