package uk.heard.compliment;

import static heard.db.Tables.COMPLIMENT;
import static heard.db.Tables.COMPLIMENT_NAME_MATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.casefile.CaseSearch;
import uk.heard.compliment.Compliments.Incomplete;
import uk.heard.compliment.Compliments.Received;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.ui.Voice;

/** What somebody praised or suggested: kept once, read by the complaints team alone, and not by whoever may be meant. */
@HeardTest
@Import(GivenComplaints.class)
class ComplimentsTest {

    @Autowired Compliments compliments;
    @Autowired CaseSearch search;
    @Autowired Gate gate;
    @Autowired DataSource database;
    @Autowired GivenComplaints given;

    private static NewCompliment thanks(String words) {
        return new NewCompliment(UUID.randomUUID(), Voice.ADULT, Kind.COMPLIMENT, "Help for families", "", words, "Dana", "", Sharing.WITH_NAME);
    }

    private List<String> seenBy(Person person) {
        return compliments.page(given.staff(person), null).stream().map(Received::words).toList();
    }

    @Test
    void the_same_form_sent_twice_is_one_and_with_other_words_it_is_another() {
        var form = thanks("She stayed until the taxi came.");
        assertThat(compliments.give(form)).isEmpty();
        assertThat(compliments.give(form)).isEmpty();
        assertThat(seenBy(Person.HANNAH)).filteredOn(form.words()::equals).hasSize(1);
        var corrected = new NewCompliment(form.formKey(), form.voice(), form.kind(), form.service(), form.worker(), form.words() + " And rang.", form.name(), form.contact(), form.sharing());
        assertThat(compliments.give(corrected)).isEmpty();
        assertThat(seenBy(Person.HANNAH)).contains(form.words(), corrected.words());
    }

    @Test
    void what_is_missing_is_named_and_nothing_is_kept() {
        var before = seenBy(Person.MAYA).size();
        assertThat(compliments.give(new NewCompliment(UUID.randomUUID(), Voice.YOUNG, null, "", "", " \u0000 ", "", "", null)))
                .containsExactly(Incomplete.KIND_MISSING, Incomplete.WORDS_MISSING, Incomplete.SHARING_MISSING);
        assertThat(compliments.give(new NewCompliment(UUID.randomUUID(), Voice.ADULT, Kind.COMMENT, "s".repeat(201), "w".repeat(201), "x".repeat(5001), "", "c".repeat(201), Sharing.WITH_NAME)))
                .containsExactly(Incomplete.SERVICE_TOO_LONG, Incomplete.WORKER_TOO_LONG, Incomplete.WORDS_TOO_LONG, Incomplete.NAME_MISSING, Incomplete.CONTACT_TOO_LONG);
        assertThat(seenBy(Person.MAYA)).hasSize(before);
    }

    @Test
    void the_newest_comes_first_and_a_page_goes_on_where_the_last_one_stopped() {
        for (int i = 0; i < Compliments.PAGE + 1; i++) {
            compliments.give(thanks("Thank you, number " + i + "."));
        }
        var first = compliments.page(given.staff(Person.HANNAH), null);
        assertThat(first).hasSize(Compliments.PAGE).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
        assertThat(first.getFirst().words()).isEqualTo("Thank you, number " + Compliments.PAGE + ".");
        var second = compliments.page(given.staff(Person.HANNAH), first.getLast().id());
        assertThat(second.getFirst().words()).isEqualTo("Thank you, number 0.");
    }

    @Test
    void a_stranger_another_household_and_a_team_manager_see_none() throws SQLException {
        compliments.give(thanks("Nobody else's to read."));
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery("SELECT count(*) FROM compliment")) {
            rows.next();
            assertThat(rows.getInt(1)).as("without an actor").isZero();
        }
        var household = given.sent(aParent("The visits stopped.")).complainant();
        for (var actor : List.of(new Actor.Visitor(), household, given.staff(Person.IMRAN), given.staff(Person.LUCY))) {
            gate.run(actor, () -> {
                assertThat(gate.db().fetchCount(COMPLIMENT)).as(actor.key()).isZero();
                assertThat(gate.db().fetchCount(COMPLIMENT_NAME_MATCH)).as(actor.key()).isZero();
            });
        }
    }

    /** A comment about an officer is not theirs to read; praise reaches them through a colleague, if it may. */
    @Test
    void whoever_may_be_meant_cannot_read_count_or_mark_it_from_the_moment_of_sending() {
        var before = seenBy(Person.TOMASZ).size();
        compliments.give(new NewCompliment(UUID.randomUUID(), Voice.ADULT, Kind.COMMENT, "", "Mr Zielack", "He could ring back.", "", "", Sharing.WITHOUT_NAME));
        compliments.give(thanks("Tomasz Zielak was kind."));
        assertThat(seenBy(Person.TOMASZ)).hasSize(before);
        assertThat(seenBy(Person.HANNAH)).contains("He could ring back.", "Tomasz Zielak was kind.");
        var id = newest().id();
        assertThat(compliments.markShared(given.staff(Person.TOMASZ), id)).isFalse();
        assertThat(compliments.noteComplaintOffered(given.staff(Person.TOMASZ), id)).isFalse();
        gate.run(given.staff(Person.TOMASZ), () -> assertThat(gate.db().fetchCount(COMPLIMENT, COMPLIMENT.ID.eq(id))).isZero());
    }

    @Test
    void it_is_marked_as_shared_once_and_only_when_the_person_said_yes() {
        compliments.give(thanks("You may show this."));
        var shared = newest().id();
        assertThat(compliments.markShared(given.staff(Person.HANNAH), shared)).isTrue();
        assertThat(compliments.markShared(given.staff(Person.MAYA), shared)).isFalse();
        assertThat(newest().sharedAt()).isNotNull();
        compliments.give(new NewCompliment(UUID.randomUUID(), Voice.YOUNG, Kind.COMMENT, "", "", "Do not show this.", "", "", Sharing.NO));
        var kept = newest().id();
        assertThat(compliments.markShared(given.staff(Person.HANNAH), kept)).isFalse();
        var hannah = given.staff(Person.HANNAH);
        assertThatThrownBy(() -> gate.run(hannah, () -> gate.db().update(COMPLIMENT).set(COMPLIMENT.SHARED_AT, COMPLIMENT.RECEIVED_AT)
                .set(COMPLIMENT.SHARED_BY, hannah.id()).where(COMPLIMENT.ID.eq(kept)).execute())).hasStackTraceContaining("violates check constraint");
    }

    @Test
    void that_it_is_a_complaint_is_noted_once_and_team_managers_note_nothing() {
        compliments.give(thanks("Lovely, but nobody came for three weeks."));
        var id = newest().id();
        assertThat(compliments.noteComplaintOffered(given.staff(Person.IMRAN), id)).isFalse();
        assertThat(compliments.noteComplaintOffered(given.staff(Person.HANNAH), id)).isTrue();
        assertThat(compliments.noteComplaintOffered(given.staff(Person.HANNAH), id)).isFalse();
    }

    @Test
    void the_search_of_the_cases_does_not_find_it_and_nobody_changes_its_words() {
        compliments.give(thanks("The quokka visit was wonderful."));
        assertThat(search.find(given.staff(Person.HANNAH), "quokka")).isEmpty();
        var hannah = given.staff(Person.HANNAH);
        assertThatThrownBy(() -> gate.run(hannah, () -> gate.db().update(COMPLIMENT).set(COMPLIMENT.WORDS, "Other words.").execute()))
                .isInstanceOf(DataAccessException.class);
        gate.run(given.staff(Person.MAYA), () -> assertThat(gate.db().deleteFrom(COMPLIMENT).execute()).isZero());
    }

    private Received newest() {
        return compliments.page(given.staff(Person.MAYA), null).getFirst();
    }
}
