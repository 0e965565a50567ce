package uk.heard.guidance;

import static heard.db.Tables.TIMESCALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.HeardTest;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;

/** What the page about the stages tells is what the clocks count by. */
@HeardTest
class LimitsTest {

    @Autowired Gate gate;

    @Test
    void the_page_about_the_stages_tells_the_limits_that_apply() {
        assertThat(Limits.OF_THE_LAW).isEqualTo(new Limits(days(ClockKind.STAGE_1, false), days(ClockKind.STAGE_1, true),
                days(ClockKind.STAGE_2_FROM_REQUEST, false), days(ClockKind.STAGE_2_FROM_REQUEST, true), days(ClockKind.STAGE_3_REQUEST, false),
                days(ClockKind.PANEL, false), days(ClockKind.PANEL_REPORT, false), days(ClockKind.STAGE_3_RESPONSE, false)));
    }

    private int days(ClockKind kind, boolean longest) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(longest ? TIMESCALE.LONGEST_WORKING_DAYS : TIMESCALE.WORKING_DAYS).from(TIMESCALE)
                .where(TIMESCALE.KIND.eq(kind)).orderBy(TIMESCALE.APPLIES_FROM.desc()).limit(1).fetchSingle().value1().intValue());
    }
}
