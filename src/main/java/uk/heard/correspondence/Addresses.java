package uk.heard.correspondence;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whether what somebody typed is an address at which they can be reached. */
public final class Addresses {

    private Addresses() {}

    /** Whether mail could go there: one plain address, nothing that could add a header or a recipient. */
    public static boolean isEmail(String address) {
        if (address.length() > 254 || !address.matches("[^\\s,;<>\"()]+@[^\\s,;<>\"()@]+\\.[^\\s,;<>\"()@.]+")) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** Whether somebody could dial it: digits enough, and nothing but what people write around them. */
    public static boolean isPhone(String number) {
        return number.matches("[0-9+() .\\-/ext]{3,40}") && number.replaceAll("[^0-9]", "").length() >= 5;
    }
}
