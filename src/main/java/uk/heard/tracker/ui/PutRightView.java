package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.heard.outcome.PromisedActions;
import uk.heard.outcome.PromisedActions.Promise;
import uk.heard.outcome.PutRight;
import uk.heard.tracker.PutRightAnswers;
import uk.heard.tracker.PutRightAnswers.OnPromise;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/** "Was it really put right?", promise by promise. What they do not answer stays open. */
@Route("follow/put-right")
@AnonymousAllowed
class PutRightView extends FollowedView {

    private record Asked(Promise promise, Choice<PutRight> answer, LongAnswer words) {

        boolean isNew() {
            return answer.getValue() != null && (answer.getValue() != promise.answer() || !tidy(words).equals(promise.words() == null ? "" : promise.words()));
        }
    }

    private final transient PutRightAnswers answers;

    PutRightView(Followed followed, PutRightAnswers answers) {
        super(followed);
        this.answers = answers;
    }

    @Override
    Optional<QuestionPage> ask() {
        var promises = complaint().promisesToJudge(today());
        return promises.isEmpty() ? Optional.empty() : Optional.of(page(promises));
    }

    private QuestionPage page(List<Promise> promises) {
        var page = page("tracker.put-right");
        var asked = new ArrayList<Asked>();
        for (var promise : promises) {
            var number = asked.size() + 1;
            var answer = new Choice<PutRight>(say(), "answer-" + number, it("tracker.put-right.answer"));
            for (var each : PutRight.values()) {
                answer.option(each, it("tracker.put-right." + key(each)));
            }
            answer.setValue(promise.answer());
            var words = story("words-" + number, "tracker.put-right.words", PromisedActions.LONGEST_WORDS).rows(3);
            words.setValue(promise.words());
            asked.add(new Asked(promise, answer, words));
            page.add(new H2(it("tracker.put-right.promise", number)), PromiseList.what(promise), answer, words);
        }
        return page.onContinue(it("tracker.put-right.send"), () -> send(page, asked));
    }

    private void send(QuestionPage page, List<Asked> asked) {
        var problems = tooLong(asked.stream().map(Asked::words).toArray(LongAnswer[]::new));
        asked.stream().filter(each -> each.answer().getValue() == null && !tidy(each.words()).isEmpty())
                .forEach(each -> problems.add(new Problem(each.answer(), it("tracker.put-right.missing"))));
        var told = asked.stream().filter(Asked::isNew).toList();
        if (told.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(asked.getFirst().answer(), it("tracker.put-right.missing")));
        }
        if (problems.isEmpty()) {
            act(() -> {
                answers.answer(complainant(), told.stream().map(each -> new OnPromise(each.promise().id(), each.answer().getValue(), tidy(each.words()))).toList(), body(told));
                return Told.PUT_RIGHT;
            });
        } else {
            page.problems(problems);
        }
    }

    /** Each promise by its first words, with what they say about it. */
    private String body(List<Asked> told) {
        var all = told.stream().map(each -> it("tracker.put-right.body", each.promise().what(), it("tracker.put-right." + key(each.answer().getValue())), tidy(each.words())).strip())
                .collect(Collectors.joining("\n\n"));
        return all.length() <= LONGEST * 2 ? all : all.substring(0, LONGEST * 2) + "…";
    }

    private static String key(PutRight answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
