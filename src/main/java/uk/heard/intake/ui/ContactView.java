package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.correspondence.Addresses;
import uk.heard.correspondence.SafeHours;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.HoursAnswer;
import uk.heard.ui.LongAnswer;
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
        var emailHours = new HoursAnswer(say, "email-hours", it("intake.contact.email.hours"), before.emailHours().from(), before.emailHours().until());
        var phoneHours = new HoursAnswer(say, "phone-hours", it("intake.contact.phone.hours"), before.phoneHours().from(), before.phoneHours().until());
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
        page.hint(it("intake.contact.hint")).add(name, email, emailHours.asked(), phone, voicemail, phoneHours.asked(), post, advocate, note, checkBack);
        return page.onContinue(() -> {
            var changed = new Answer.Contact(Typed.clean(name.getValue()), Typed.clean(email.getValue()), new SafeHours(emailHours.from(), emailHours.until()),
                    Typed.clean(phone.getValue()), voicemail.getValue(), new SafeHours(phoneHours.from(), phoneHours.until()), Typed.clean(post.getValue()), Typed.clean(advocate.getValue()), Typed.clean(note.getValue()), checkBack.getValue());
            var problems = tooLong(name, post, advocate, note);
            if (!changed.email().isEmpty() && !Addresses.isEmail(changed.email())) {
                problems.add(new Problem(email, it("intake.contact.email.wrong")));
            }
            if (!changed.phone().isEmpty() && !Addresses.isPhone(changed.phone())) {
                problems.add(new Problem(phone, it("intake.contact.phone.wrong")));
            }
            emailHours.problem().ifPresent(problems::add);
            phoneHours.problem().ifPresent(problems::add);
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

    private ShortAnswer field(String id, String value) {
        var field = new ShortAnswer(asking.say(), id, it("intake.contact." + id));
        field.setHint(it("intake.contact." + id + ".hint"));
        field.setValue(value);
        return field;
    }
}
