package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import uk.heard.intake.Question;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Tick;

/** How may we reach you safely? What is left empty is never used. */
@Route("tell/contact")
@AnonymousAllowed
class ContactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_ADDRESS = 500;

    private final Asking asking;
    private QuestionPage page;

    ContactView(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.CONTACT)) {
            return;
        }
        var say = asking.say();
        var a = asking.answers();
        page = asking.page(say.it("intake.contact.title"));
        var name = field(say, "name", "intake.contact.name", a.name()).autocomplete("name");
        var email = field(say, "email", "intake.contact.email", a.email()).type("email").autocomplete("email");
        var phone = field(say, "phone", "intake.contact.phone", a.phone()).type("tel").autocomplete("tel").wide(20);
        var voicemail = new Tick(say, "voicemail", say.it("intake.contact.voicemail"));
        voicemail.setValue(a.voicemail());
        var post = new LongAnswer(say, "post", say.it("intake.contact.post"), LONGEST_ADDRESS).rows(4);
        post.setValue(a.post());
        var note = new LongAnswer(say, "note", say.it("intake.contact.note"), LONGEST_NOTE).rows(3);
        note.setHint(say.it("intake.contact.note.hint"));
        note.setValue(a.contactNote());
        var checkBack = new Tick(say, "check-back", say.it("intake.contact.check-back"));
        checkBack.setHint(say.it("intake.contact.check-back.hint"));
        checkBack.setValue(a.checkBackHere());
        page.hint(say.it("intake.contact.hint"));
        page.add(name, email, phone, voicemail, post, note, checkBack);
        page.onContinue(() -> {
            var changed = a.withContact(Typed.clean(name.getValue()), Typed.clean(email.getValue()), Typed.clean(phone.getValue()),
                    voicemail.getValue(), Typed.clean(post.getValue()), Typed.clean(note.getValue()), checkBack.getValue());
            var problems = new ArrayList<Problem>();
            if (changed.name().length() > 255) {
                problems.add(new Problem(name, say.it("intake.name.too-long")));
            }
            if (!changed.email().isEmpty() && !Typed.isEmail(changed.email())) {
                problems.add(new Problem(email, say.it("intake.contact.email.wrong")));
            }
            if (!changed.phone().isEmpty() && !Typed.isPhone(changed.phone())) {
                problems.add(new Problem(phone, say.it("intake.contact.phone.wrong")));
            }
            if (post.isTooLong()) {
                problems.add(new Problem(post, say.it("intake.too-long", LONGEST_ADDRESS)));
            }
            if (note.isTooLong()) {
                problems.add(new Problem(note, say.it("intake.too-long", LONGEST_NOTE)));
            }
            if (!changed.checkBackHere() && changed.email().isEmpty() && changed.phone().isEmpty() && changed.post().isEmpty()) {
                problems.add(new Problem(email, say.it("intake.contact.missing")));
            }
            if (problems.isEmpty()) {
                asking.save(changed);
            } else {
                page.problems(problems);
            }
        });
        removeAll();
        add(page);
    }

    private static ShortAnswer field(Say say, String id, String key, String value) {
        var field = new ShortAnswer(say, id, say.it(key));
        field.setHint(say.it(key + ".hint"));
        field.setValue(value);
        return field;
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
