package uk.heard.attachment;

/** What a file belongs to. */
public sealed interface Owner {

    record Draft(long id) implements Owner {}

    record Complaint(long id) implements Owner {}
}
