package uk.heard.ui;

/** An answer that will not do yet, and what to do about it in words that blame nobody. */
public record Problem(Answer<?> where, String words) {
}
