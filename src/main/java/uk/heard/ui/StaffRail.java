package uk.heard.ui;

import java.util.List;

/** What the shell for those who sign in shows of them: their name, where they may go, how they leave. */
public interface StaffRail {

    /** @param path as the router knows it, {@code staff/worklist}; @param count shown beside it, or null */
    record Link(String path, String label, Integer count) {
        public Link(String path, String label) {
            this(path, label, null);
        }
    }

    /** Whether whoever is signed in is one of those for whom it was made: staff have theirs, advocates another. */
    default boolean serves() {
        return true;
    }

    String personName();

    List<Link> links();

    void signOut();
}
