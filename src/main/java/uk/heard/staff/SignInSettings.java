package uk.heard.staff;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * How the provider's token tells of a second factor: the claim and the value it must have, {@code acr=second-factor} or
 * {@code amr=mfa}. Nothing is asked for when it is left out, which only the default profile allows.
 */
@ConfigurationProperties("heard.sign-in")
record SignInSettings(String secondFactor) {

    boolean strongEnough(OidcIdToken token) {
        if (secondFactor == null) {
            return true;
        }
        var claimAndValue = secondFactor.split("=", 2);
        var given = token.getClaim(claimAndValue[0]);
        return given instanceof List<?> several ? several.contains(claimAndValue[1]) : claimAndValue[1].equals(given);
    }
}
