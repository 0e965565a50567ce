package uk.heard.correspondence;

/** What somebody writes to us for. All but the first three ask for something, and stay open until staff say what became of it. */
public enum MessageKind {
    MESSAGE,
    /** They changed how they may be reached. */
    CONTACT,
    /** What was promised was put right, they say. */
    PUT_RIGHT,
    /** A further point. */
    POINT,
    /** What staff wrote down for them is not what they said. */
    CORRECTION,
    /** Whether the list of points is right. */
    POINTS,
    /** What is not right with the statement of complaint, or that they agree one that cannot be agreed yet. */
    STATEMENT,
    NOT_HAPPY,
    /** They want to take the complaint back. */
    WITHDRAWAL,
    /** They think of stopping and want somebody to talk to them first. */
    TALK,
    /** They want an advocate. */
    ADVOCATE,
    /** They want no advocate any longer. */
    NO_ADVOCATE,
    /** What was promised was not put right, or not all of it. */
    NOT_PUT_RIGHT,
    /** What is kept about them: to see it, to have it corrected or erased, or that it was not used as it should be. */
    DATA;

    /** Whether an answer alone is not enough: somebody says what became of it. */
    public boolean asksForSomething() {
        return ordinal() > PUT_RIGHT.ordinal();
    }
}
