package uk.heard.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.context.TestComponent;
import uk.heard.gate.Actor;
import uk.heard.intake.DraftFiles;

/** Files for tests, sent as everybody sends them. */
@TestComponent
public class GivenFiles {

    private final DraftFiles draftFiles;

    public GivenFiles(DraftFiles draftFiles) {
        this.draftFiles = draftFiles;
    }

    public void added(Actor.DraftHolder holder, String name, byte[] content) {
        assertThat(add(holder, name, content)).isEqualTo(new DraftFiles.Result.Added());
    }

    public DraftFiles.Result add(Actor.DraftHolder holder, String name, byte[] content) {
        try {
            var file = Files.createTempFile("given", null);
            try {
                Files.write(file, content);
                return draftFiles.add(holder, name, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
