/**
 * Owns the offer of an advocate to children and care leavers, the referral to the provider, and the appointment with what the child said to it.
 * Uses the complaint, and correspondence to tell the provider's office that somebody was referred, advocates that there is something new, and who asked for one that there is news of it.
 * Offers {@link uk.heard.advocacy.AdvocacyRequests}, {@link uk.heard.advocacy.Referrals} and {@link uk.heard.advocacy.Appointments}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "complaint", "correspondence", "ui"})
package uk.heard.advocacy;
