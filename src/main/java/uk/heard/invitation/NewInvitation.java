package uk.heard.invitation;

import java.time.LocalDate;

/**
 * What staff decide when they invite a child.
 *
 * @param way null when nothing was chosen
 * @param address the email or postal address, or who hands it over and where
 * @param note what else makes it safe: when, who must not see it
 * @param whoAsks as the child should read it: "Leila", "your gran"
 * @param whatFor what it is about, in plain words for this child
 * @param asksAboutReply whether the child is also asked if that person may read our reply
 * @param validUntil the last day on which the codes open it; null when none was given
 */
public record NewInvitation(SafeWay way, String address, String note, String whoAsks, String whatFor, boolean asksAboutReply, LocalDate validUntil) {

    public static final int LONGEST_ADDRESS = 500;
    public static final int LONGEST_NOTE = 1_000;
    public static final int LONGEST_WHO = 255;
    public static final int LONGEST_WHAT = 2_000;
}
