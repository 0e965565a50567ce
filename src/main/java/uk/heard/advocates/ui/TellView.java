package uk.heard.advocates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.WhoseWords;
import uk.heard.advocates.TellForChild;
import uk.heard.casefile.ui.Dates;
import uk.heard.complaint.Said;
import uk.heard.council.CouncilProfile;
import uk.heard.correspondence.Messages;
import uk.heard.intake.Answers;
import uk.heard.staff.AdvocateRole;
import uk.heard.staff.SignedInAdvocate;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.ErrorSummary;
import uk.heard.ui.Heading;
import uk.heard.ui.Html;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.StaffLayout;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** Tell us for a child: who they are, on what footing the advocate speaks, whose words it is, and what went wrong. Kept while it is written. */
@Route(value = "advocate/tell", layout = StaffLayout.class)
@RolesAllowed(AdvocateRole.Name.ADVOCATE)
class TellView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int ONE_LINE = 255;
    private static final int LONGEST = 5_000;
    private static final int LONGEST_POINT = 20_000;
    private static final int MOST_POINTS = 30;

    /** One point as it is written. */
    private record Written(LongAnswer happened, LongAnswer should) {}

    private final transient TellForChild tell;
    private final transient SignedInAdvocate advocate;
    private final transient CouncilProfile council;
    private final transient Clock clock;
    private final Say say;
    private final Heading heading;
    private final Paragraph kept = new Paragraph();
    private final Map<String, Answer<String>> texts = new LinkedHashMap<>();
    private final List<Written> points = new ArrayList<>();
    private final Div pointList = new Div();
    private ErrorSummary errors;
    private Choice<Said> danger;
    private ShortAnswer child;
    private Choice<Boolean> instructed;
    private LongAnswer how;
    private DayAnswer asked;
    private LongAnswer whyNot;
    private LongAnswer wishes;
    private LongAnswer howToAsk;
    private Choice<WhoseWords> whose;
    private Choice<ChildMaySee> sees;
    private int draft;
    private long number;

    TellView(TellForChild tell, SignedInAdvocate advocate, CouncilProfile council, Words words, Clock clock) {
        this.tell = tell;
        this.advocate = advocate;
        this.council = council;
        this.clock = clock;
        this.say = words.in(Voice.ADULT);
        heading = new Heading(say.it("advocates.tell.title"));
    }

    @Override
    public String getPageTitle() {
        return say.title(say.it("advocates.tell.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = tell.begin(advocate.actor());
        draft = before.draft();
        number = before.number();
        form(before.typed());
        heading.focus();
    }

    private void form(Map<String, String> before) {
        errors = new ErrorSummary(say);
        danger = new Choice<>(say, "danger", say.it("advocates.tell.danger"));
        danger.setHint(say.it("advocates.tell.danger.hint", council.frontDoorPhone(), council.outOfHoursPhone()));
        List.of(Said.YES, Said.NO, Said.NOT_SURE).forEach(each -> danger.option(each, say.it("advocates.said." + ProviderWords.key(each))));
        child = text(new ShortAnswer(say, "child", say.it("advocates.tell.child")).atMost(ONE_LINE).autocomplete("off").wide(30));
        child.setHint(say.it("advocates.tell.child.hint"));
        how = words("how", "advocates.tell.how");
        asked = new DayAnswer(say, "asked", say.it("advocates.tell.asked"));
        whyNot = words("why-not", "advocates.tell.why-not");
        wishes = words("wishes", "advocates.tell.wishes");
        instructed = new Choice<>(say, "instructed", say.it("advocates.tell.instructed"));
        instructed.option(true, say.it("advocates.tell.instructed.yes"), null, new Div(how, asked));
        instructed.option(false, say.it("advocates.tell.instructed.no"), say.it("advocates.tell.instructed.no.hint"), new Div(whyNot, wishes));
        howToAsk = words("how-to-ask", "advocates.tell.how-to-ask");
        howToAsk.setHint(say.it("advocates.tell.how-to-ask.hint"));
        whose = new Choice<>(say, "whose", say.it("advocates.tell.whose"));
        Arrays.stream(WhoseWords.values()).forEach(each -> whose.option(each, say.it("advocates.tell.whose." + ProviderWords.key(each))));
        sees = new Choice<>(say, "sees", say.it("advocates.tell.sees"));
        Arrays.stream(ChildMaySee.values()).forEach(each -> sees.option(each, say.it("advocates.tell.sees." + ProviderWords.key(each))));
        List.of(danger, instructed, whose, sees).forEach(this::keepOnChange);
        kept.getElement().setAttribute("role", "status");
        kept.setText("");
        point();
        while (points.size() < MOST_POINTS && before.containsKey("happened-" + points.size())) {
            point();
        }
        var more = new NativeButton(say.it("advocates.tell.another"), e -> {
            if (points.size() < MOST_POINTS) {
                point();
                points.getLast().happened().focus();
            }
        });
        more.addClassName("secondary");
        var send = new NativeButton(say.it("advocates.tell.send"), e -> send());
        send.addClassName("primary");
        getContent().removeAll();
        getContent().add(heading, new Paragraph(say.it("advocates.tell.does")), errors, panel("advocates.tell.about", danger, child),
                panel("advocates.tell.footing", instructed, howToAsk, whose, sees), panel("advocates.tell.points", pointList, more), kept, send);
        restore(before);
    }

    private Section panel(String title, Component... content) {
        var section = new Section(Html.text("h2", "", say.it(title)));
        section.add(content);
        section.setClassName("panel");
        return section;
    }

    private LongAnswer words(String id, String label) {
        var words = text(new LongAnswer(say, id, say.it(label), LONGEST).rows(3));
        words.onPause(typed -> keep());
        return words;
    }

    private <A extends Answer<String>> A text(A answer) {
        texts.put(answer.id(), answer);
        return answer;
    }

    private void point() {
        var at = points.size();
        var happened = text(new LongAnswer(say, "happened-" + at, say.it(at == 0 ? "advocates.tell.happened" : "advocates.tell.happened.more", at + 1), LONGEST_POINT).rows(6));
        var should = text(new LongAnswer(say, "should-" + at, say.it(at == 0 ? "advocates.tell.should" : "advocates.tell.should.more", at + 1), LONGEST_POINT).rows(3));
        happened.onPause(typed -> keep());
        should.onPause(typed -> keep());
        points.add(new Written(happened, should));
        pointList.add(happened, should);
    }

    private <T> void keepOnChange(Choice<T> choice) {
        choice.onChange(chosen -> keep());
    }

    /** Saves at every pause, so that a closed tab or an ended session loses a sentence at most. */
    private void keep() {
        var saved = tell.keep(advocate.actor(), draft, number + 1, typed());
        if (saved) {
            number++;
        }
        kept.setText(say.it(saved ? "ui.typed.saved" : "advocates.tell.not-saved"));
    }

    private Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        texts.forEach((id, answer) -> {
            if (!answer.getValue().isEmpty()) {
                typed.put(id, answer.getValue());
            }
        });
        List.of(danger, instructed, whose, sees).stream().filter(choice -> choice.getValue() != null).forEach(choice -> typed.put(choice.id(), choice.getValue().toString()));
        if (asked.getValue() != null) {
            typed.put(asked.id(), asked.getValue().toString());
        }
        return typed;
    }

    private void restore(Map<String, String> before) {
        texts.forEach((id, answer) -> answer.setValue(before.getOrDefault(id, "")));
        if (before.containsKey(danger.id())) {
            danger.setValue(Said.valueOf(before.get(danger.id())));
        }
        if (before.containsKey(instructed.id())) {
            instructed.setValue(Boolean.valueOf(before.get(instructed.id())));
        }
        if (before.containsKey(whose.id())) {
            whose.setValue(WhoseWords.valueOf(before.get(whose.id())));
        }
        if (before.containsKey(sees.id())) {
            sees.setValue(ChildMaySee.valueOf(before.get(sees.id())));
        }
        if (before.containsKey(asked.id())) {
            asked.setValue(LocalDate.parse(before.get(asked.id())));
        }
    }

    private void send() {
        var problems = problems();
        List.of(danger, instructed, whose, sees, asked).forEach(Answer::clearError);
        texts.values().forEach(Answer::clearError);
        errors.hide();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> problem.where().setError(problem.words()));
            errors.show(problems);
            return;
        }
        switch (tell.send(advocate.actor(), draft, number, told())) {
            case TellForChild.Result.Overtaken _ -> kept.setText(say.it("advocates.tell.not-saved"));
            case TellForChild.Result.Sent sent -> sent(sent);
        }
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        missing(danger, danger.getValue() == null, "advocates.tell.danger.missing", problems);
        missing(instructed, instructed.getValue() == null, "advocates.tell.instructed.missing", problems);
        if (Boolean.TRUE.equals(instructed.getValue())) {
            missing(how, how.getValue().isBlank(), "advocates.tell.how.missing", problems);
            missing(asked, asked.getValue() != null && asked.getValue().isAfter(LondonDates.on(clock.instant())), "advocates.tell.asked.wrong", problems);
        } else if (Boolean.FALSE.equals(instructed.getValue())) {
            missing(whyNot, whyNot.getValue().isBlank(), "advocates.tell.why-not.missing", problems);
        }
        missing(whose, whose.getValue() == null, "advocates.tell.whose.missing", problems);
        missing(sees, sees.getValue() == null, "advocates.tell.sees.missing", problems);
        missing(points.getFirst().happened(), points.stream().allMatch(point -> point.happened().getValue().isBlank()), "advocates.tell.happened.missing", problems);
        points.stream().filter(point -> point.happened().getValue().isBlank() && !point.should().getValue().isBlank() && point != points.getFirst())
                .forEach(point -> problems.add(new Problem(point.happened(), say.it("advocates.tell.happened.missing"))));
        texts.values().stream().filter(Answer::isTooLong).forEach(answer -> problems.add(new Problem(answer, say.it("advocates.too-long", answer.most()))));
        return problems;
    }

    private void missing(Answer<?> answer, boolean is, String words, List<Problem> problems) {
        if (is) {
            problems.add(new Problem(answer, say.it(words)));
        }
    }

    private TellForChild.Told told() {
        var own = instructed.getValue();
        return new TellForChild.Told(Messages.tidy(child.getValue()), danger.getValue(), own, own ? "" : Messages.tidy(whyNot.getValue()),
                Messages.tidy(own ? how.getValue() : wishes.getValue()), own ? asked.getValue() : null, Messages.tidy(howToAsk.getValue()), whose.getValue(), sees.getValue(),
                points.stream().filter(point -> !point.happened().getValue().isBlank())
                        .map(point -> new Answers.Point(Messages.tidy(point.happened().getValue()), Messages.tidy(point.should().getValue()))).toList());
    }

    private void sent(TellForChild.Result.Sent sent) {
        var done = new Heading(say.it("advocates.tell.sent"));
        var promise = sent.promise();
        getContent().removeAll();
        getContent().add(done, new Paragraph(say.it("advocates.tell.sent.reference", sent.reference().grouped())),
                new Paragraph(say.it("advocates.tell.sent.dates", Dates.day(promise.acknowledgedBy()), Dates.day(promise.replyBy()), Dates.day(promise.replyAtTheLatestBy()))));
        if (promise.inDanger()) {
            getContent().add(new Paragraph(say.it(promise.danger() == Said.YES ? "advocates.tell.sent.danger" : "advocates.tell.sent.danger.not-sure",
                    council.frontDoorPhone(), council.outOfHoursPhone())));
        }
        getContent().add(new Paragraph(new Anchor(CaseOfChildView.path(sent.reference().value()), say.it("advocates.tell.sent.open"))));
        done.focus();
    }
}
