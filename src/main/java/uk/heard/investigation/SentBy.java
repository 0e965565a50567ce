package uk.heard.investigation;

/** How the Stage 2 response went out: the complainant's days to ask for a panel begin when it reached them, not when it left. */
public enum SentBy {
    /** Read where they follow their complaint: received the day it is sent. */
    PORTAL,
    /** On paper: received on the day that is recorded later. */
    POST
}
