package uk.heard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import uk.heard.complaint.ComplainantRole;
import uk.heard.outcome.Finding;
import uk.heard.ui.Voice;

/** What invented people complain about, and the words around it, as they stand in samples/stories.yaml. */
record SampleStories(List<Story> stories, List<Named> named, List<Exchange> messages, List<Exchange> youngMessages, List<String> added,
                     List<String> openings, List<String> closings, List<String> youngOpenings, List<String> youngClosings, List<String> stage2,
                     List<String> consentHow, Names names, List<Unusual> unusual, List<String> thirtySix, List<String> diary) {

    /**
     * @param about what it is about, for whoever looks for a sample
     * @param by who could tell it
     * @param forChild whether they say what the child wants to say
     */
    record Story(String about, List<ComplainantRole> by, boolean forChild, @DefaultValue("ADULT") Voice voice, SampleStaff.Team team,
                 @DefaultValue List<Point> points) {

        boolean mentionsTheChild() {
            return points.stream().anyMatch(point -> point.happened().contains("{child}"));
        }

        Story with(List<Point> points) {
            return new Story(about, by, forChild, voice, team, points);
        }
    }

    record Point(String happened, @DefaultValue("") String should, Finding found, String because) {
    }

    /** A sentence that names somebody. @param byChance why it is not the member of staff of that name; null when it is */
    record Named(String says, SampleStaff.Team team, String byChance) {
    }

    record Exchange(String asks, String answers) {
    }

    record Names(List<String> girls, List<String> boys, List<String> adults, List<String> families, List<String> workers) {
    }

    enum Shape { ORDINARY, THIRTY_SIX_POINTS, DIARY }

    /** A rare complaint. Without names of its own (null) it gets some like the others; an empty name is none. */
    record Unusual(String name, String childName, String note, @DefaultValue("ORDINARY") Shape shape, Story story) {
    }

    static SampleStories read() {
        try {
            var source = new YamlPropertySourceLoader().load("samples", new ClassPathResource("samples/stories.yaml")).getFirst();
            return new Binder(ConfigurationPropertySource.from(source)).bind("samples", SampleStories.class).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
