package uk.heard.local;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.heard.compliment.Compliments;
import uk.heard.compliment.Kind;
import uk.heard.compliment.NewCompliment;
import uk.heard.compliment.Sharing;
import uk.heard.ui.Voice;

/** A few invented compliments and comments, so that the page on which staff read them is not empty. Those that are there already stay one. */
@Component
@Profile("local")
@ConditionalOnBooleanProperty(name = "heard.local.sample-complaints", matchIfMissing = true)
@Order(1)
class SampleCompliments implements ApplicationRunner {

    private final Compliments compliments;
    private final Clock clock;

    SampleCompliments(Compliments compliments, Clock clock) {
        this.compliments = compliments;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var given = List.of(
                sample(1, Voice.ADULT, Kind.COMPLIMENT, "Help for families", "Siobhan Kilbride", "Siobhan sat with us for two hours on the worst day of the year. My boys still ask about her.", "Renee", "", Sharing.WITH_NAME),
                sample(2, Voice.YOUNG, Kind.COMPLIMENT, "Leaving care", "Gareth", "you came to my college thing when nobody else did. thanks", "", "", Sharing.WITHOUT_NAME),
                sample(3, Voice.ADULT, Kind.COMMENT, "Children in care", "", "The contact room is cold in winter. A heater and a few toys for bigger children would help.", "", "", Sharing.WITHOUT_NAME),
                sample(4, Voice.ADULT, Kind.COMMENT, "Assessment and first contact", "", "Thank you for the new letters, they are easier to read. But mine came nine days after the meeting, and nobody rang before.", "Mr Adeyemi", "Evenings on 07700 900 174", Sharing.NO),
                sample(5, Voice.ADULT, Kind.COMPLIMENT, "Fostering", "the duty team", "شكرا لكم. The worker who answered on Sunday found an interpreter within the hour.", "Nour", "", Sharing.WITH_NAME));
        for (int i = 0; i < given.size(); i++) {
            var one = given.get(i);
            SampleClock.at(clock.instant().minus(Duration.ofDays(3L * (given.size() - i))), () -> compliments.give(one));
        }
    }

    /** The same form each time, so that a second start adds nothing. */
    private static NewCompliment sample(int number, Voice voice, Kind kind, String service, String worker, String words, String name, String contact, Sharing sharing) {
        return new NewCompliment(UUID.nameUUIDFromBytes(("sample " + number).getBytes(StandardCharsets.UTF_8)), voice, kind, service, worker, words, name, contact, sharing);
    }
}
