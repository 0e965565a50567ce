package uk.heard.staff;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where people find the public pages and where staff work. In production these are two hosts, by default one. */
@ConfigurationProperties("heard")
public record WebSettings(URI publicUrl, URI staffUrl) {

    boolean twoHosts() {
        return !publicUrl.getHost().equals(staffUrl.getHost());
    }
}
