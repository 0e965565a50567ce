package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Pick;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Tick;

/** How may we reach you safely, and at which hours? What is left empty is never used. */
@Route("tell/contact")
@AnonymousAllowed
class ContactView extends QuestionView {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_ADDRESS = 500;
    /** Nothing of ours comes before or after, whatever they choose. */
    private static final int MORNING = 8;
    private static final int EVENING = 20;

    ContactView(Asking asking) {
        super(asking, Question.CONTACT);
    }

    @Override
    QuestionPage ask() {
        var say = asking.say();
        var before = asking.answers().contact();
        var page = asking.page(it("intake.contact.title"));
        var name = field("name", before.name()).autocomplete("name").atMost(ONE_LINE);
        var email = field("email", before.email()).type("email").autocomplete("email");
        var phone = field("phone", before.phone()).type("tel").autocomplete("tel").wide(20);
        var voicemail = new Tick(say, "voicemail", it("intake.contact.voicemail"));
        voicemail.setValue(before.voicemail());
        var from = hour("from", MORNING, EVENING - 1, before.anyHour() ? MORNING : before.from());
        var until = hour("until", MORNING + 1, EVENING, before.anyHour() ? EVENING : before.until());
        var between = new Div(from, until);
        between.addClassName("between");
        var hours = new Choice<Boolean>(say, "hours", it("intake.contact.hours"));
        hours.option(true, it("intake.contact.hours.any"));
        hours.option(false, it("intake.contact.hours.between"), null, between);
        hours.setValue(before.anyHour());
        var post = new LongAnswer(say, "post", it("intake.contact.post"), LONGEST_ADDRESS).rows(4);
        post.setHint(it("intake.contact.post.hint"));
        post.setValue(before.post());
        var advocate = field("advocate", before.advocate()).autocomplete("off").atMost(LONGEST_ADDRESS);
        var note = new LongAnswer(say, "note", it("intake.contact.note"), LONGEST_NOTE).rows(3);
        note.setHint(it("intake.contact.note.hint"));
        note.setValue(before.note());
        var checkBack = new Tick(say, "check-back", it("intake.contact.check-back"));
        checkBack.setHint(it("intake.contact.check-back.hint"));
        checkBack.setValue(before.checkBackHere());
        page.hint(it("intake.contact.hint")).add(name, email, phone, voicemail, hours, post, advocate, note, checkBack);
        return page.onContinue(() -> {
            var any = hours.getValue();
            var changed = new Answer.Contact(Typed.clean(name.getValue()), Typed.clean(email.getValue()), Typed.clean(phone.getValue()),
                    voicemail.getValue(), any ? 0 : from.getValue(), any ? 24 : until.getValue(), Typed.clean(post.getValue()),
                    Typed.clean(advocate.getValue()), Typed.clean(note.getValue()), checkBack.getValue());
            var problems = tooLong(name, post, advocate, note);
            if (!changed.email().isEmpty() && !Typed.isEmail(changed.email())) {
                problems.add(new Problem(email, it("intake.contact.email.wrong")));
            }
            if (!changed.phone().isEmpty() && !Typed.isPhone(changed.phone())) {
                problems.add(new Problem(phone, it("intake.contact.phone.wrong")));
            }
            if (changed.from() >= changed.until()) {
                problems.add(new Problem(until, it("intake.contact.hours.wrong")));
            }
            if (!changed.somehow()) {
                problems.add(new Problem(email, it("intake.contact.missing")));
            }
            if (problems.isEmpty()) {
                asking.save(changed);
            } else {
                page.problems(problems);
            }
        });
    }

    private Pick<Integer> hour(String id, int first, int last, int chosen) {
        var hour = new Pick<Integer>(asking.say(), id, it("intake.contact.hours." + id));
        for (int i = first; i <= last; i++) {
            hour.option(i, it(i < 12 ? "intake.hour.morning" : i == 12 ? "intake.hour.noon" : "intake.hour.afternoon", i < 12 ? i : i - 12));
        }
        hour.setValue(chosen);
        return hour;
    }

    private ShortAnswer field(String id, String value) {
        var field = new ShortAnswer(asking.say(), id, it("intake.contact." + id));
        field.setHint(it("intake.contact." + id + ".hint"));
        field.setValue(value);
        return field;
    }
}
