/**
 * Owns what the default profile brings along instead of servers: a database, an identity provider, a mail catcher, sample staff, sample complaints.
 * Uses the gate, and whatever people use, to write the samples as people would.
 * Offers nothing to other packages; in production none of it exists.
 */
package uk.heard.local;
