package uk.heard.intake;

import uk.heard.complaint.Destination;

/**
 * What a point is about, as the person sees it. Some of it has another right door; the complaints team decides, and not being sure
 * is always taken in.
 */
public enum Door {
    CARE(null, Side.OURS),
    SEND_AND_TRANSPORT(Destination.SEND_AND_TRANSPORT, Side.THE_COUNCILS),
    DATA_PROTECTION(Destination.DATA_PROTECTION, Side.THE_COUNCILS),
    ADULT_SOCIAL_CARE(Destination.ADULT_SOCIAL_CARE, Side.THE_COUNCILS),
    /** Serious misconduct is looked at apart; what is left of the service stays here. */
    STAFF_CONDUCT(Destination.STAFF_CONDUCT, Side.THE_COUNCILS),
    SCHOOL(Destination.SCHOOL, Side.ELSEWHERE),
    COURT(Destination.COURT, Side.ELSEWHERE),
    POLICE(Destination.POLICE, Side.ELSEWHERE),
    HEALTH(Destination.HEALTH, Side.ELSEWHERE),
    NOT_SURE(null, Side.OURS);

    /** Whose it is: this procedure's, another of the council's, to whom we pass it on, or somebody's whom people ask themselves. */
    public enum Side { OURS, THE_COUNCILS, ELSEWHERE }

    private final Destination destination;
    private final Side side;

    Door(Destination destination, Side side) {
        this.destination = destination;
        this.side = side;
    }

    /** Null when it belongs here or they are not sure. */
    public Destination destination() {
        return destination;
    }

    public Side side() {
        return side;
    }
}
