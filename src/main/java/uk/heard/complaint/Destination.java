package uk.heard.complaint;

/** Where a point belongs that this procedure does not cover. */
public enum Destination { CORPORATE, SCHOOL, SEND_AND_TRANSPORT, CHILD_PROTECTION_CONFERENCE, COURT, POLICE, HEALTH, ADULT_SOCIAL_CARE, DATA_PROTECTION, STAFF_CONDUCT, SOCIAL_WORK_ENGLAND, PROVIDER, OTHER_COUNCIL, OTHER }
