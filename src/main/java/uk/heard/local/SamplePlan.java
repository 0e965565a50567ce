package uk.heard.local;

import static uk.heard.local.SampleCase.Progress.ACCEPTED;
import static uk.heard.local.SampleCase.Progress.ACKNOWLEDGED;
import static uk.heard.local.SampleCase.Progress.ALLOCATED;
import static uk.heard.local.SampleCase.Progress.PANEL_ANSWERED;
import static uk.heard.local.SampleCase.Progress.PANEL_HELD;
import static uk.heard.local.SampleCase.Progress.PANEL_LISTED;
import static uk.heard.local.SampleCase.Progress.PANEL_REPORTED;
import static uk.heard.local.SampleCase.Progress.PANEL_REQUESTED;
import static uk.heard.local.SampleCase.Progress.RECEIVED;
import static uk.heard.local.SampleCase.Progress.REPLIED;
import static uk.heard.local.SampleCase.Progress.STAGE_2;
import static uk.heard.local.SampleTimes.UNTIL_A_PANEL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import uk.heard.complaint.ComplainantRole;
import uk.heard.standing.ConsentAnswer;

/** Which complaints there are: everything that can be met in the worklist, most of it in time. The same at every start. */
final class SamplePlan {

    /** So many complaints that came so far and were received so many working days ago. */
    private record Band(int count, SampleCase.Progress progress, int newest, int oldest) {
    }

    // Due dates: acknowledgement after 3 working days in Ashmere, Stage 1 after 10, Stage 2 25 after it was asked for.
    private static final List<Band> BANDS = List.of(
            new Band(24, RECEIVED, 0, 2), new Band(3, RECEIVED, 3, 3), new Band(4, RECEIVED, 4, 6),
            new Band(22, ACKNOWLEDGED, 2, 8), new Band(2, ACKNOWLEDGED, 10, 10), new Band(3, ACKNOWLEDGED, 11, 14),
            new Band(18, ACCEPTED, 3, 9), new Band(2, ACCEPTED, 10, 10), new Band(3, ACCEPTED, 11, 16),
            new Band(48, ALLOCATED, 3, 9), new Band(4, ALLOCATED, 10, 10), new Band(10, ALLOCATED, 11, 24),
            new Band(54, REPLIED, 13, 150), new Band(26, STAGE_2, 24, 42));

    // A panel meets 25 working days after it was asked for; its report is due 5 later, the response 15 after that.
    private static final List<Band> AT_STAGE_3 = List.of(
            new Band(2, PANEL_REQUESTED, UNTIL_A_PANEL + 4, UNTIL_A_PANEL + 9), new Band(2, PANEL_LISTED, UNTIL_A_PANEL + 14, UNTIL_A_PANEL + 18),
            new Band(2, PANEL_HELD, UNTIL_A_PANEL + 28, UNTIL_A_PANEL + 32), new Band(3, PANEL_REPORTED, UNTIL_A_PANEL + 34, UNTIL_A_PANEL + 46),
            new Band(3, PANEL_ANSWERED, UNTIL_A_PANEL + 55, UNTIL_A_PANEL + 61));

    private static final int NAMED_EVERY = 11;

    private final SampleStories stories;
    private final Random random = new Random(240);
    private final List<SampleCase> cases = new ArrayList<>();

    private SamplePlan(SampleStories stories) {
        this.stories = stories;
    }

    /** In the order in which they are written: the first dozen shows every position. */
    static List<SampleCase> of(SampleStories stories) {
        var plan = new SamplePlan(stories);
        plan.firstDozen();
        plan.bands();
        plan.unusual();
        plan.stageThree();
        return List.copyOf(plan.cases);
    }

    private void firstDozen() {
        add("contact cancelled at short notice", ComplainantRole.PARENT, REPLIED, 17);
        add("moved without saying goodbye", ComplainantRole.CHILD, ALLOCATED, 6);
        add("no flat when care ends", ComplainantRole.CARE_LEAVER, STAGE_2, 30);
        add("nobody rings back", ComplainantRole.PARENT, RECEIVED, 0);
        add("letters to the wrong address", ComplainantRole.PARENT, RECEIVED, 3);
        add("SGO support cut", ComplainantRole.SPECIAL_GUARDIAN, RECEIVED, 5);
        add("an aunt speaks for a child", ComplainantRole.RELATIVE_OR_FRIEND, ACKNOWLEDGED, 4);
        add("short breaks cut", ComplainantRole.PARENT, ACCEPTED, 5);
        add("fostering payments wrong", ComplainantRole.FOSTER_CARER, ALLOCATED, 10);
        add("mistakes in the assessment", ComplainantRole.PARENT, ALLOCATED, 14);
        add("adoption support assessment refused", ComplainantRole.ADOPTION, REPLIED, 40);
        add("an advocate says what a boy told her", ComplainantRole.ADVOCATE, ACKNOWLEDGED, 10);
    }

    private void bands() {
        var told = new ArrayList<SampleStories.Story>();
        var later = new ArrayList<SampleCase>();
        for (var band : BANDS) {
            for (int i = 0; i < band.count(); i++) {
                if (told.isEmpty()) {
                    told.addAll(stories.stories());
                    // Most who complain are parents.
                    stories.stories().stream().filter(story -> story.by().contains(ComplainantRole.PARENT)).forEach(told::add);
                    Collections.shuffle(told, random);
                }
                var story = told.removeLast();
                later.add(sample(story, teller(story), band.progress(), band.newest() + random.nextInt(band.oldest() - band.newest() + 1)));
            }
        }
        Collections.shuffle(later, random);
        later.forEach(this::number);
    }

    private void unusual() {
        var progress = List.of(ALLOCATED, ACKNOWLEDGED, RECEIVED, ALLOCATED, REPLIED);
        for (int i = 0; i < stories.unusual().size(); i++) {
            var unusual = stories.unusual().get(i);
            var story = shaped(unusual);
            number(new SampleCase(0, story, unusual, null, story.by().getFirst(), null, progress.get(i), progress.get(i) == REPLIED ? 12 : 5));
        }
    }

    private void stageThree() {
        for (var band : AT_STAGE_3) {
            for (int i = 0; i < band.count(); i++) {
                var story = one(stories.stories());
                number(sample(story, teller(story), band.progress(), band.newest() + i * (band.oldest() - band.newest()) / (band.count() - 1)));
            }
        }
    }

    private SampleStories.Story shaped(SampleStories.Unusual unusual) {
        var story = unusual.story();
        return switch (unusual.shape()) {
            case ORDINARY -> story;
            case THIRTY_SIX_POINTS -> story.with(stories.thirtySix().stream().map(point -> new SampleStories.Point(point, "", null, null)).toList());
            case DIARY -> {
                var point = story.points().getFirst();
                yield story.with(List.of(new SampleStories.Point(point.happened() + diary(), point.should(), point.found(), point.because())));
            }
        };
    }

    private String diary() {
        var text = new StringBuilder();
        for (int week = 1; week <= 52; week++) {
            text.append("\n\nWeek ").append(week).append(". ").append(one(stories.diary())).append(' ').append(one(stories.diary()));
        }
        return text.toString();
    }

    private void add(String about, ComplainantRole role, SampleCase.Progress progress, int daysAgo) {
        var story = stories.stories().stream().filter(s -> s.about().equals(about)).findFirst().orElseThrow();
        number(sample(story, role, progress, daysAgo));
    }

    private SampleCase sample(SampleStories.Story story, ComplainantRole role, SampleCase.Progress progress, int daysAgo) {
        return new SampleCase(0, story, null, null, role, one(ConsentAnswer.OF_OTHERS), progress, daysAgo);
    }

    /** Gives the next number, and to every eleventh a sentence that names somebody of the team it is about. */
    private void number(SampleCase c) {
        int number = cases.size() + 1;
        var sentence = c.unusual() == null && number % NAMED_EVERY == 0 ? nextNaming(c.story().team()) : null;
        cases.add(new SampleCase(number, c.story(), c.unusual(), sentence, c.role(), c.consent(), c.progress(), c.daysAgo()));
    }

    /** Half of the time the first whom the story names. */
    private ComplainantRole teller(SampleStories.Story story) {
        return random.nextBoolean() ? story.by().getFirst() : one(story.by());
    }

    private SampleStories.Named nextNaming(SampleStaff.Team team) {
        var sentences = stories.named().stream().filter(sentence -> sentence.team() == team).toList();
        var used = cases.stream().filter(c -> c.named() != null && c.named().team() == team).count();
        return sentences.get((int) (used % sentences.size()));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
