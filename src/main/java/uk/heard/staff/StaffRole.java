package uk.heard.staff;

/** What a member of staff does in Heard. */
public enum StaffRole { COMPLAINTS_MANAGER, COMPLAINTS_OFFICER, TEAM_MANAGER }
