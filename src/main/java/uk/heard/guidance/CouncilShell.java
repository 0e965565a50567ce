package uk.heard.guidance;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.Shell;

/** Tells the page shells, which know no council, whose pages they are. */
@Configuration
@EnableConfigurationProperties(CouncilProfile.class)
class CouncilShell {

    @Bean
    Shell shell(CouncilProfile council, @Value("${heard.neutral-site:https://www.bbc.co.uk/weather}") URI neutralSite) {
        return new Shell(council.name(), council.phone(), council.phoneHours(), council.email(), council.accentColour(), neutralSite);
    }
}
