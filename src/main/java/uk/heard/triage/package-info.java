/**
 * Owns the first steps of staff: acknowledge, decide standing, check conflicts, accept, allocate.
 * Uses the complaint, standing, staff and correspondence.
 * Offers its panels on the case page.
 */
package uk.heard.triage;
