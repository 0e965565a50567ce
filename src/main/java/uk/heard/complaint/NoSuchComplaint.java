package uk.heard.complaint;

/** There is no such complaint for this actor. Whether there is one for somebody else is never said. */
public class NoSuchComplaint extends RuntimeException {
    public NoSuchComplaint() {
        super("No such complaint");
    }
}
