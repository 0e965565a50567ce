package uk.heard.datarights;

/** What somebody asks about what is kept on them: UK GDPR, Articles 15 to 17, and Data Protection Act 2018, section 164A. */
public enum DataWish {
    SEE,
    CORRECT,
    ERASE,
    /** It was not used as it should be: not a complaint about the service, and no stage of it. */
    COMPLAINT
}
