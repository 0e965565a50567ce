package uk.heard.gate;

/** This member of staff, or this advocate, left or was signed out everywhere since they signed in: the session is over. */
public class NotAdmitted extends RuntimeException {
    NotAdmitted() {
        super("This sign-in is no longer valid");
    }
}
