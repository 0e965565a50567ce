package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.heard.correspondence.Addresses;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.SafeContact.Rule;
import uk.heard.tracker.ReachMe;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Pick;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Tick;

/** How they may be reached safely from now on. What is left empty is not used any more; nothing at all is an answer too. */
@Route("follow/reach")
@AnonymousAllowed
class ReachView extends FollowedView {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_ADDRESS = 500;
    /** Nothing of ours comes before or after, whatever they choose. */
    private static final int MORNING = 8;
    private static final int EVENING = 20;

    private final transient ReachMe reachMe;

    ReachView(Followed followed, ReachMe reachMe) {
        super(followed);
        this.reachMe = reachMe;
    }

    @Override
    Optional<QuestionPage> ask() {
        var rules = reachMe.now(complainant());
        Map<ContactChannel, Rule> before = rules.stream().collect(Collectors.toMap(Rule::channel, Function.identity()));
        var first = rules.stream().findFirst();
        var anyHour = first.map(rule -> rule.safeFrom() <= MORNING && rule.safeUntil() >= EVENING).orElse(true);
        var email = line("email", before.get(ContactChannel.EMAIL)).type("email").autocomplete("email");
        var phone = line("phone", before.get(ContactChannel.PHONE)).type("tel").autocomplete("tel").wide(20);
        var voicemail = new Tick(say(), "voicemail", it("intake.contact.voicemail"));
        voicemail.setValue(Optional.ofNullable(before.get(ContactChannel.PHONE)).map(Rule::voicemail).orElse(false));
        var from = hour("from", MORNING, EVENING - 1, anyHour ? MORNING : first.get().safeFrom());
        var until = hour("until", MORNING + 1, EVENING, anyHour ? EVENING : first.get().safeUntil());
        var between = new Div(from, until);
        between.addClassName("between");
        var hours = new Choice<Boolean>(say(), "hours", it("intake.contact.hours"));
        hours.option(true, it("intake.contact.hours.any"));
        hours.option(false, it("intake.contact.hours.between"), null, between);
        hours.setValue(anyHour);
        var post = new LongAnswer(say(), "post", it("intake.contact.post"), LONGEST_ADDRESS).rows(4);
        post.setHint(it("intake.contact.post.hint"));
        post.setValue(address(before.get(ContactChannel.POST)));
        var advocate = line("advocate", before.get(ContactChannel.ADVOCATE)).autocomplete("off");
        var note = new LongAnswer(say(), "note", it("intake.contact.note"), LONGEST_NOTE).rows(3);
        note.setHint(it("intake.contact.note.hint"));
        note.setValue(first.map(Rule::note).orElse(""));
        var nothing = new Tick(say(), "check-back", it("intake.contact.check-back"));
        nothing.setHint(it("tracker.reach.check-back.hint"));
        nothing.setValue(rules.isEmpty());
        var page = page("tracker.reach").add(email, phone, voicemail, hours, post, advocate, note, nothing);
        return Optional.of(page.onContinue(it("tracker.reach.send"), () -> {
            var any = hours.getValue();
            int safeFrom = any ? 0 : from.getValue();
            int safeUntil = any ? 24 : until.getValue();
            var changed = nothing.getValue() ? List.<Rule>of() : rules(Map.of(ContactChannel.EMAIL, tidy(email), ContactChannel.PHONE, tidy(phone), ContactChannel.POST, tidy(post), ContactChannel.ADVOCATE, tidy(advocate)),
                    voicemail.getValue(), safeFrom, safeUntil, tidy(note));
            var problems = tooLong(post, advocate, note);
            if (!tidy(email).isEmpty() && !Addresses.isEmail(tidy(email))) {
                problems.add(new Problem(email, it("intake.contact.email.wrong")));
            }
            if (!tidy(phone).isEmpty() && !Addresses.isPhone(tidy(phone))) {
                problems.add(new Problem(phone, it("intake.contact.phone.wrong")));
            }
            if (safeFrom >= safeUntil) {
                problems.add(new Problem(until, it("intake.contact.hours.wrong")));
            }
            if (!nothing.getValue() && changed.isEmpty()) {
                problems.add(new Problem(email, it("intake.contact.missing")));
            }
            if (problems.isEmpty()) {
                act(() -> {
                    reachMe.change(complainant(), changed, it("tracker.reach.body"));
                    return Told.REACH;
                });
            } else {
                page.problems(problems);
            }
        }));
    }

    private static List<Rule> rules(Map<ContactChannel, String> addresses, boolean voicemail, int from, int until, String note) {
        var rules = new ArrayList<Rule>();
        for (var channel : ContactChannel.values()) {
            var address = addresses.get(channel);
            if (!address.isEmpty()) {
                rules.add(new Rule(channel, address, channel == ContactChannel.PHONE && voicemail, from, until, note));
            }
        }
        return rules;
    }

    private Pick<Integer> hour(String id, int first, int last, int chosen) {
        var hour = new Pick<Integer>(say(), id, it("intake.contact.hours." + id));
        for (int i = first; i <= last; i++) {
            hour.option(i, it(i < 12 ? "intake.hour.morning" : i == 12 ? "intake.hour.noon" : "intake.hour.afternoon", i < 12 ? i : i - 12));
        }
        hour.setValue(chosen);
        return hour;
    }

    private ShortAnswer line(String id, Rule before) {
        var line = new ShortAnswer(say(), id, it("intake.contact." + id)).atMost(LONGEST_ADDRESS);
        line.setHint(it("intake.contact." + id + ".hint"));
        line.setValue(address(before));
        return line;
    }

    private static String address(Rule rule) {
        return rule == null ? "" : rule.address();
    }
}
