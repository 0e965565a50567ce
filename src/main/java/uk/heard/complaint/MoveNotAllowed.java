package uk.heard.complaint;

/**
 * The step is not lawful where the complaint stands now, most often because somebody else was quicker.
 * Nothing was changed; {@link #last()} says what happened instead.
 */
public class MoveNotAllowed extends RuntimeException {

    private final Position position;
    private final RecordedMove last;

    MoveNotAllowed(Position position, RecordedMove last) {
        super("Not possible in position " + position);
        this.position = position;
        this.last = last;
    }

    public Position position() {
        return position;
    }

    public RecordedMove last() {
        return last;
    }
}
