package uk.heard.intake.ui;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What people type, made safe to keep: as they wrote it, without the control characters that no letter or screen can show. */
final class Typed {

    private Typed() {}

    static String clean(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    /** Whether mail could go there: one plain address, nothing that could add a header or a recipient. */
    static boolean isEmail(String address) {
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
    static boolean isPhone(String number) {
        return number.matches("[0-9+() .\\-/ext]{3,40}") && number.replaceAll("[^0-9]", "").length() >= 5;
    }
}
