package uk.heard.reviewpanel;

import uk.heard.investigation.NotEligible;
import uk.heard.timescale.WrongDay;

/** Why a step was not taken. Nothing was changed; the screen says it beside the right field. */
public enum Refused {
    /** Only the complaints team does this. */
    NOT_YOURS,
    /** Only the complaints manager decides about a late request. */
    NOT_THE_MANAGER,
    DAY_MISSING,
    /** It has not happened yet. */
    DAY_AHEAD,
    /** It cannot have happened before what it follows. */
    DAY_TOO_EARLY,
    /** How they asked. */
    HOW_MISSING,
    REASONS_MISSING,
    /** No late request waits: one in time is theirs by right and is never refused. */
    NOTHING_LATE,
    /** The response arrived later than was known, so the request is theirs by right: it is recorded, not decided. */
    IN_TIME_AFTER_ALL,
    /** A late request waits already. */
    LATE_ALREADY,

    STAGE_2_NOT_ROBUST,
    /** Fewer than half of the points were upheld, wholly or partly. */
    FEW_UPHELD,
    MOST_UPHELD_MISSING,
    ACTION_PLAN_MISSING,
    AGREEMENT_MISSING,

    /** The same as {@link NotEligible} says, by the same names. */
    NOT_ON_REGISTER, NOT_AVAILABLE, CONFLICT, NOT_INDEPENDENT, LINE_MANAGEMENT, INVESTIGATED_IT, ALREADY_APPOINTED,
    /** Two members sit beside the chair. */
    PANEL_FULL,
    /** A chair and exactly two members, or there is no panel. */
    PANEL_INCOMPLETE,
    /** Somebody else was appointed since the notice: list the panel again. */
    PANEL_CHANGED,
    NOT_A_WORKING_DAY,
    /** Date and papers would not be with everybody in time. */
    NOTICE_TOO_SHORT,
    /** More than a year away. */
    DAY_TOO_FAR,
    TIME_MISSING,
    VENUE_MISSING,
    /** Later than the law allows, and nobody said why. */
    DELAY_REASONS_MISSING,
    PAPERS_MISSING,
    /** They speak who is not coming. */
    SPEAKER_NOT_COMING,

    SUMMARY_MISSING,
    /** Neither a recommendation nor the word that there is none, or both. */
    RECOMMENDATIONS_UNCLEAR,
    TOO_LONG,

    ANSWER_MISSING,
    /** Departing from the panel without reasons is fault (Ombudsman 24-016-124). */
    DEPARTURE_WITHOUT_REASONS,
    /** What is accepted is done by somebody, by a day. */
    ACTION_MISSING,
    /** A promise for a day that has gone by. */
    DAY_PAST,
    NOT_CONSULTED,
    /** Somebody else saved the same response since it was opened here. */
    SAVED_MEANWHILE,
    DIRECTOR_MISSING,
    LETTER_EMPTY;

    static Refused of(WrongDay reason) {
        return valueOf(reason.name());
    }

    static Refused of(NotEligible reason) {
        return valueOf(reason.name());
    }
}
