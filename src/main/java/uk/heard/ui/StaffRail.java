package uk.heard.ui;

import java.util.List;

/** What the staff shell shows of the person who is signed in: their name, where they may go, how they leave. */
public interface StaffRail {

    /** @param path as the router knows it, {@code staff/worklist}; @param count shown beside it, or null */
    record Link(String path, String label, Integer count) {
        public Link(String path, String label) {
            this(path, label, null);
        }
    }

    String personName();

    List<Link> links();

    void signOut();
}
