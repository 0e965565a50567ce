package uk.heard.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The virus scanner, clamd over TCP.
 *
 * @param host empty where there is none; files are then marked as not scanned, and staff are told so beside each
 * @param patience how long a connection or an answer is waited for
 */
@Validated
@ConfigurationProperties("heard.clamd")
record ScannerSettings(@DefaultValue("") String host, @DefaultValue("3310") @Min(1) @Max(65_535) int port, @DefaultValue("60s") Duration patience) {

    boolean isSetUp() {
        return !host.isBlank();
    }
}
