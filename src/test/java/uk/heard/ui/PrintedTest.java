package uk.heard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedTest {

    @Test
    void a_letter_keeps_its_parts_and_its_words() {
        assertThat(html("<article class=\"letter\"><h2>Our reply</h2><p dir=\"auto\">Dear Dana,</p></article>"))
                .contains("<article class=\"letter\">", "Our reply", "<p dir=\"auto\">", "Dear Dana,");
    }

    @Test
    void its_headings_stand_below_those_of_the_page() {
        assertThat(html("<h2>Our reply</h2><h4>Point 1</h4>")).contains("<h4>", "<h6>").doesNotContain("<h2>");
    }

    @Test
    void nothing_that_runs_or_loads_comes_through() {
        var html = html("""
                <p onclick="steal()" style="color:red">Hello<script>steal()</script></p><img src=x onerror=steal()>
                <iframe src="https://elsewhere.example"></iframe><a href="javascript:steal()">here</a>""");
        assertThat(html).contains("Hello").doesNotContain("script", "onclick", "style", "img", "iframe", "javascript", "steal");
    }

    @Test
    void what_somebody_wrote_stays_text() {
        assertThat(new Printed("<p>&lt;img src=x onerror=steal()&gt;</p>", 0).getElement().getTextRecursively()).isEqualTo("<img src=x onerror=steal()>");
        assertThat(html("<p>&lt;b&gt;</p>")).contains("&lt;b&gt;");
    }

    private static String html(String letter) {
        return new Printed(letter, 2).getElement().getOuterHTML();
    }
}
