package uk.heard.attachment;

/** What a look at the content found: a kind that is taken, or why it is not. One of the two is null. */
record Seen(FileKind kind, Refusal refusal) {

    static Seen as(FileKind kind) {
        return new Seen(kind, null);
    }

    static Seen refused(Refusal refusal) {
        return new Seen(null, refusal);
    }
}
