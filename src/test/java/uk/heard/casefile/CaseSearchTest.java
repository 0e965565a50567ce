package uk.heard.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.complaint.Reference;
import uk.heard.local.SampleStaff.Person;

@HeardTest
@Import(GivenComplaints.class)
class CaseSearchTest {

    @Autowired CaseSearch search;
    @Autowired GivenComplaints given;

    @Test
    void a_reference_is_found_as_it_is_shown_and_as_it_is_typed() {
        var sent = given.sent(aParent("Nobody came."));
        var grouped = new Reference(sent.reference()).grouped();
        assertThat(find(sent.reference())).containsExactly(sent.reference());
        assertThat(find(grouped)).containsExactly(sent.reference());
        assertThat(find(grouped.toLowerCase().replace(' ', '-'))).containsExactly(sent.reference());
    }

    @Test
    void all_words_must_occur_in_any_order_and_their_beginnings_do() {
        var both = given.sent(aParent("The contact centre in Brockenhurst was shut.", "The taxi never came."));
        given.sent(aParent("The library in Brockenhurst was shut."));
        assertThat(find("taxi brocken")).containsExactly(both.reference());
        assertThat(find("BROCKENHURST  dana taxi")).containsExactly(both.reference());
    }

    @Test
    void what_was_answered_already_is_found_too_though_nothing_is_due() {
        var done = given.replied(aParent("The swings at Netherfield were mine."));
        var row = search.find(given.staff(Person.HANNAH), "netherfield").getFirst();
        assertThat(row.reference()).isEqualTo(done.reference());
        assertThat(row.dueOn()).isNull();
    }

    @Test
    void a_complaint_with_several_running_clocks_is_found_once_with_what_is_due_first() {
        given.sent(aParent("The garden at Wolverdene."));
        assertThat(search.find(given.staff(Person.HANNAH), "wolverdene")).singleElement()
                .satisfies(row -> assertThat(row.clock()).isEqualTo(uk.heard.timescale.ClockKind.ACKNOWLEDGEMENT));
    }

    @Test
    void signs_and_quotes_are_words_like_others_and_never_orders_to_the_database() {
        given.sent(aParent("It's about O'Brien & the (old) house: \\ 100%."));
        assertThat(find("o'brien & (old | house) !")).hasSizeGreaterThanOrEqualTo(1);
        for (var odd : List.of("'", "\\", "&", ":*", "!!", "a' OR 1=1 --", "<->", "\u0001", " ")) {
            assertThat(find(odd)).isNotNull();
        }
        assertThat(find("&")).isEmpty();
    }

    private List<String> find(String wanted) {
        return search.find(given.staff(Person.HANNAH), wanted).stream().map(WorklistRow::reference).toList();
    }
}
