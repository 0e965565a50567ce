/**
 * Owns what passes between the council and the Ombudsman: enquiries, decisions and what was agreed to put things right. It lies
 * beside the procedure, at any time and in any position: not a stage, and nothing that is counted as a complaint again.
 * Uses the complaint; offers a panel of the case page.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint", "staff", "casefile", "casefile :: panel", "timescale", "ui"})
package uk.heard.ombudsman;
