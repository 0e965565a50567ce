package uk.heard.reviewpanel.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;
import uk.heard.casefile.ui.StepForm;
import uk.heard.reviewpanel.DirectorsResponse.Answered;
import uk.heard.reviewpanel.RecommendationAnswer;
import uk.heard.reviewpanel.Refused;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;

/** One recommendation and what the director answers to it. */
class RecommendationEditor {

    private static final int LONGEST = 5_000;

    private final Answered recommendation;
    private final Choice<RecommendationAnswer> answer;
    private final LongAnswer reasons;
    private final ShortAnswer action;
    private final ShortAnswer owner;
    private final DayAnswer due;

    RecommendationEditor(StepForm form, Say say, Answered recommendation, SerializableRunnable onPause) {
        this.recommendation = recommendation;
        var id = "recommendation-" + recommendation.number();
        form.getContent().add(Inset.theirWords(recommendation.text()));
        answer = form.add(new Choice<>(say, id, say.it("reviewpanel.response.answer", recommendation.number())));
        for (var each : RecommendationAnswer.values()) {
            answer.option(each, say.it("reviewpanel.answer." + RefusedWords.key(each)));
        }
        answer.setValue(recommendation.answer());
        answer.onChange(chosen -> onPause.run());
        reasons = form.add(new LongAnswer(say, id + "-reasons", say.it("reviewpanel.response.reasons"), LONGEST).rows(4));
        reasons.setHint(say.it("reviewpanel.response.reasons.hint"));
        reasons.setValue(recommendation.reasons());
        reasons.onPause(text -> onPause.run());
        action = form.add(new ShortAnswer(say, id + "-action", say.it("reviewpanel.response.action")).atMost(1_000));
        action.setHint(say.it("reviewpanel.response.action.hint"));
        action.setValue(recommendation.action());
        owner = form.add(new ShortAnswer(say, id + "-owner", say.it("reviewpanel.response.owner")).atMost(255));
        owner.setValue(recommendation.owner());
        due = form.add(new DayAnswer(say, id + "-due", say.it("reviewpanel.response.due")));
        due.setValue(recommendation.dueOn());
    }

    Answered written() {
        return new Answered(recommendation.id(), recommendation.number(), recommendation.text(), answer.getValue(), reasons.getValue(),
                action.getValue(), owner.getValue(), due.getValue());
    }

    /** The words that were typed about it. */
    Stream<String> typed() {
        return Stream.of(reasons.getValue(), action.getValue(), owner.getValue());
    }

    boolean isNumber(int number) {
        return recommendation.number() == number;
    }

    /** The field that a refusal is about. */
    Answer<?> field(Refused refused) {
        return switch (refused) {
            case DEPARTURE_WITHOUT_REASONS, TOO_LONG -> reasons;
            case ACTION_MISSING -> action.getValue().isBlank() ? action : owner.getValue().isBlank() ? owner : due;
            case DAY_PAST -> due;
            default -> answer;
        };
    }
}
