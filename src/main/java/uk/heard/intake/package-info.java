/**
 * Owns making a complaint: drafts and opening them again, the questions in their order and the simple form, and the one transaction
 * that turns a draft into a complaint. Keeps the equality answers apart from all that, and rings when someone is in danger.
 * Uses the complaint, standing, advocacy, correspondence and attachment; tells {@link uk.heard.guidance} what was begun and not sent.
 * Offers its pages, and {@link uk.heard.intake.MakeComplaint} for whoever takes a complaint in another way.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "standing", "advocacy", "correspondence", "attachment", "attachment :: upload", "guidance", "ui"})
package uk.heard.intake;
