package uk.heard.complaint;

import java.util.Set;

/**
 * What else somebody told when they complained, beside their points. Texts are empty when they said nothing.
 *
 * @param danger whether somebody is in danger now: with a yes or a not sure the case comes first, whatever its dates
 * @param childKnows whether the child knows about the complaint
 * @param whyNow why they tell it now when some of it is over a year ago (regulation 9: late is a decision, never a refusal by itself)
 * @param court which case is running and what it is about (regulation 8)
 * @param before what they complained about before, and what came of it
 * @param language in which they need an interpreter
 * @param adjustments what makes it easier for them to take part
 * @param helper somebody who helps them, to whom we may talk as well
 */
public record Circumstances(Said danger, Said childKnows, Said overAYearAgo, String whyNow, Said inCourt, String court, Said complainedBefore,
                            String before, String language, Set<Format> formats, String adjustments, String helper) {

    public static final Circumstances NOTHING_SAID = new Circumstances(Said.NOT_SAID, Said.NOT_SAID, Said.NOT_SAID, "", Said.NOT_SAID, "",
            Said.NOT_SAID, "", "", Set.of(), "", "");

    /** S-16: whoever is not sure is looked at like whoever says yes. A child often cannot say. */
    public static boolean mayBeDanger(Said danger) {
        return danger == Said.YES || danger == Said.NOT_SURE;
    }
}
