package uk.heard.local;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Random;
import uk.heard.local.SampleCase.Progress;

/**
 * When the steps of one complaint were taken: people write at any hour and at weekends too, staff work from nine to five on working days.
 * A step that was not reached has a time all the same; nobody asks for it.
 */
record SampleTimes(Instant received, Instant acknowledged, Instant asked, Instant answered, Instant accepted, Instant allocated, Instant drafted,
                   Instant replied, Instant stage2, Instant stage3, boolean exchanged) {

    /** Working days from receipt until a panel is asked for, where one is: two full stages lie between. */
    static final int UNTIL_A_PANEL = 55;

    static SampleTimes of(SampleCase c, SampleDays days, Random random) {
        int acknowledged = atLeast(1, c.daysAgo() - (random.nextInt(12) == 0 ? 5 : 1 + random.nextInt(3)));
        int accepted = atLeast(1, acknowledged - random.nextInt(2));
        int replied = atLeast(c.progress().reached(Progress.STAGE_2) ? 3 : 1, c.daysAgo() - daysToReply(random));
        int stage2 = atLeast(1, replied - 2 - random.nextInt(7));
        return new SampleTimes(
                received(c, days, random),
                days.at(days.ago(acknowledged), between(random, 9, 11)),
                days.at(days.ago(atLeast(1, acknowledged - 1)), between(random, 17, 20)),
                days.at(days.ago(atLeast(1, acknowledged - 2)), between(random, 9, 11)),
                days.at(days.ago(accepted), between(random, 11, 13)),
                days.at(days.ago(accepted), between(random, 13, 14)),
                days.at(days.ago(accepted), between(random, 14, 15)),
                days.at(days.ago(replied), between(random, 15, 17)),
                days.at(days.ago(stage2), between(random, 18, 22)),
                days.at(days.ago(atLeast(1, c.daysAgo() - UNTIL_A_PANEL)), LocalTime.of(19, 40)),
                acknowledged >= 3 && random.nextInt(3) == 0);
    }

    private static Instant received(SampleCase c, SampleDays days, Random random) {
        if (c.daysAgo() == 0) {
            return days.minutesAgo(9 + 31 * random.nextInt(6));
        }
        var day = days.ago(c.daysAgo());
        return days.at(random.nextInt(7) == 0 ? days.orDayOffAfter(day) : day, between(random, 7, 23));
    }

    /** Most within 10 working days, some in the lawful extension, a few too late. */
    private static int daysToReply(Random random) {
        int luck = random.nextInt(100);
        return luck < 68 ? 7 + random.nextInt(4) : luck < 92 ? 11 + random.nextInt(10) : 21 + random.nextInt(4);
    }

    private static int atLeast(int least, int value) {
        return Math.max(least, value);
    }

    private static LocalTime between(Random random, int fromHour, int toHour) {
        return LocalTime.of(fromHour + random.nextInt(toHour - fromHour), random.nextInt(60), random.nextInt(60));
    }
}
