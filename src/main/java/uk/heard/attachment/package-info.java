/**
 * Owns the files that people send with a complaint: which are taken and why others are not, their keeping in pieces, and the virus scan.
 * Uses the gate, and the case page for what staff see of them.
 * Offers {@link uk.heard.attachment.FileCheck}, {@link uk.heard.attachment.Attachments}, the reasons in {@link uk.heard.attachment.Refusal},
 * and to whoever takes forms with files {@link uk.heard.attachment.ui.Uploads}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "staff", "casefile", "casefile :: panel", "ui"})
package uk.heard.attachment;
