package uk.heard.correspondence;

/** What became of a notice. Who was not reached by one that was refused or came back has to be reached in another safe way. */
public enum NoticeEnding {
    /** The mail server took it. */
    SENT,
    /** The person called no email address safe. */
    NO_SAFE_CHANNEL,
    /** There is no such mailbox, said the server that was asked to take it. */
    REFUSED,
    /** It was taken and came back as not deliverable. */
    BOUNCED
}
