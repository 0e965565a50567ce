package uk.heard.complaint;

import uk.heard.ui.Voice;

/** Who the complainant is to the child: each line of the statutory list (Children Act 1989, sections 24D and 26), and everybody else who asks. */
public enum ComplainantRole {
    CHILD, CARE_LEAVER, PARENT, PARENTAL_RESPONSIBILITY, FOSTER_CARER, SPECIAL_GUARDIAN, RELATIVE_OR_FRIEND, ADVOCATE, PROFESSIONAL,
    CHILD_WITH_SPECIAL_GUARDIAN, PARENT_OF_CHILD_WITH_SPECIAL_GUARDIAN,
    /** Who asked for an assessment of support needs under section 14F(3) or (4). */
    SPECIAL_GUARDIANSHIP_APPLICANT,
    CHILD_WHO_MAY_BE_ADOPTED, ADOPTER, ADOPTED_PERSON, BIRTH_PARENT, FORMER_GUARDIAN,
    /** Anybody else to whom adoption services extend. */
    ADOPTION,
    COUNCILLOR_OR_MP, NOT_SURE;

    public boolean isAChild() {
        return this == CHILD || this == CHILD_WITH_SPECIAL_GUARDIAN || this == CHILD_WHO_MAY_BE_ADOPTED;
    }

    /** Children and care leavers are entitled to an advocate in their own right (section 26A); adults are not. */
    public boolean entitledToAdvocate() {
        return isAChild() || this == CARE_LEAVER;
    }

    /**
     * Whether it is they who would be helped when they speak for no child: whoever is spoken to as the young is one of them too, in whatever
     * line of the list they found themselves, as a parent who is sixteen.
     */
    public boolean isHelpedThemselves(Voice voice) {
        return entitledToAdvocate() || voice.young();
    }
}
