package uk.heard.investigation;

/** Why nobody was appointed. Two are appointed together or neither is. */
public sealed interface NotAppointed {

    /** Only the complaints team appoints. */
    record NotYours() implements NotAppointed {}

    /** One of the two cannot have this part. */
    record Ineligible(AppointedAs part, NotEligible why) implements NotAppointed {}
}
