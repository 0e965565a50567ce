package uk.heard.reviewpanel;

/** The four conditions of an early referral. All of them, or the panel goes ahead. */
public enum ReferralCondition {
    /** Stage 2 was complete and robust. */
    ROBUST_STAGE_2,
    /** All or most points were upheld. */
    MOST_UPHELD,
    /** There is a clear plan of what the council will do. */
    ACTION_PLAN,
    /** The complainant agrees. */
    COMPLAINANT_AGREES
}
