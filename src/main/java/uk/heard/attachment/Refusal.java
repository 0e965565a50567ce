package uk.heard.attachment;

/** Why a file is not taken. For each there are words that say why, and what somebody can do instead. */
public enum Refusal {

    NOTHING_CHOSEN,
    EMPTY,
    TOO_LARGE,
    /** More files than one complaint may have. */
    TOO_MANY,
    /** More bytes than all files of one complaint may have. */
    TOO_MUCH,
    /** A photo as some phones keep it, which most computers cannot open. */
    HEIC,
    KIND_NOT_TAKEN,
    /** The ending of the name says something else than the content. */
    NAME_DIFFERS,
    /** A document that can run commands. */
    MACROS,
    /** Opens only with a password. */
    LOCKED,
    PICTURE_TOO_LARGE,
    DAMAGED,
    /** Two things in one, such as a document that is also a web page, or a few bytes that unpack to very many. */
    TRICK,
    /** So much came from everybody today, or comes at this moment, that no more files are taken for now. */
    BUSY
}
