package gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import uk.heard.ui.Choice;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.StatusPath;
import uk.heard.ui.StatusPath.State;
import uk.heard.ui.StatusPath.Step;
import uk.heard.ui.SummaryList;
import uk.heard.ui.Tick;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** Every public component in every state, one under the other. */
@Route("gallery")
class PublicGallery extends Div implements HasDynamicTitle {

    private final QuestionPage page;

    PublicGallery(Words words) {
        var say = words.in(Voice.ADULT);
        page = new QuestionPage(say, "Everything on one page").back("/app/gallery/ask")
                .hint("A first line, a little larger, that says in one sentence what this is.");
        page.add(new H2("Short answers"), shortAnswer(say), filled(say), wrong(say), code(say), disabled(say));
        page.add(new H2("A story"), story(say), wrongStory(say));
        page.add(new H2("One of a few"), choice(say, "plain", false), choice(say, "wrong", true), ticks(say));
        page.add(new H2("Words set apart"), new Inset("We will talk to you before we tell anyone, unless someone is in danger."),
                Inset.theirWords("They said my brother and me could see each other every month. It has been since June.\n\nNobody tells me why."),
                Inset.theirWords("قالوا إنني أستطيع رؤية أخي كل شهر. لم يحدث ذلك منذ يونيو."),
                Inset.ourWords(new Paragraph("Thank you for telling us. We are sorry that you have had to wait. Sam Whitlock is looking into it."),
                        new Paragraph("You hear from us by Friday 4 December.")));
        page.add(new H2("What you told us"), new SummaryList(say)
                .add("Your name", "Tanisha", "/app/gallery/ask")
                .add("What happened", "They said my brother and me could see each other every month.\nIt has been since June.", "/app/gallery/ask")
                .add("What would put it right", "", "/app/gallery/ask")
                .add("Your reference", "H7K2 M4QX 9T"));
        page.add(new H2("Where it stands"), new StatusPath(say, List.of(
                new Step(State.DONE, "You told us.", "Tuesday 24 November 2026"),
                new Step(State.DONE, "We wrote to say that we have it.", "Thursday 26 November 2026"),
                new Step(State.NOW, "Sam Whitlock is finding out what happened.", "You hear by Friday 4 December 2026"),
                new Step(State.NEXT, "We write to you with our answer.", null),
                new Step(State.NEXT, "If you are not happy with it, you can ask for someone from outside to look.", null))));
        var disabled = new NativeButton("Cannot be pressed");
        disabled.addClassName("primary");
        disabled.setEnabled(false);
        var second = new NativeButton("A second way");
        second.addClassName("secondary");
        page.onContinue(() -> { }).otherwise(second).otherwise(disabled);
        add(page);
    }

    private static Component shortAnswer(Say say) {
        var name = new ShortAnswer(say, "name", "What should we call you?");
        name.setHint("A first name or a nickname is fine.");
        return name.autocomplete("given-name").wide(20);
    }

    private static Component filled(Say say) {
        var name = new ShortAnswer(say, "long", "A long name");
        name.setValue("Oluwaseun Adebayo-Featherstonehaugh van den Berg");
        return name;
    }

    private static Component wrong(Say say) {
        var phone = new ShortAnswer(say, "phone", "Your phone number").type("tel").wide(14);
        phone.setHint("We only use it if you say that it is safe.");
        phone.setValue("0163");
        phone.setError("Add the whole number, or choose another way to reach you");
        return phone;
    }

    private static Component code(Say say) {
        var code = new ShortAnswer(say, "code", "Your code").code().wide(24);
        code.setValue("7KQF 2M0X B8TR 1VJD");
        return code;
    }

    private static Component disabled(Say say) {
        var off = new ShortAnswer(say, "off", "Cannot be changed now");
        off.setValue("Sent on Tuesday 24 November 2026");
        off.getElement().getChild(off.getElement().getChildCount() - 1).setAttribute("disabled", true);
        return off;
    }

    private static Component story(Say say) {
        var story = new LongAnswer(say, "story", "Tell us what happened", 5000).rows(6);
        story.setHint("Any order is fine. You can stop and come back.");
        story.setValue("They said my brother and me could see each other every month. ".repeat(68));
        return story;
    }

    private static Component wrongStory(Say say) {
        var story = new LongAnswer(say, "story-wrong", "Tell us what happened", 5000).rows(4);
        story.setError("Tell us what happened, in a few words if you like");
        return story;
    }

    private static Component choice(Say say, String id, boolean wrong) {
        var where = new ShortAnswer(say, id + "-number", "Which number is safe?").wide(14);
        var choice = new Choice<String>(say, id + "-reach", "How can we reach you safely?")
                .option("phone", "Phone", null, where)
                .option("post", "A letter", "It comes in a plain envelope.")
                .option("here", "I will check back here", "Nobody contacts you. You need your code.");
        choice.setHint("You can change this at any time.");
        if (wrong) {
            choice.setError("Choose how we can reach you, or choose ‘I will check back here’");
        } else {
            choice.setValue("phone");
        }
        return choice;
    }

    private static Component ticks(Say say) {
        var first = new Tick(say, "tick-1", "I have read this to the person it is about");
        first.setValue(true);
        var second = new Tick(say, "tick-2", "Keep what I wrote for 28 days");
        second.setHint("Otherwise we keep it for a day.");
        var third = new Tick(say, "tick-3", "I am allowed to send this");
        third.setError("Tick this if you are allowed to send it");
        return new Div(first, second, third);
    }

    @Override
    public String getPageTitle() {
        return page.title();
    }
}
