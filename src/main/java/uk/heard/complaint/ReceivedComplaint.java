package uk.heard.complaint;

import java.time.LocalDate;

/**
 * A complaint just received, before its transaction ends.
 *
 * @param aboutId the child or adult it is about; null when there is none apart from the complainant
 */
public record ReceivedComplaint(long id, long complainantId, Long aboutId, LocalDate receivedOn) {}
