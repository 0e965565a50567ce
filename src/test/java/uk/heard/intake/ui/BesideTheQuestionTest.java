package uk.heard.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * beside each question that touches most stands who sees the answer or what it is asked for. Read in what a screen reader is given,
 * which {@code HeardAloudIT} compares with the pages.
 */
class BesideTheQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            danger-adult               | We do not read this at night or at the weekend.
            danger-young               | We do not read this at night or at the weekend.
            does-the-child-agree-adult | We may ask the child ourselves, in a way that is safe for them.
            does-the-child-agree-young | We may ask them too, in a safe way.
            point-adult                | The complaints team reads it, and those who look into it.
            point-young                | The complaints team reads it, and the people who sort it out.
            point-when-adult           | If they work here, they cannot open what you send.
            point-when-young           | If they work here, they cannot open what you send.
            advocate-adult             | They do not work for us.
            advocate-young             | They do not work for us.
            help-adult                 | We use it only to make this easier for you.
            help-young                 | We only use it to help you.
            contact-adult              | We never use what you leave empty.
            contact-young              | If a box is empty, we do not use it.
            files-adult                | We take out where and when a photo was taken.
            files-young                | We take out where and when a photo was taken.
            come-back-adult            | Nobody else has seen it.
            come-back-young            | No one has seen it.
            check-adult                | it goes to the complaints team.
            check-young                | it goes to the complaints team.
            """)
    void it_says_who_sees_the_answer_or_what_for(String question, String words) throws IOException {
        assertThat(Files.readString(Path.of("src/test/resources/aloud", question + ".yml"))).contains(words);
    }
}
