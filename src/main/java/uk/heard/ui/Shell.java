package uk.heard.ui;

import java.net.URI;

/**
 * What the page shells need to know of the council. A record of its own, so that the shells know no council profile.
 *
 * @param phone a number that people read, "01632 960 411"
 * @param accent the council's colour, "#0b4a50"
 * @param neutralSite where the exit leads: a site that many people visit and that says nothing about them
 */
public record Shell(String councilName, String phone, String phoneHours, String email, String accent, URI neutralSite) {

    /** The name stands in browser histories, so it says nothing about what the service is for. */
    public static final String SERVICE = "Heard";

    /** Where browsers report what a content security policy of ours stopped. */
    public static final String POLICY_REPORTS = "/policy-reports";

    /** A grey dot: among other tabs it says nothing. */
    static final String ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
            + "%3Ccircle cx='8' cy='8' r='6' fill='%23767676'/%3E%3C/svg%3E";

    /** The title of the browser's tab: the question, then the neutral name, then the council. */
    public String title(String question) {
        return question + " - " + SERVICE + " - " + councilName;
    }

    public String phoneLink() {
        return telephoneLink(phone);
    }

    public static String telephoneLink(String number) {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }

    String neutralOrigin() {
        return neutralSite.getScheme() + "://" + neutralSite.getAuthority();
    }
}
