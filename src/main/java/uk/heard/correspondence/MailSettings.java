package uk.heard.correspondence;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How notices are sent.
 *
 * @param from a monitored address of the council
 * @param quietHours whether nothing is sent between 20:00 and 08:00 in London; off only where nobody real is written to
 */
@Validated
@ConfigurationProperties("heard.mail")
record MailSettings(@NotBlank @Email String from, boolean quietHours) {}
