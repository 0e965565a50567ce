package uk.heard.reviewpanel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.heard.investigation.NotEligible;
import uk.heard.ombudsman.OmbudsmanDecision;
import uk.heard.ombudsman.OmbudsmanEnquiries;
import uk.heard.reviewpanel.AskedBy;
import uk.heard.reviewpanel.RecommendationAnswer;
import uk.heard.reviewpanel.ReferralCondition;
import uk.heard.reviewpanel.Refused;
import uk.heard.reviewpanel.Speaks;
import uk.heard.ui.Samples;
import uk.heard.ui.Voice;

/** Everything that Stage 3 and the Ombudsman can hold or refuse has words. */
class ReviewPanelWordsTest {

    static Stream<String> keys() {
        return Stream.of(
                named("reviewpanel.refused.", Refused.values(), ""), named("reviewpanel.refused.", NotEligible.values(), ""),
                named("reviewpanel.asked-by.", AskedBy.values(), ""), named("reviewpanel.speaks.", Speaks.values(), ""),
                named("reviewpanel.answer.", RecommendationAnswer.values(), ""), named("reviewpanel.letter.answer.", RecommendationAnswer.values(), ""),
                named("reviewpanel.referral.", ReferralCondition.values(), ""), named("reviewpanel.referral.", ReferralCondition.values(), ".evidence"),
                named("ombudsman.decision.", OmbudsmanDecision.values(), ""), named("ombudsman.refused.", OmbudsmanEnquiries.Refused.values(), ""),
                Stream.of("reviewpanel.part.chair", "reviewpanel.part.panel_member"),
                Stream.of("tracker.not-happy", "tracker.panel").flatMap(key -> Stream.of("", ".what", ".right", ".why", ".why.hint", ".ask").map(part -> key + part)))
                .flatMap(each -> each);
    }

    private static Stream<String> named(String prefix, Enum<?>[] values, String suffix) {
        return Stream.of(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT) + suffix);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_value_has_words(String key) {
        assertThat(Samples.WORDS.all(Voice.ADULT)).containsKey(key);
    }
}
