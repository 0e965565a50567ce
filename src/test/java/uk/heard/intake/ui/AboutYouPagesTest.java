package uk.heard.intake.ui;

import static heard.db.Tables.EQUALITY_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestDatabase;
import uk.heard.Visit;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Answers;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.Equality;
import uk.heard.intake.MakeComplaint;
import uk.heard.ui.Voice;

/** The equality questions without JavaScript: what is chosen is kept once, and whatever was not offered counts as not said. */
@HeardTest
class AboutYouPagesTest {

    private static final Map<String, String> TOLD = Map.of("age", "FROM_12_TO_15", "gender", "ANOTHER_WAY", "ethnicity", "MIXED", "disability", "YES", "orientation", "BISEXUAL");

    @Autowired Drafts drafts;
    @Autowired MakeComplaint makeComplaint;
    @Value("${heard.local.database}") String database;
    private final int port;

    AboutYouPagesTest(@Value("${server.port}") int port) {
        this.port = port;
    }

    @Test
    void everything_can_be_left_and_an_adult_is_asked_one_question_more() throws SQLException {
        var adult = whoSent(Voice.ADULT);
        var page = Jsoup.parse(adult.get("/about-you").body());
        assertThat(page.select("main label").eachAttr("for")).isEqualTo(page.select("main select").eachAttr("id"))
                .containsExactly("age", "gender", "ethnicity", "disability", "orientation");
        assertThat(page.select("main select option:first-child").eachText()).containsOnly("I would rather not say");
        var before = kept().size();
        assertThat(Jsoup.parse(adult.post("/about-you", Map.of()).body()).selectFirst("h1").text()).isEqualTo("Thank you");
        assertThat(kept()).hasSize(before + 1).last().isEqualTo(new Equality.Told(Equality.Age.NOT_SAID, Equality.Gender.NOT_SAID, Equality.Ethnicity.NOT_SAID,
                Equality.Disability.NOT_SAID, Equality.Orientation.NOT_SAID));
    }

    @Test
    void what_the_young_choose_is_kept_once_and_what_was_not_offered_is_not_said() throws SQLException {
        var young = whoSent(Voice.YOUNG);
        assertThat(Jsoup.parse(young.get("/about-you").body()).select("main select").eachAttr("id")).containsExactly("age", "gender", "ethnicity", "disability");
        var before = kept().size();
        young.post("/about-you", TOLD);
        young.post("/about-you", TOLD);
        assertThat(kept()).hasSize(before + 1).last().isEqualTo(new Equality.Told(Equality.Age.FROM_12_TO_15, Equality.Gender.ANOTHER_WAY, Equality.Ethnicity.MIXED,
                Equality.Disability.YES, Equality.Orientation.NOT_SAID));
        var odd = whoSent(Voice.YOUNG);
        odd.post("/about-you", Map.of("age", "<b>"));
        assertThat(kept()).last().extracting(Equality.Told::age).isEqualTo(Equality.Age.NOT_SAID);
    }

    @Test
    void nobody_is_asked_before_something_was_sent() throws SQLException {
        var before = kept();
        var writing = visit(drafts.begin(Voice.ADULT));
        for (var visit : List.of(new Visit(port), writing)) {
            assertThat(visit.get("/about-you").header("Location")).isEqualTo("/ended");
            assertThat(visit.post("/about-you", TOLD).header("Location")).isEqualTo("/ended");
        }
        assertThat(kept()).isEqualTo(before);
    }

    private Visit whoSent(Voice voice) {
        var token = drafts.begin(voice);
        drafts.save(token.holder(), voice.young() ? aChild() : GivenComplaints.aParent("Nobody came."), 0, "");
        makeComplaint.submit(token.holder());
        return visit(token);
    }

    private static Answers aChild() {
        return GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Answers.Matter.MYSELF, "").with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW))
                .with(GivenAnswers.checksBack("Jade")).withPoint(0, new Answers.Point("Nobody came.", ""));
    }

    private Visit visit(DraftToken token) {
        var visit = new Visit(port);
        visit.cookies().put("draft", token.value());
        return visit;
    }

    /** As the owner of the tables, for nobody of the application may read them yet. */
    private List<Equality.Told> kept() throws SQLException {
        try (var connection = TestDatabase.server().connect("heard_owner", database)) {
            return DSL.using(connection, SQLDialect.POSTGRES).selectFrom(EQUALITY_ANSWER).orderBy(EQUALITY_ANSWER.ID).fetch(row ->
                    new Equality.Told(row.getAge(), row.getGender(), row.getEthnicity(), row.getDisability(), row.getOrientation()));
        }
    }
}
