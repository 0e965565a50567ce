package uk.heard.staff;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * The council's identity provider. It is asked about itself at the first sign-in, not at the start: while it is away
 * staff wait, and the public goes on being heard.
 */
@Configuration(proxyBeanMethods = false)
@Profile("prod")
class CouncilProvider {

    @Bean
    ClientRegistrationRepository councilProviders(Environment environment) {
        return new SupplierClientRegistrationRepository(() -> {
            var settings = Binder.get(environment).bind("spring.security.oauth2.client", OAuth2ClientProperties.class).get();
            return new InMemoryClientRegistrationRepository(new OAuth2ClientPropertiesMapper(settings).asClientRegistrations());
        });
    }
}
