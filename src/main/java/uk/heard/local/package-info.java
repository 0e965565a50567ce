/**
 * Owns what the default profile brings along instead of servers: a database, an identity provider, a mail catcher, sample staff.
 * Uses the gate, and the roles of staff.
 * Offers nothing to other packages; in production none of it exists.
 */
package uk.heard.local;
