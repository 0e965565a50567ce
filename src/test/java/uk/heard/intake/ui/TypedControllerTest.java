package uk.heard.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import uk.heard.HeardTest;
import uk.heard.Visit;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.ui.Voice;

/** SEC-43: what is kept while somebody types is small, flat and their own; whatever else is sent there is refused and changes nothing. */
@HeardTest
class TypedControllerTest {

    private static final String JSON = "Content-Type: application/json";

    @Autowired Drafts drafts;
    private final Visit visit;
    private DraftToken token;

    TypedControllerTest(@Value("${server.port}") int port) {
        visit = new Visit(port);
    }

    @BeforeEach
    void begin() {
        token = drafts.begin(Voice.ADULT);
        visit.cookies().put("draft", token.value());
    }

    @Test
    void what_is_typed_is_kept_without_what_no_screen_can_show() {
        assertThat(type("{\"page\":\"tell/point/1\",\"number\":1,\"fields\":{\"what-happened\":\"Nobody\\u0000 came. 🙁\"}}")).isEqualTo(200);
        assertThat(kept()).isEqualTo(Map.of("tell/point/1", Map.of("what-happened", "Nobody came. 🙁")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"text\"", "{\"page\":null,\"number\":1,\"fields\":{}}", "{\"page\":\"tell/who\",\"number\":1}",
        "{\"page\":\"tell/../../staff\",\"number\":1,\"fields\":{}}", "{\"page\":\"tell/who\",\"number\":1,\"fields\":{\"a.b\":\"x\"}}",
        "{\"page\":\"tell/who\",\"number\":1,\"fields\":{\"a\":{\"b\":\"c\"}}}", "{\"page\":\"tell/who\",\"number\":99999999999999999999,\"fields\":{}}",
        "{\"page\":\"tell/who\",\"number\":\"x\",\"fields\":{}}", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"})
    void what_is_not_of_this_shape_is_refused(String body) {
        assertThat(type(body)).isEqualTo(400);
        assertThat(kept()).isEmpty();
    }

    /** Where a parser would go down with every bracket, it stops before its stack does. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void what_is_nested_too_deeply_is_refused(String bracket) {
        var deep = bracket.repeat(40_000);
        assertThat(type("{\"page\":\"tell/who\",\"number\":1,\"fields\":{\"a\":" + deep)).isEqualTo(400);
        assertThat(type("{\"page\":\"tell/who\",\"number\":1,\"fields\":{},\"more\":" + deep)).isEqualTo(400);
        assertThat(type(deep)).isEqualTo(400);
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_megabyte_and_a_hundred_fields_are_refused() {
        assertThat(type("{\"page\":\"tell/who\",\"number\":1,\"fields\":{\"a\":\"" + "a".repeat(1 << 20) + "\"}}")).isEqualTo(413);
        var fields = IntStream.range(0, 100).mapToObj(i -> "\"f" + i + "\":\"x\"").collect(Collectors.joining(","));
        assertThat(type("{\"page\":\"tell/who\",\"number\":1,\"fields\":{" + fields + "}}")).isEqualTo(400);
        assertThat(kept()).isEmpty();
    }

    @Test
    void without_a_draft_nothing_is_kept() {
        visit.cookies().put("draft", DraftToken.random().value());
        assertThat(type("{\"page\":\"tell/who\",\"number\":1,\"fields\":{\"a\":\"x\"}}")).isEqualTo(410);
        visit.cookies().clear();
        assertThat(type("{\"page\":\"tell/who\",\"number\":1,\"fields\":{\"a\":\"x\"}}")).isEqualTo(410);
    }

    private int type(String body) {
        return visit.send("POST", "/draft", body, JSON).status();
    }

    private Map<String, Map<String, String>> kept() {
        return drafts.find(token.holder()).orElseThrow().typed();
    }
}
