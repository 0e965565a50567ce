package uk.heard.complaint;

/** Who the complainant is to the child, as the statutory list has it (Children Act 1989, sections 24D and 26). */
public enum ComplainantRole {
    CHILD, CARE_LEAVER, PARENT, PARENTAL_RESPONSIBILITY, FOSTER_CARER, SPECIAL_GUARDIAN, ADOPTION,
    RELATIVE_OR_FRIEND, ADVOCATE, PROFESSIONAL, NOT_SURE;

    /** Children and care leavers are entitled to an advocate in their own right (section 26A); adults are not. */
    public boolean entitledToAdvocate() {
        return this == CHILD || this == CARE_LEAVER;
    }
}
