package uk.heard.gate;

import static heard.db.Tables.CASE_WORDS;
import static heard.db.Tables.CIRCUMSTANCES;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONSENT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.DRAFT;
import static heard.db.Tables.EQUALITY_ANSWER;
import static heard.db.Tables.FINDING;
import static heard.db.Tables.INVITATION;
import static heard.db.Tables.LETTER;
import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import heard.db.DefaultSchema;
import heard.db.Routines;
import heard.db.tables.FindCases;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.springframework.dao.DataAccessException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.advocacy.Scope;
import uk.heard.casefile.CaseClocks;
import uk.heard.casefile.CaseFiles;
import uk.heard.casefile.CaseSearch;
import uk.heard.casefile.Worklist;
import uk.heard.casefile.WorklistRow;
import uk.heard.complaint.Part;
import uk.heard.complaint.Said;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.correspondence.LetterKind;
import uk.heard.intake.Answer;
import uk.heard.intake.Drafts;
import uk.heard.intake.Equality;
import uk.heard.intake.MakeComplaint;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.ChildsAnswers.Given;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.resolution.StageOneReply;
import uk.heard.standing.ConsentAnswer;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.StandingAgain;
import uk.heard.triage.Triage;
import uk.heard.triage.Withdrawal;
import uk.heard.ui.Voice;

/** Every exit with a stranger, a conflict and another household. The policies decide; nothing here filters. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class WhoSeesWhatTest {

    /** Nobody who uses the application may read these at all. */
    private static final Set<String> UNREADABLE = Set.of("access_log", "case_words");

    @Autowired Gate gate;
    @Autowired DataSource database;
    @Autowired GivenComplaints given;
    @Autowired Drafts drafts;
    @Autowired MakeComplaint makeComplaint;
    @Autowired Worklist worklist;
    @Autowired CaseSearch search;
    @Autowired CaseClocks clocks;
    @Autowired CaseFiles caseFiles;
    @Autowired Triage triage;
    @Autowired StageOneReply reply;
    @Autowired TrackedComplaints tracked;
    @Autowired Invitations invitations;
    @Autowired ChildsAnswers answers;
    @Autowired StandingAgain again;
    @Autowired Withdrawal withdrawal;
    @Autowired GivenAdvocates advocates;

    @Test
    void without_an_actor_the_database_shows_no_case_at_all() throws SQLException {
        given.replied(aParent("The visits stopped."));
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (var table : caseTables()) {
                try (var rows = statement.executeQuery("SELECT count(*) FROM " + table.getName())) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table.getName()).isZero();
                }
            }
        }
    }

    @Test
    void without_an_actor_the_gate_hands_out_nothing() {
        assertThatThrownBy(gate::db).isInstanceOf(NoActor.class);
        assertThatThrownBy(gate::actor).isInstanceOf(NoActor.class);
    }

    @Test
    void every_table_of_a_case_is_under_row_level_security() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT relname FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND relnamespace = 'public'::regnamespace")) {
            var secured = new ArrayList<String>();
            while (rows.next()) {
                secured.add(rows.getString(1));
            }
            assertThat(secured).containsAll(caseTables().stream().map(Table::getName).toList()).contains("draft", "staff_member", "staff_role");
        }
    }

    @Test
    void a_complainant_sees_their_own_complaint_and_no_other_household() {
        var theirs = given.replied(aParent("The visits stopped."));
        given.replied(aParent("The other household's words."));
        var counts = counts(theirs.complainant());
        gate.run(theirs.complainant(), () -> assertThat(gate.db().select(COMPLAINT.ID).from(COMPLAINT).fetch(COMPLAINT.ID)).containsExactly(theirs.id()));
        assertThat(counts).containsEntry("point", 1).containsEntry("letter", 2).containsEntry("finding", 1).containsEntry("name_match", 0).containsEntry("case_access", 0);
    }

    @Test
    void a_code_opens_one_complaint_and_a_letter_of_another_household_does_not_exist() {
        var theirs = given.replied(aParent("One."));
        var others = given.replied(aParent("Two."));
        var letters = tracked.open(others.complainant()).letters();
        assertThat(tracked.letter(others.complainant(), letters.getFirst().id())).isPresent();
        assertThat(tracked.letter(theirs.complainant(), letters.getFirst().id())).isEmpty();
        assertThat(tracked.unlock(theirs.reference(), others.code().value(), "n")).isEmpty();
    }

    @Test
    void a_link_by_email_shows_steps_and_dates_of_one_complaint_and_no_word_of_it() {
        var theirs = given.replied(aParent("The visits stopped."));
        given.replied(aParent("The other household's words."));
        var counts = counts(new Actor.StatusOnly(theirs.id()));
        assertThat(counts).containsEntry("complaint", 1).hasEntrySatisfying("move", moves -> assertThat(moves).isPositive())
                .hasEntrySatisfying("clock", clocks -> assertThat(clocks).isPositive());
        counts.keySet().removeAll(Set.of("complaint", "move", "clock", "clock_extension", "clock_pause"));
        assertThat(counts.values()).containsOnly(0);
    }

    @Test
    void what_staff_are_still_writing_is_not_the_complainants_to_see() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        reply.save(given.staff(Person.HANNAH), complaint.id(),
                List.of(new StageOneReply.PointFinding(given.points(complaint).getFirst(), Finding.UPHELD, "A first thought.")), "A first line", "");
        gate.run(complaint.complainant(), () -> {
            assertThat(gate.db().fetchCount(FINDING)).isZero();
            assertThat(gate.db().select(LETTER.KIND).from(LETTER).fetch(LETTER.KIND)).containsExactly(LetterKind.ACKNOWLEDGEMENT);
        });
        assertThat(tracked.open(complaint.complainant()).points().getFirst().findings()).isEmpty();
    }

    /** Trap 24: the complaint is kept apart, and who is named in it cannot browse it. */
    @Test
    void whoever_is_named_cannot_find_count_or_open_it_from_the_moment_of_sending() {
        var named = given.staff(Person.TOMASZ);
        var before = counts(named);
        var complaint = given.sent(aParent("Tomasz Zielak shouted at my son."));
        assertThat(counts(named)).isEqualTo(before);
        assertThat(worklist.page(named, null)).noneMatch(row -> row.reference().equals(complaint.reference()));
        assertThat(caseFiles.open(named, complaint.reference())).isEmpty();
        assertThat(caseFiles.open(given.staff(Person.HANNAH), complaint.reference())).isPresent();
    }

    @Test
    void whoever_is_named_anywhere_else_than_in_a_point_is_kept_out_as_well() {
        var told = aParent("The visits stopped.");
        var point = told.points().getFirst();
        for (var answers : List.of(told.with(new Answer.Before(Said.YES, "I wrote to Tomasz Zielak in May.")),
                told.with(new Answer.InCourt(Said.YES, "Mr Zielak speaks there for the council.")),
                told.with(new Answer.OverAYearAgo(Said.YES, "Tomasz Zielak told me to wait.")),
                told.withPoint(0, point.withCircumstances(When.NOT_SAID, "Tomasz Zielak’s team", "")),
                told.withPoint(0, point.withCircumstances(When.NOT_SAID, "", "Tomasz Zielak")),
                anAuntFor(ConsentAnswer.AGREES, "The visits stopped.").with(new Answer.Agreement(ConsentAnswer.AGREES, "Tomasz Zielak was in the room.", null, Said.NO, "")))) {
            var complaint = given.sent(answers);
            assertThat(caseFiles.open(given.staff(Person.TOMASZ), complaint.reference())).as(answers.toString()).isEmpty();
            assertThat(caseFiles.open(given.staff(Person.HANNAH), complaint.reference())).isPresent();
        }
    }

    @Test
    void the_list_of_what_waits_hides_what_the_worklist_hides() {
        var named = given.replied(aParent("Tomasz Zielak shouted at my son."));
        var other = given.replied(aParent("The visits stopped."));
        assertThat(worklist.waiting(given.staff(Person.HANNAH), null)).extracting(WorklistRow::reference).contains(named.reference(), other.reference());
        assertThat(worklist.waiting(given.staff(Person.TOMASZ), null)).extracting(WorklistRow::reference).contains(other.reference()).doesNotContain(named.reference());
        assertThat(worklist.waiting(given.staff(Person.LUCY), null)).isEmpty();
        assertThat(worklist.waiting(given.staff(Person.IMRAN), null)).extracting(WorklistRow::reference).doesNotContain(named.reference(), other.reference());
    }

    @Test
    void why_something_is_due_is_told_to_whoever_sees_the_case_and_to_nobody_else() {
        var aboutTomasz = given.sent(aParent("Tomasz Zielak shouted at my son."));
        var clock = search.find(given.staff(Person.HANNAH), aboutTomasz.reference()).getFirst().clockId();
        assertThat(clocks.find(given.staff(Person.HANNAH), clock)).isPresent();
        for (var person : List.of(Person.TOMASZ, Person.LUCY, Person.IMRAN)) {
            assertThat(clocks.find(given.staff(person), clock)).as(person.name()).isEmpty();
            assertThat(clocks.find(given.staff(person), Long.MAX_VALUE)).as("an unknown one answers alike").isEmpty();
        }
    }

    @Test
    void a_misspelt_name_locks_its_owner_out_too() {
        var complaint = given.sent(aParent("Mr Zielack never called back."));
        assertThat(caseFiles.open(given.staff(Person.TOMASZ), complaint.reference())).isEmpty();
    }

    @Test
    void a_false_match_is_released_by_the_complaints_manager_alone_and_never_by_the_person_matched() {
        var named = given.staff(Person.TOMASZ);
        var complaint = given.sent(aParent("A neighbour called Zielak told us."));
        assertThat(triage.releaseMatch(given.staff(Person.HANNAH), complaint.id(), named.id(), "A neighbour.")).isPresent();
        assertThat(caseFiles.open(named, complaint.reference())).isEmpty();
        assertThat(triage.releaseMatch(given.staff(Person.MAYA), complaint.id(), named.id(), "")).isPresent();
        assertThat(triage.releaseMatch(given.staff(Person.MAYA), complaint.id(), named.id(), "It is a neighbour of the same name.")).isEmpty();
        assertThat(caseFiles.open(named, complaint.reference())).isPresent();
    }

    @Test
    void a_complaint_about_the_complaints_manager_goes_to_the_deputy() {
        var manager = given.staff(Person.MAYA);
        var complaint = given.sent(aParent("Maya Okafor closed my first complaint."));
        assertThat(caseFiles.open(manager, complaint.reference())).isEmpty();
        assertThatThrownBy(() -> triage.releaseMatch(manager, complaint.id(), manager.id(), "It was not me."))
                .isInstanceOf(RuntimeException.class);
        assertThat(caseFiles.open(manager, complaint.reference())).isEmpty();
        assertThat(triage.releaseMatch(given.staff(Person.TOM), complaint.id(), manager.id(), "Another council.")).isEmpty();
        assertThat(caseFiles.open(manager, complaint.reference())).isPresent();
    }

    @Test
    void a_team_manager_sees_what_is_allocated_to_the_team_and_nothing_else() {
        var manager = given.staff(Person.IMRAN);
        var allocated = given.inStage1(aParent("The placement moved."));
        var other = given.inStage1(aParent("Another one."));
        assertThat(caseFiles.open(manager, allocated.reference())).isEmpty();
        triage.allocate(given.staff(Person.HANNAH), allocated.id(), team(Person.IMRAN));
        assertThat(caseFiles.open(manager, allocated.reference())).isPresent();
        assertThat(caseFiles.open(manager, other.reference())).isEmpty();
        assertThat(worklist.page(manager, null)).extracting(row -> row.reference()).contains(allocated.reference()).doesNotContain(other.reference());
        assertThat(caseFiles.open(given.staff(Person.MARGARET), allocated.reference())).isEmpty();
        triage.allocate(given.staff(Person.HANNAH), allocated.id(), team(Person.MARGARET));
        assertThat(caseFiles.open(manager, allocated.reference())).isEmpty();
    }

    @Test
    void a_named_team_manager_stays_locked_out_when_the_case_is_allocated_to_their_team() {
        var before = counts(given.staff(Person.IMRAN));
        var complaint = given.inStage1(aParent("Imran Chaudhry cancelled every review."));
        triage.allocate(given.staff(Person.HANNAH), complaint.id(), team(Person.IMRAN));
        assertThat(caseFiles.open(given.staff(Person.IMRAN), complaint.reference())).isEmpty();
        assertThat(counts(given.staff(Person.IMRAN))).isEqualTo(before);
    }

    @Test
    void nobody_finds_by_searching_what_they_may_not_see() {
        var word = "Quillfeather";
        var open = given.sent(aParent("The visits to " + word + " stopped."));
        var aboutTomasz = given.sent(aParent("Tomasz Zielak shouted at " + word + "."));
        assertThat(found(given.staff(Person.HANNAH), word)).containsExactly(aboutTomasz.reference(), open.reference());
        assertThat(found(given.staff(Person.TOMASZ), word)).containsExactly(open.reference());
        assertThat(found(given.staff(Person.TOMASZ), aboutTomasz.reference())).isEmpty();
        assertThat(found(given.staff(Person.IMRAN), word)).isEmpty();
        assertThat(found(given.staff(Person.LUCY), word)).isEmpty();
    }

    @Test
    void hidden_cases_neither_fill_the_list_of_found_ones_nor_show_in_its_length() {
        var word = "Thistlewood";
        var open = given.sent(aParent("About " + word + "."));
        for (int i = 0; i < CaseSearch.MOST + 1; i++) {
            given.sent(aParent("Tomasz Zielak and " + word + ", once more."));
        }
        assertThat(found(given.staff(Person.TOMASZ), word)).containsExactly(open.reference());
        assertThat(found(given.staff(Person.HANNAH), word)).hasSize(CaseSearch.MOST).doesNotContain(open.reference());
    }

    @Test
    void a_complainant_cannot_read_or_run_the_search_over_other_households() {
        var theirs = given.sent(aParent("About Marrowbone."));
        given.sent(aParent("Also about Marrowbone."));
        gate.run(theirs.complainant(), () -> assertThat(gate.db().select().from(new FindCases().call("marrowbone", 9)).fetch(0, Long.class)).containsExactly(theirs.id()));
        gate.run(new Actor.Visitor(), () -> assertThat(gate.db().select().from(new FindCases().call("marrowbone", 9)).fetch()).isEmpty());
        assertThatThrownBy(() -> gate.run(theirs.complainant(), () -> gate.db().selectFrom(CASE_WORDS).fetch())).isInstanceOf(DataAccessException.class);
    }

    private List<String> found(Actor.Staff staff, String wanted) {
        return search.find(staff, wanted).stream().map(WorklistRow::reference).toList();
    }

    @Test
    void whoever_reads_every_row_is_answered_whatever_their_number() {
        given.sent(aParent("The visits stopped."));
        for (var odd : List.of(new Actor.Staff(given.staff(Person.LUCY).id(), Instant.now()), new Actor.Complainant(7), new Actor.Complainant(123), new Actor.InvitedChild(7), new Actor.InvitedChild(123), new Actor.Visitor())) {
            gate.run(odd, () -> assertThat(gate.db().fetch("SELECT gate.draft_submission_key()").getFirst().get(0)).isNull());
        }
    }

    @Test
    void staff_without_a_role_see_no_case() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        triage.allocate(given.staff(Person.HANNAH), complaint.id(), team(Person.LUCY));
        assertThat(caseFiles.open(given.staff(Person.MARGARET), complaint.reference())).as("their manager").isPresent();
        assertThat(counts(given.staff(Person.LUCY)).values()).containsOnly(0);
    }

    @Test
    void a_leaver_is_out_with_the_next_transaction() {
        var leaver = given.staff(Person.MARGARET);
        gate.run(new Actor.Job("test"), () -> gate.db().update(STAFF_MEMBER).set(STAFF_MEMBER.ACTIVE, false).where(STAFF_MEMBER.ID.eq(leaver.id())).execute());
        try {
            assertThatThrownBy(() -> worklist.page(leaver, null)).isInstanceOf(NotAdmitted.class);
        } finally {
            gate.run(new Actor.Job("test"), () -> gate.db().update(STAFF_MEMBER).set(STAFF_MEMBER.ACTIVE, true).where(STAFF_MEMBER.ID.eq(leaver.id())).execute());
        }
    }

    @Test
    void connections_carry_nothing_from_one_transaction_to_the_next() throws SQLException {
        given.sent(aParent("The visits stopped."));
        for (int i = 0; i < 40; i++) {
            assertThat(counts(given.staff(Person.HANNAH)).get("complaint")).isPositive();
            assertThat(counts(new Actor.Visitor()).get("complaint")).isZero();
            try (var connection = database.getConnection(); var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*), coalesce(current_setting('heard.actor', true), '') FROM complaint")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
                assertThat(rows.getString(2)).isEmpty();
            }
        }
    }

    @Test
    void the_chronology_and_what_was_sent_cannot_be_changed_by_anybody_who_uses_the_application() {
        var complaint = given.replied(aParent("The visits stopped."));
        var officer = given.staff(Person.HANNAH);
        assertThatThrownBy(() -> gate.run(officer, () -> gate.db().update(MOVE).set(MOVE.KIND, "Accepted").execute())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> gate.run(officer, () -> gate.db().deleteFrom(MOVE).execute())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> gate.run(officer, () -> gate.db().deleteFrom(COMPLAINT).execute())).isInstanceOf(DataAccessException.class);
        gate.run(officer, () -> assertThat(gate.db().update(LETTER).set(LETTER.SENT_HTML, "other words").where(LETTER.COMPLAINT_ID.eq(complaint.id())).execute()).isZero());
        gate.run(officer, () -> assertThat(gate.db().update(FINDING).set(FINDING.REASON, "other words").where(FINDING.COMPLAINT_ID.eq(complaint.id())).execute()).isZero());
    }

    @Test
    void a_complainant_cannot_write_into_another_complaint() {
        var theirs = given.sent(aParent("One."));
        var others = given.sent(aParent("Two."));
        assertThatThrownBy(() -> gate.run(theirs.complainant(), () -> gate.db().insertInto(MESSAGE, MESSAGE.COMPLAINT_ID, MESSAGE.BODY, MESSAGE.SENT_AT)
                .values(others.id(), "hello", Instant.EPOCH).execute())).isInstanceOf(DataAccessException.class);
    }

    /** S-16: neither whoever told of the danger nor a team that was let in ends the alarm. */
    @Test
    void danger_is_answered_by_the_complaints_team_and_by_nobody_else() {
        var complaint = given.inStage1(aParent("He hits me.").with(new Answer.InDanger(Said.YES)));
        var officer = given.staff(Person.HANNAH);
        var letIn = given.staff(Person.IMRAN);
        assertThat(triage.allocate(officer, complaint.id(), team(Person.IMRAN))).isEmpty();
        for (var actor : List.of(complaint.complainant(), new Actor.Job("test"), new Actor.Visitor(), letIn, officer)) {
            var answered = gate.as(actor, () -> gate.db().update(CIRCUMSTANCES).set(CIRCUMSTANCES.DANGER_ANSWERED_AT, Instant.EPOCH)
                    .where(CIRCUMSTANCES.COMPLAINT_ID.eq(complaint.id())).execute());
            assertThat(answered).as(actor.key()).isEqualTo(actor == officer ? 1 : 0);
        }
    }

    @Test
    void equality_answers_are_written_by_whoever_sent_and_read_by_the_figures_alone() {
        var writer = given.draft(aParent("The visits stopped."));
        var sent = given.sent(aParent("The visits stopped."));
        gate.run(writer, () -> tellAboutThemselves());
        for (var actor : List.of(writer, sent.complainant(), new Actor.Visitor(), new Actor.Job("test"), given.staff(Person.MAYA))) {
            assertThat(gate.as(actor, () -> gate.db().fetchCount(EQUALITY_ANSWER))).as(actor.key()).isZero();
            if (actor != writer) {
                assertThatThrownBy(() -> gate.run(actor, this::tellAboutThemselves)).as(actor.key()).isInstanceOf(DataAccessException.class);
            }
        }
    }

    private void tellAboutThemselves() {
        gate.db().insertInto(EQUALITY_ANSWER).set(EQUALITY_ANSWER.MONTH, LocalDate.of(2026, 11, 1)).set(EQUALITY_ANSWER.VOICE, Voice.ADULT)
                .set(EQUALITY_ANSWER.AGE, Equality.Age.NOT_SAID).set(EQUALITY_ANSWER.GENDER, Equality.Gender.NOT_SAID)
                .set(EQUALITY_ANSWER.ETHNICITY, Equality.Ethnicity.NOT_SAID).set(EQUALITY_ANSWER.DISABILITY, Equality.Disability.NOT_SAID)
                .set(EQUALITY_ANSWER.ORIENTATION, Equality.Orientation.NOT_SAID).execute();
    }

    /** What a stranger may ask before it is known who they are: a hash behind a reference that they must have, and nothing of what was sent. */
    @Test
    void a_reference_leads_to_a_draft_only_until_it_is_sent_and_to_no_word_in_it() {
        var draft = given.draft(aParent("The visits stopped."));
        var stranger = given.draft(aParent("Another household."));
        var reference = drafts.keys(draft).orElseThrow().reference().value();
        for (var actor : List.of(stranger, new Actor.Visitor(), given.staff(Person.MAYA))) {
            assertThat(gate.as(actor, () -> gate.db().fetchCount(DRAFT, DRAFT.REFERENCE.eq(reference)))).as(actor.key()).isZero();
        }
        assertThat(gate.as(new Actor.Visitor(), () -> Routines.unlockDraft(gate.db().configuration(), reference)).getCodeHash()).isNotNull();
        makeComplaint.submit(draft);
        assertThat(gate.as(new Actor.Visitor(), () -> Routines.unlockDraft(gate.db().configuration(), reference)).getCodeHash()).isNull();
    }

    /** A-14: the child's own words, how they were asked and how they are reached, to a complainant, to a team that was let in, and to somebody named. */
    @Test
    void a_complainant_sees_of_the_childs_view_nothing_but_what_they_told_themselves() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        triage.allocate(given.staff(Person.HANNAH), complaint.id(), team(Person.IMRAN));
        var before = counts(complaint.complainant());
        assertThat(before).containsEntry("consent", 1).containsEntry("advocacy_request", 1).containsEntry("invitation", 0).containsEntry("standing_decision", 0);
        var child = child(complaint, "sami@example.org");
        answers.answer(child, new Given(UUID.randomUUID(), ConsentAnswer.DOES_NOT_AGREE, "I do not want her to.", false, false, true));
        assertThat(counts(complaint.complainant())).isEqualTo(before);
        gate.run(complaint.complainant(), () -> assertThat(gate.db().select(CONSENT.OWN_WORDS).from(CONSENT).fetch(CONSENT.OWN_WORDS)).containsExactly(""));
        assertThat(counts(given.staff(Person.HANNAH)).get("invitation")).isPositive();
        gate.run(given.staff(Person.IMRAN), () -> {
            assertThat(gate.db().fetchCount(INVITATION)).isZero();
            assertThat(gate.db().fetchCount(CONTACT_RULE, CONTACT_RULE.ADDRESS.eq("sami@example.org"))).isZero();
            assertThat(gate.db().fetchCount(CONSENT, CONSENT.COMPLAINT_ID.eq(complaint.id()))).as("the child’s mind is for the complaints team").isZero();
        });
    }

    /** A manager writes the reply, and it may be about their team: of what a child says alone they cannot even count that there is something. */
    @Test
    void whatever_a_child_says_alone_changes_nothing_for_a_manager_who_was_let_in() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        var officer = given.staff(Person.HANNAH);
        var manager = given.staff(Person.IMRAN);
        triage.allocate(officer, complaint.id(), team(Person.IMRAN));
        var before = counts(manager);
        var page = file(manager, complaint);
        answers.answer(child(complaint, "sami@example.org"), new Given(UUID.randomUUID(), ConsentAnswer.DOES_NOT_AGREE, "I do not want her to.", false, false, true));
        answers.talked(officer, complaint.id(), ConsentAnswer.DOES_NOT_AGREE, "He told me at school that he is afraid.");
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        assertThat(file(manager, complaint)).isEqualTo(page);
        again.goOn(officer, complaint.id(), "He is afraid of her, and she saw him every week.");
        assertThat(counts(manager)).isEqualTo(before);
        assertThat(file(manager, complaint)).as("that she goes on for herself they know, and not why").isNotEqualTo(page).doesNotContain("afraid", "do not want her", "sami@example.org", Advocate.GRACE.fullName());
        assertThat(answers.of(manager, complaint.id())).isEmpty();
        assertThat(file(officer, complaint)).contains("He told me at school");
        withdrawal.withdraw(officer, complaint.id(), "She rang.", "He told his teacher that he is relieved.", Withdrawal.Then.CLOSE);
        assertThat(counts(manager)).extractingByKey("decision").isEqualTo(before.get("decision"));
        assertThat(counts(officer).get("decision")).isPositive();
    }

    private String file(Actor.Staff staff, GivenComplaints.Sent complaint) {
        return caseFiles.open(staff, complaint.reference()).orElseThrow().toString();
    }

    @Test
    void an_invited_child_sees_one_invitation_and_nothing_else_in_any_table() {
        var complaint = given.replied(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        var other = given.replied(anAuntFor(ConsentAnswer.AGREES, "Another household."));
        var child = child(complaint, "Sami’s teacher");
        child(other, "Another teacher");
        answers.answer(child, new Given(UUID.randomUUID(), ConsentAnswer.AGREES, "Yes.", false, false, true));
        counts(child).forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(table.equals("invitation") ? 1 : 0));
        gate.run(child, () -> {
            assertThat(gate.db().select(INVITATION.COMPLAINT_ID).from(INVITATION).fetch(INVITATION.COMPLAINT_ID)).containsExactly(complaint.id());
            assertThat(gate.db().fetchCount(STAFF_MEMBER)).isZero();
            assertThat(gate.db().fetchCount(DRAFT)).isZero();
            assertThat(gate.db().select().from(new FindCases().call("visits", 9)).fetch()).isEmpty();
        });
    }

    @Test
    void nobody_answers_in_a_childs_place_and_no_child_in_anothers() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "The visits stopped."));
        var other = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "Another household."));
        var child = child(complaint, "Sami’s teacher");
        var stranger = child(other, "Another teacher");
        for (var actor : List.of(complaint.complainant(), given.staff(Person.HANNAH), new Actor.Job("test"), new Actor.Visitor(), stranger)) {
            assertThatThrownBy(() -> gate.run(actor, () -> consentBy(child, complaint.id(), actor.key()))).as(actor.key()).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> gate.run(child, () -> consentBy(child, other.id(), child.key()))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> gate.run(child, () -> consentBy(child, complaint.id(), "staff:1"))).isInstanceOf(DataAccessException.class);
        gate.run(child, () -> consentBy(child, complaint.id(), child.key()));
        invitations.end(given.staff(Person.HANNAH), complaint.id());
        assertThat(counts(child).values()).containsOnly(0);
        assertThatThrownBy(() -> gate.run(child, () -> consentBy(child, complaint.id(), child.key()))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_a_child_names_is_kept_out_and_only_the_complaints_team_invites() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "The visits stopped."));
        var child = child(complaint, "Sami’s teacher");
        assertThat(caseFiles.open(given.staff(Person.TOMASZ), complaint.reference())).isPresent();
        answers.answer(child, new Given(UUID.randomUUID(), ConsentAnswer.TALK_FIRST, "Not with Mr Zielak.", false, false, false));
        assertThat(caseFiles.open(given.staff(Person.TOMASZ), complaint.reference())).isEmpty();
        assertThat(invitations.of(given.staff(Person.TOMASZ), complaint.id())).isEmpty();
        assertThat(answers.of(given.staff(Person.TOMASZ), complaint.id())).isEmpty();
        assertThatThrownBy(() -> invitations.invite(given.staff(Person.TOMASZ), complaint.id(), invitation("Sami’s teacher"))).isInstanceOf(RuntimeException.class);
        assertThat(invitations.invite(given.staff(Person.IMRAN), complaint.id(), invitation("Sami’s teacher")))
                .isEqualTo(new Invitations.Result.Not(uk.heard.invitation.Refused.NOT_YOURS));
    }

    private Actor.InvitedChild child(GivenComplaints.Sent complaint, String address) {
        var keys = (Invitations.Result.Invited) invitations.invite(given.staff(Person.HANNAH), complaint.id(), invitation(address));
        return answers.unlock(keys.reference().value(), keys.code().value(), "n").orElseThrow();
    }

    private NewInvitation invitation(String address) {
        return new NewInvitation(address.contains("@") ? SafeWay.EMAIL : SafeWay.HANDED_OVER, address, "", "Leila", "The visits.", true, invitations.usualEnd());
    }

    private void consentBy(Actor.InvitedChild child, long complaintId, String recordedBy) {
        var theirs = gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.CHILD)).fetchOptional(PERSON.ID)
                .orElseGet(() -> gate.db().select(INVITATION.CHILD_ID).from(INVITATION).fetchOptional(INVITATION.CHILD_ID).orElse(1L));
        gate.db().insertInto(CONSENT).set(CONSENT.COMPLAINT_ID, complaintId).set(CONSENT.CHILD_ID, theirs).set(CONSENT.INVITATION_ID, child.invitationId())
                .set(CONSENT.ANSWER, ConsentAnswer.AGREES).set(CONSENT.RECORDED_AT, Instant.EPOCH).set(CONSENT.RECORDED_BY, recordedBy).execute();
    }

    private long team(Person manager) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(STAFF_MEMBER.TEAM_ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq(manager.signInName())).fetchSingle().value1());
    }

    /** How many rows of each case table an actor can count. */
    private Map<String, Integer> counts(Actor actor) {
        return gate.as(actor, () -> {
            var counts = new TreeMap<String, Integer>();
            caseTables().forEach(table -> counts.put(table.getName(), gate.db().fetchCount(table)));
            return counts;
        });
    }

    /** The tables that belong to one complaint: found, not listed, so that a new one is tested too. */
    private static List<Table<? extends Record>> caseTables() {
        var tables = new ArrayList<Table<? extends Record>>();
        tables.add(COMPLAINT);
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            Field<?> complaint = table.field("complaint_id");
            if (complaint != null && table.getTableType() == TableType.TABLE && !UNREADABLE.contains(table.getName())) {
                tables.add(table);
            }
        }
        return tables;
    }
}
