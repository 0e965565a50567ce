package uk.heard.correspondence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notices are sent.
 *
 * @param from a monitored address of the council
 * @param quietHours whether nothing is sent between 20:00 and 08:00 in London; off only where nobody real is written to
 * @param returned the mailbox to which mail comes back that cannot be delivered
 */
@Validated
@ConfigurationProperties("heard.mail")
record MailSettings(@NotBlank @Email String from, boolean quietHours, @Valid @DefaultValue Returned returned) {

    /**
     * A mailbox of its own, read over IMAP with TLS. Without a host nobody reads it, and what comes back stays with {@code from}.
     *
     * @param address the sender on the envelope, so that mail comes back here
     * @param tls off only for a server on this machine
     */
    record Returned(@DefaultValue("") String host, @DefaultValue("993") int port, @DefaultValue("true") boolean tls,
                    @DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue("") String address) {

        Returned {
            if (!host.isBlank() && (username.isBlank() || password.isBlank() || address.isBlank())) {
                throw new IllegalArgumentException("The mailbox for returned mail needs a user, a password and its address");
            }
        }

        boolean isRead() {
            return !host.isBlank();
        }
    }

    /** Where mail that cannot be delivered goes back to. */
    String envelopeFrom() {
        return returned.isRead() ? returned.address() : from;
    }
}
