/**
 * Owns making a complaint: drafts, the questions in their order, and the one transaction that turns a draft into a complaint.
 * Uses the complaint, standing, advocacy, correspondence and attachment.
 * Offers its pages, and {@link uk.heard.intake.MakeComplaint} for whoever takes a complaint in another way.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "standing", "advocacy", "correspondence", "attachment", "ui"})
package uk.heard.intake;
