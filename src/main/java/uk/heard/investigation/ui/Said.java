package uk.heard.investigation.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import uk.heard.casefile.ui.StepForm;
import uk.heard.investigation.NotEligible;
import uk.heard.investigation.Refused;
import uk.heard.ui.Answer;
import uk.heard.ui.Say;

/** Which words say why a step was not taken, and how amounts are written. */
final class Said {

    private Said() {}

    static String refused(Say say, Refused refused) {
        return say.it("investigation.refused." + key(refused));
    }

    static StepForm.Problem refused(Say say, Refused refused, Answer<?> beside) {
        return new StepForm.Problem(beside, refused(say, refused));
    }

    static String notEligible(Say say, NotEligible why) {
        return say.it("investigation.not-eligible." + key(why));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String pounds(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount);
    }
}
