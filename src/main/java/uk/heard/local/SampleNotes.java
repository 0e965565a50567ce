package uk.heard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.intake.Answers;
import uk.heard.intake.DraftFiles;

/** Every third invented person sends along what they wrote down on the day, so that there are files to look at. */
@Component
@Profile("local")
class SampleNotes {

    private static final int EVERY = 3;

    private final DraftFiles files;

    SampleNotes(DraftFiles files) {
        this.files = files;
    }

    void add(int number, Actor.DraftHolder holder, Answers answers) {
        if (number % EVERY != 0) {
            return;
        }
        try {
            var notes = Files.createTempFile("heard-sample", null);
            try {
                Files.writeString(notes, "What I wrote down on the day:\n\n" + answers.points().getFirst().whatHappened() + "\n");
                files.add(holder, "What I wrote down.txt", notes);
            } finally {
                Files.delete(notes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
