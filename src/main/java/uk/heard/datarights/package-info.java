/**
 * Owns what people ask about the data that are kept on them: to see, correct or erase them, or that they were not used as they should
 * be. It lies beside the procedure, with days of its own, and the data protection team is told of each.
 * Uses the complaint and correspondence. Offers {@link uk.heard.datarights.DataRequests} and a panel of the case page.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "correspondence", "staff", "casefile", "casefile :: panel", "ui"})
package uk.heard.datarights;
