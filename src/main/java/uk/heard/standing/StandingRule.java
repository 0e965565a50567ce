package uk.heard.standing;

import java.util.Arrays;
import java.util.function.BiPredicate;
import uk.heard.complaint.ComplainantRole;

/**
 * Who may complain, in the order in which the rules are tried; the first that fits gives the result.
 * No rule refuses: where the law leaves it open, a person decides with reasons.
 */
public enum StandingRule {

    CHILD("Children Act 1989, section 26(3)", Outcome.ELIGIBLE,
            (who, consent) -> !who.actingForChild() && who.role() == ComplainantRole.CHILD),
    CARE_LEAVER("Children Act 1989, section 24D", Outcome.ELIGIBLE,
            (who, consent) -> !who.actingForChild() && who.role() == ComplainantRole.CARE_LEAVER),
    /** The child's consent is not needed: refusing for want of it was found to be fault. */
    PARENT_IN_OWN_RIGHT("Children Act 1989, section 26(3)", Outcome.ELIGIBLE,
            (who, consent) -> !who.actingForChild()
                    && (who.role() == ComplainantRole.PARENT || who.role() == ComplainantRole.PARENTAL_RESPONSIBILITY)),
    FOSTER_CARER("Children Act 1989, section 26(3)(d)", Outcome.ELIGIBLE,
            (who, consent) -> !who.actingForChild() && who.role() == ComplainantRole.FOSTER_CARER),
    SPECIAL_GUARDIAN("Children Act 1989, section 26(3C)", Outcome.ELIGIBLE,
            (who, consent) -> !who.actingForChild() && who.role() == ComplainantRole.SPECIAL_GUARDIAN),
    ADOPTION("Children Act 1989, section 26(3B)", Outcome.ELIGIBLE,
            (who, consent) -> !who.actingForChild() && who.role() == ComplainantRole.ADOPTION),
    REPRESENTATIVE_CHILD_AGREES("Children Act 1989, section 26(3)", Outcome.ELIGIBLE,
            (who, consent) -> who.actingForChild() && consent == ConsentAnswer.AGREES),
    REPRESENTATIVE_CHILD_DECLINES("Regulation 12, in their own right", Outcome.DISCRETION,
            (who, consent) -> who.actingForChild() && consent == ConsentAnswer.DOES_NOT_AGREE),
    REPRESENTATIVE_CHILD_TOO_YOUNG("Regulation 12", Outcome.DISCRETION,
            (who, consent) -> who.actingForChild() && consent == ConsentAnswer.TOO_YOUNG),
    REPRESENTATIVE_CHILD_NOT_ASKED("Children Act 1989, section 26(3): confirm with the child where possible", Outcome.CONSENT_NEEDED,
            (who, consent) -> who.actingForChild()),
    SUFFICIENT_INTEREST("Regulation 12", Outcome.DISCRETION,
            (who, consent) -> true);

    /** What follows from a rule. */
    public enum Outcome { ELIGIBLE, CONSENT_NEEDED, DISCRETION }

    /** Who asks: the role and whether they speak for a child. */
    public record Who(ComplainantRole role, boolean actingForChild) {}

    private final String source;
    private final Outcome outcome;
    private final BiPredicate<Who, ConsentAnswer> fits;

    StandingRule(String source, Outcome outcome, BiPredicate<Who, ConsentAnswer> fits) {
        this.source = source;
        this.outcome = outcome;
        this.fits = fits;
    }

    /** @param consent the latest answer, or null when there is none */
    public static StandingRule of(Who who, ConsentAnswer consent) {
        return Arrays.stream(values()).filter(rule -> rule.fits.test(who, consent)).findFirst().orElseThrow();
    }

    public String source() {
        return source;
    }

    public Outcome outcome() {
        return outcome;
    }
}
