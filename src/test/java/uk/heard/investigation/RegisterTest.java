package uk.heard.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import uk.heard.investigation.Register.Entry;
import uk.heard.investigation.Register.Incomplete;
import uk.heard.local.SampleStaff.Person;

/** The people from outside: added, changed, retired, and asked only for what the register names them for. */
class RegisterTest extends AtStage2 {

    private static final Entry WHOLE = new Entry(null, "Cordelia Vance", "01632 960 123", true, false, true, false, false, null, null,
            new BigDecimal("320.50"), day("2026-01-01"), day("2026-12-31"), true);

    @Test
    void everything_that_is_written_can_be_read_changed_and_cleared() {
        var team = register.teams(hannah()).getFirst();
        done(register.save(hannah(), with(WHOLE, team.id())));
        var added = entry("Cordelia Vance");
        assertThat(added).isEqualTo(new Entry(added.id(), "Cordelia Vance", "01632 960 123", true, false, true, false, false, team.id(), team.name(),
                new BigDecimal("320.50"), day("2026-01-01"), day("2026-12-31"), true));
        done(register.save(hannah(), new Entry(added.id(), "Cordelia Vance", "", false, true, false, true, true, null, null, null, null, null, true)));
        assertThat(entry("Cordelia Vance")).isEqualTo(new Entry(added.id(), "Cordelia Vance", "", false, true, false, true, true, null, null, null, null, null, true));
        done(register.retire(hannah(), added.id()));
    }

    @Test
    void an_entry_needs_a_name_a_part_an_amount_and_days_in_their_order() {
        assertThat(register.save(hannah(), named(" "))).contains(Incomplete.NAME_MISSING);
        assertThat(register.save(hannah(), named("x".repeat(256)))).contains(Incomplete.NAME_TOO_LONG);
        assertThat(register.save(hannah(), new Entry(null, "A", "x".repeat(501), true, false, false, false, false, null, null, null, null, null, true))).contains(Incomplete.CONTACT_TOO_LONG);
        assertThat(register.save(hannah(), new Entry(null, "A", "", false, false, false, false, false, null, null, null, null, null, true))).contains(Incomplete.PART_MISSING);
        for (var fee : new String[] {"-1", "1000000", "350.505"}) {
            assertThat(register.save(hannah(), new Entry(null, "A", "", true, false, false, false, false, null, null, new BigDecimal(fee), null, null, true))).as(fee)
                    .contains(Incomplete.FEE_NOT_AN_AMOUNT);
        }
        assertThat(register.save(hannah(), new Entry(null, "A", "", true, false, false, false, false, null, null, null, day("2026-03-02"), day("2026-03-01"), true)))
                .contains(Incomplete.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void whoever_is_retired_stands_last_is_offered_to_nobody_and_can_be_taken_back() {
        var complaint = requested("One.");
        done(register.save(hannah(), named("Aldous Finch")));
        var aldous = person("Aldous Finch");
        done(register.retire(hannah(), aldous));
        assertThat(register.list(hannah(), null).reversed()).filteredOn(entry -> entry.id() == aldous).singleElement().satisfies(entry -> assertThat(entry.active()).isFalse());
        assertThat(register.list(hannah(), null)).extracting(Entry::active).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(investigation.choice(hannah(), complaint.id(), AppointedAs.INVESTIGATING_OFFICER).candidates()).noneMatch(candidate -> candidate.id() == aldous);
        done(register.takeBack(hannah(), aldous));
        assertThat(investigation.choice(hannah(), complaint.id(), AppointedAs.INVESTIGATING_OFFICER).candidates()).anyMatch(candidate -> candidate.id() == aldous);
        done(register.retire(hannah(), aldous));
    }

    @Test
    void the_list_shows_who_can_be_asked_for_a_part() {
        assertThat(register.list(hannah(), AppointedAs.INDEPENDENT_PERSON)).extracting(Entry::name).contains("Beatrix Nkemelu").doesNotContain("Rosalind Achebe", "Winifred Astley");
        assertThat(register.list(hannah(), AppointedAs.INVESTIGATING_OFFICER)).extracting(Entry::name).contains("Rosalind Achebe").doesNotContain("Beatrix Nkemelu");
        assertThat(register.list(hannah(), AppointedAs.PANEL_MEMBER)).extracting(Entry::name).contains("Winifred Astley").doesNotContain("Beatrix Nkemelu");
        assertThat(register.list(hannah(), null)).extracting(Entry::name).contains("Beatrix Nkemelu", "Rosalind Achebe", "Winifred Astley");
    }

    @Test
    void the_default_profile_brings_enough_people_for_every_part() {
        var complaint = requested("One.");
        assertThat(investigation.choice(hannah(), complaint.id(), AppointedAs.INVESTIGATING_OFFICER).candidates()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(investigation.choice(hannah(), complaint.id(), AppointedAs.INDEPENDENT_PERSON).candidates()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(register.list(hannah(), AppointedAs.PANEL_MEMBER)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void nobody_but_the_complaints_team_reads_or_changes_it() {
        var rosalind = person("Rosalind Achebe");
        for (var other : new Person[] {Person.IMRAN, Person.LUCY}) {
            var staff = given.staff(other);
            assertThat(register.list(staff, null)).isEmpty();
            assertThat(register.save(staff, named("Mallory"))).contains(Incomplete.NOT_YOURS);
            assertThat(register.retire(staff, rosalind)).contains(Incomplete.NOT_YOURS);
            assertThat(register.takeBack(staff, rosalind)).contains(Incomplete.NOT_YOURS);
        }
        assertThat(entry("Rosalind Achebe").active()).isTrue();
    }

    private Entry entry(String name) {
        return register.list(hannah(), null).stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow();
    }

    private static Entry named(String name) {
        return new Entry(null, name, "", true, false, false, false, false, null, null, null, null, null, true);
    }

    private static Entry with(Entry entry, long team) {
        return new Entry(entry.id(), entry.name(), entry.contact(), entry.investigates(), entry.independentPerson(), entry.sitsOnPanels(), entry.ofTheCouncil(), entry.related(),
                team, null, entry.feePerDay(), entry.availableFrom(), entry.availableUntil(), entry.active());
    }
}
