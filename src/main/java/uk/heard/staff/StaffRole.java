package uk.heard.staff;

/** What a member of staff does in complaints. The names are those in the staff table and in the token's roles claim. */
public enum StaffRole {
    COMPLAINTS_MANAGER, COMPLAINTS_OFFICER, TEAM_MANAGER;

    /** For {@code @RolesAllowed}, which takes constants only. */
    public interface Name {
        String COMPLAINTS_MANAGER = "COMPLAINTS_MANAGER";
        String COMPLAINTS_OFFICER = "COMPLAINTS_OFFICER";
        String TEAM_MANAGER = "TEAM_MANAGER";
    }
}
