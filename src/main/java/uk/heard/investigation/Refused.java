package uk.heard.investigation;

import uk.heard.timescale.WrongDay;

/** Why a step of Stage 2 was not taken. What was written is kept, nothing else changed; the screen says it beside the right field. */
public enum Refused {
    /** Only the complaints team does this. */
    NOT_YOURS,
    /** Only the complaints manager approves this. */
    MANAGER_ONLY,
    /** What they wrote must be kept: without it the request stands. */
    WORDS_MISSING,
    /** Reasons are kept with the decision and told to the complainant. */
    REASONS_MISSING,
    /** A point of the statement says nothing. */
    POINT_EMPTY,
    /** This version was never sent, so nobody can have agreed it. */
    NOT_SENT,
    /** A later version was sent: that one is to be agreed. */
    SUPERSEDED,
    /** Points came or went since this version was sent. */
    POINTS_CHANGED,
    /** Nobody agrees a statement before there is somebody to investigate it. */
    NOBODY_APPOINTED,
    /** A date is missing. */
    DAY_MISSING,
    /** It says that something happened that has not happened yet. */
    DAY_AHEAD,
    /** It says that something happened before it can have happened. */
    DAY_TOO_EARLY,
    /** A clock is extended once. */
    EXTENDED_ALREADY,
    /** The day has passed: an extension now would hide that it was missed. */
    TOO_LATE_TO_EXTEND,
    /** The new date does not come after the old one. */
    NOT_LATER,
    /** The law allows no date after the 65th working day from the request. */
    BEYOND_LATEST,
    /** A point has no finding or no reason. */
    POINT_UNANSWERED,
    /** The facts in the reports were not checked with those concerned. */
    NOT_FACT_CHECKED,
    /** Nobody said yet whether the independent person agrees. */
    VIEW_MISSING,
    /** Nobody said yet who adjudicates. */
    ADJUDICATOR_MISSING,
    /** The council has not said to every finding whether it accepts it, or not why it does not. */
    ANSWER_MISSING,
    /** An action without somebody to do it, or without a day. */
    ACTION_INCOMPLETE,
    /** The letter says nothing of its own yet. */
    LETTER_EMPTY,
    /** Nobody said yet how it goes out. */
    WAY_MISSING,
    /** That it arrived is recorded already, or was known when it went. */
    RECEIVED_ALREADY;

    static Refused of(WrongDay reason) {
        return valueOf(reason.name());
    }
}
