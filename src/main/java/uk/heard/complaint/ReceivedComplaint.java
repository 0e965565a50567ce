package uk.heard.complaint;

import java.time.LocalDate;

/**
 * A complaint just received, before its transaction ends.
 *
 * @param childId null when there is no child apart from the complainant
 */
public record ReceivedComplaint(long id, long complainantId, Long childId, LocalDate receivedOn) {}
