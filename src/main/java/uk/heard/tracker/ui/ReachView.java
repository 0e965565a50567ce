package uk.heard.tracker.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.correspondence.Addresses;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.SafeContact.Rule;
import uk.heard.correspondence.SafeHours;
import uk.heard.tracker.ReachMe;
import uk.heard.ui.HoursAnswer;
import uk.heard.ui.LongAnswer;
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
        var email = line("email", before.get(ContactChannel.EMAIL)).type("email").autocomplete("email");
        var phone = line("phone", before.get(ContactChannel.PHONE)).type("tel").autocomplete("tel").wide(20);
        var voicemail = new Tick(say(), "voicemail", it("intake.contact.voicemail"));
        voicemail.setValue(Optional.ofNullable(before.get(ContactChannel.PHONE)).map(Rule::voicemail).orElse(false));
        var emailHours = hours("email", before.get(ContactChannel.EMAIL));
        var phoneHours = hours("phone", before.get(ContactChannel.PHONE));
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
        var page = page("tracker.reach").add(email, emailHours.asked(), phone, voicemail, phoneHours.asked(), post, advocate, note, nothing);
        return Optional.of(page.onContinue(it("tracker.reach.send"), () -> {
            var anyHour = SafeHours.ANY;
            var changed = nothing.getValue() ? List.<Rule>of() : Stream.of(
                    new Rule(ContactChannel.EMAIL, tidy(email), false, emailHours.from(), emailHours.until(), tidy(note)),
                    new Rule(ContactChannel.PHONE, tidy(phone), voicemail.getValue(), phoneHours.from(), phoneHours.until(), tidy(note)),
                    new Rule(ContactChannel.POST, tidy(post), false, anyHour.from(), anyHour.until(), tidy(note)),
                    new Rule(ContactChannel.ADVOCATE, tidy(advocate), false, anyHour.from(), anyHour.until(), tidy(note)))
                    .filter(rule -> !rule.address().isEmpty()).toList();
            var problems = tooLong(post, advocate, note);
            if (!tidy(email).isEmpty() && !Addresses.isEmail(tidy(email))) {
                problems.add(new Problem(email, it("intake.contact.email.wrong")));
            }
            if (!tidy(phone).isEmpty() && !Addresses.isPhone(tidy(phone))) {
                problems.add(new Problem(phone, it("intake.contact.phone.wrong")));
            }
            emailHours.problem().ifPresent(problems::add);
            phoneHours.problem().ifPresent(problems::add);
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

    private HoursAnswer hours(String way, Rule before) {
        var safe = before == null ? SafeHours.ANY : new SafeHours(before.safeFrom(), before.safeUntil());
        return new HoursAnswer(say(), way + "-hours", it("intake.contact." + way + ".hours"), safe.from(), safe.until());
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
