package uk.heard.advocacy;

/**
 * That an advocate makes a complaint for a child, and on what footing.
 *
 * @param whyNot why the child cannot instruct anybody; empty when they do
 * @param howKnown how the advocate knows that the child wants this, or what they know of the child's wishes
 */
public record MadeByAdvocate(long advocateId, boolean instructed, String whyNot, WhoseWords whoseWords, ChildMaySee childMaySee, String howKnown) {}
