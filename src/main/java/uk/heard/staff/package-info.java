/**
 * Owns who staff are, how they and advocates sign in, and what the web lets in at all: headers, origins, hosts, sessions.
 * Uses the gate, and the page shells for what it has to say.
 * Offers {@link uk.heard.staff.SignedInStaff}, {@link uk.heard.staff.SignedInAdvocate}, {@link uk.heard.staff.StaffRole}, {@link uk.heard.staff.AdvocateRole} and {@link uk.heard.staff.StaffMembers}.
 */
package uk.heard.staff;
