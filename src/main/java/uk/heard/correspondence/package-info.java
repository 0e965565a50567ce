/**
 * Owns what came in and what went out: messages, letters, safe contact and the notices that say "come and look".
 * Uses the complaint and the council's profile.
 * Offers {@link uk.heard.correspondence.Messages}, {@link uk.heard.correspondence.LetterSending},
 * {@link uk.heard.correspondence.SafeContact}, {@link uk.heard.correspondence.Notices}, {@link uk.heard.correspondence.SentEmails} and
 * {@link uk.heard.correspondence.StaffMail}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "ui"})
package uk.heard.correspondence;
