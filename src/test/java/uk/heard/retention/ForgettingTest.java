package uk.heard.retention;

import static heard.db.Tables.COMPLIMENT;
import static heard.db.Tables.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.compliment.Compliments;
import uk.heard.compliment.Kind;
import uk.heard.compliment.NewCompliment;
import uk.heard.compliment.Sharing;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Drafts;
import uk.heard.local.SampleStaff.Person;
import uk.heard.ui.Voice;

/** What the pages promise to forget is gone from the database, and nothing else is. */
@HeardTest
@Import(GivenComplaints.class)
class ForgettingTest {

    private static final Actor JOB = new Actor.Job("test");

    @Autowired Forgetting forgetting;
    @Autowired Compliments compliments;
    @Autowired Drafts drafts;
    @Autowired GivenComplaints given;
    @Autowired TestClock time;
    @Autowired Gate gate;

    @Test
    void a_draft_is_gone_a_day_after_its_last_change_and_not_before() {
        var holder = given.draft(aParent("Words that were never sent."));
        time.advance(Drafts.KEPT.minus(Duration.ofSeconds(1)));
        forgetting.forget();
        assertThat(kept(holder)).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));
        forgetting.forget();
        assertThat(kept(holder)).isZero();
    }

    @Test
    void what_became_of_a_draft_stays_when_the_draft_goes() {
        var sent = given.sent(aParent("The visits stopped."));
        time.advance(Drafts.KEPT);
        forgetting.forget();
        assertThat(given.points(sent)).hasSize(1);
    }

    @Test
    void a_compliment_is_gone_after_two_years_with_who_was_kept_from_it() {
        time.set(Instant.parse("2024-03-05T10:00:00Z"));
        var form = UUID.randomUUID();
        compliments.give(new NewCompliment(form, Voice.ADULT, Kind.COMPLIMENT, "", "Tomasz Zielak", "Kind.", "", "", Sharing.NO));
        time.set(Instant.parse("2026-03-05T09:59:59Z"));
        forgetting.forget();
        assertThat(keptCompliments(form)).isEqualTo(1);
        time.set(Instant.parse("2026-03-05T10:00:00Z"));
        forgetting.forget();
        assertThat(keptCompliments(form)).isZero();
    }

    @Test
    void nobody_but_the_job_deletes_one() {
        var form = UUID.randomUUID();
        compliments.give(new NewCompliment(form, Voice.ADULT, Kind.COMPLIMENT, "", "", "Kind.", "", "", Sharing.NO));
        gate.run(given.staff(Person.MAYA), () -> assertThat(gate.db().deleteFrom(COMPLIMENT).execute()).isZero());
        assertThat(keptCompliments(form)).isEqualTo(1);
    }

    private int kept(Actor.DraftHolder holder) {
        return gate.as(JOB, () -> gate.db().fetchCount(DRAFT, DRAFT.TOKEN_HASH.eq(holder.tokenHash())));
    }

    private int keptCompliments(UUID form) {
        return gate.as(JOB, () -> gate.db().fetchCount(COMPLIMENT, COMPLIMENT.FORM_KEY.eq(form)));
    }
}
