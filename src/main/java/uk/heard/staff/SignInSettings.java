package uk.heard.staff;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What proof of a second factor the provider must give: one of these {@code acr} values, or one of these {@code amr}
 * values. Asks for nothing when both are empty, which only the default profile allows.
 */
@ConfigurationProperties("heard.sign-in")
record SignInSettings(@DefaultValue List<String> acr, @DefaultValue List<String> amr) {

    boolean strongEnough(String given, List<String> methods) {
        return acr.isEmpty() && amr.isEmpty()
                || given != null && acr.contains(given)
                || methods != null && methods.stream().anyMatch(amr::contains);
    }
}
