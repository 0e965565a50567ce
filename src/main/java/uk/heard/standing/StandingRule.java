package uk.heard.standing;

import java.util.Arrays;
import java.util.Set;
import java.util.function.BiPredicate;
import uk.heard.complaint.ComplainantRole;

/**
 * Who may complain, in the order in which the rules are tried; the first that fits gives the result.
 * No rule refuses: where the law leaves it open, a person decides with reasons.
 */
public enum StandingRule {

    /** An adult decides who speaks for them; whether they may complain is asked about them, not about whoever writes. */
    REPRESENTATIVE_ADULT_AGREES("Children Act 1989, sections 24D and 26, by the standing of the person they speak for", Outcome.ELIGIBLE,
            (who, known) -> who.forAnAdult() && known.confirms(ConsentAnswer.AGREES) && mayComplain(who.adult())),
    REPRESENTATIVE_ADULT_WITH_INTEREST("Regulation 12, by the interest of the person they speak for", Outcome.DISCRETION,
            (who, known) -> who.forAnAdult() && known.confirms(ConsentAnswer.AGREES)),
    REPRESENTATIVE_ADULT_DECLINES("Regulation 12, in their own right", Outcome.DISCRETION,
            (who, known) -> who.forAnAdult() && known.confirms(ConsentAnswer.DOES_NOT_AGREE)),
    /** They cannot decide this, or cannot be asked: staff wrote down why. */
    REPRESENTATIVE_ADULT_CANNOT_BE_ASKED("Mental Capacity Act 2005, where they cannot decide this themselves", Outcome.DISCRETION,
            (who, known) -> who.forAnAdult() && (known.confirms(ConsentAnswer.TOO_YOUNG) || known.confirms(ConsentAnswer.NOT_ASKED))),
    REPRESENTATIVE_ADULT_NOT_ASKED("Children Act 1989, sections 24D and 26: an adult decides who speaks for them", Outcome.CONSENT_NEEDED,
            (who, known) -> who.forAnAdult()),
    CHILD("Children Act 1989, section 26(3)", Outcome.ELIGIBLE, inTheirOwnRight(ComplainantRole.CHILD)),
    CARE_LEAVER("Children Act 1989, section 24D", Outcome.ELIGIBLE, inTheirOwnRight(ComplainantRole.CARE_LEAVER)),
    /** The child's consent is not needed: refusing for want of it was found to be fault. */
    PARENT_IN_OWN_RIGHT("Children Act 1989, section 26(3)", Outcome.ELIGIBLE,
            inTheirOwnRight(ComplainantRole.PARENT, ComplainantRole.PARENTAL_RESPONSIBILITY)),
    FOSTER_CARER("Children Act 1989, section 26(3)(d)", Outcome.ELIGIBLE, inTheirOwnRight(ComplainantRole.FOSTER_CARER)),
    SPECIAL_GUARDIAN("Children Act 1989, section 26(3C)", Outcome.ELIGIBLE,
            inTheirOwnRight(ComplainantRole.SPECIAL_GUARDIAN, ComplainantRole.CHILD_WITH_SPECIAL_GUARDIAN,
                    ComplainantRole.PARENT_OF_CHILD_WITH_SPECIAL_GUARDIAN, ComplainantRole.SPECIAL_GUARDIANSHIP_APPLICANT)),
    ADOPTION("Children Act 1989, section 26(3B)", Outcome.ELIGIBLE,
            inTheirOwnRight(ComplainantRole.CHILD_WHO_MAY_BE_ADOPTED, ComplainantRole.ADOPTER, ComplainantRole.ADOPTED_PERSON,
                    ComplainantRole.BIRTH_PARENT, ComplainantRole.FORMER_GUARDIAN, ComplainantRole.ADOPTION)),
    REPRESENTATIVE_CHILD_AGREES("Children Act 1989, section 26(3)", Outcome.ELIGIBLE,
            (who, known) -> who.actingForChild() && known.confirms(ConsentAnswer.AGREES)),
    REPRESENTATIVE_CHILD_DECLINES("Regulation 12, in their own right", Outcome.DISCRETION,
            (who, known) -> who.actingForChild() && known.answer() == ConsentAnswer.DOES_NOT_AGREE),
    REPRESENTATIVE_CHILD_TOO_YOUNG("Regulation 12", Outcome.DISCRETION,
            (who, known) -> who.actingForChild() && known.answer() == ConsentAnswer.TOO_YOUNG),
    /** It is not safe, or not possible: staff wrote down why. */
    REPRESENTATIVE_CHILD_CANNOT_BE_ASKED("Regulation 12", Outcome.DISCRETION,
            (who, known) -> who.actingForChild() && known.confirms(ConsentAnswer.NOT_ASKED)),
    /** Whoever speaks for the child ticked it. The council makes sure that the child is content, and does not take their word alone. */
    REPRESENTATIVE_SAYS_CHILD_AGREES("Children Act 1989, section 26(3): confirm with the child where possible", Outcome.CONSENT_NEEDED,
            (who, known) -> who.actingForChild() && known.answer() == ConsentAnswer.AGREES),
    REPRESENTATIVE_CHILD_NOT_ASKED("Children Act 1989, section 26(3): confirm with the child where possible", Outcome.CONSENT_NEEDED,
            (who, known) -> who.actingForChild()),
    /** Whether it is a complaint at all depends on the person they write for. */
    COUNCILLOR_OR_MP("By the standing of the person they write for", Outcome.DISCRETION, inTheirOwnRight(ComplainantRole.COUNCILLOR_OR_MP)),
    SUFFICIENT_INTEREST("Regulation 12", Outcome.DISCRETION,
            (who, known) -> true);

    /** What follows from a rule. */
    public enum Outcome { ELIGIBLE, CONSENT_NEEDED, DISCRETION }

    /**
     * Who asks: the role and whether they speak for a child.
     *
     * @param adult who the adult is for whom they speak; null when they speak for none
     */
    public record Who(ComplainantRole role, boolean actingForChild, ComplainantRole adult) {

        public Who(ComplainantRole role, boolean actingForChild) {
            this(role, actingForChild, null);
        }

        boolean forAnAdult() {
            return adult != null;
        }
    }

    /**
     * What is known about consent.
     *
     * @param answer null when there is none
     * @param confirmed whether we know it from more than whoever speaks for them: staff or the child themselves said so, or the child's own advocate
     */
    public record Known(ConsentAnswer answer, boolean confirmed) {
        public static final Known NOTHING = new Known(null, false);

        boolean confirms(ConsentAnswer it) {
            return confirmed && answer == it;
        }
    }

    private final String source;
    private final Outcome outcome;
    private final BiPredicate<Who, Known> fits;

    StandingRule(String source, Outcome outcome, BiPredicate<Who, Known> fits) {
        this.source = source;
        this.outcome = outcome;
        this.fits = fits;
    }

    private static BiPredicate<Who, Known> inTheirOwnRight(ComplainantRole... roles) {
        var these = Set.of(roles);
        return (who, known) -> these.contains(who.role()) && (!who.actingForChild() || maySpeakOnlyForThemselves(who, known));
    }

    /** Whether somebody of this role may complain for themselves. */
    private static boolean mayComplain(ComplainantRole role) {
        return of(new Who(role, false), Known.NOTHING).outcome() == Outcome.ELIGIBLE;
    }

    /** A representative whom the child does not want is looked at again in their own right: a parent may go on as one. */
    private static boolean maySpeakOnlyForThemselves(Who who, Known known) {
        return known.answer() == ConsentAnswer.DOES_NOT_AGREE && !who.role().entitledToAdvocate();
    }

    /** @param known the latest answer about consent, or {@link Known#NOTHING} */
    public static StandingRule of(Who who, Known known) {
        return Arrays.stream(values()).filter(rule -> rule.fits.test(who, known)).findFirst().orElseThrow();
    }

    /**
     * The rule as the chronology names it, which the complainant may read: that somebody said no, or why nobody asks them, is not among what
     * it tells. The decision itself keeps the very rule.
     */
    public StandingRule inChronology() {
        return switch (this) {
            case REPRESENTATIVE_CHILD_DECLINES, REPRESENTATIVE_CHILD_CANNOT_BE_ASKED, REPRESENTATIVE_ADULT_DECLINES, REPRESENTATIVE_ADULT_CANNOT_BE_ASKED -> SUFFICIENT_INTEREST;
            default -> this;
        };
    }

    public String source() {
        return source;
    }

    public Outcome outcome() {
        return outcome;
    }
}
