package uk.heard.attachment.ui;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Whoever takes forms with files says at which addresses; all others refuse them. */
@NamedInterface("upload")
public interface TakesFiles {

    List<String> uploads();
}
