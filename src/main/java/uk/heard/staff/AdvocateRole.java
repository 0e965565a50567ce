package uk.heard.staff;

/** What somebody of the advocacy provider does here. The names are those in the token's roles claim; our table says the same in its own way. */
public enum AdvocateRole {
    /** Helps children, and sees the cases in which a child said yes. */
    ADVOCATE,
    /** Answers referrals and appoints advocates; sees no case. */
    ADVOCACY_OFFICE;

    /** For {@code @RolesAllowed}, which takes constants only. */
    public interface Name {
        String ADVOCATE = "ADVOCATE";
        String ADVOCACY_OFFICE = "ADVOCACY_OFFICE";
    }
}
