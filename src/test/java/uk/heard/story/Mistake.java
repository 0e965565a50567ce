package uk.heard.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import uk.heard.ui.Voice;

/**
 * One thing that a view does not take. Whoever adds a rule to a view adds it here.
 *
 * @param key of the words that say what is wrong
 * @param field its id, to which the words lead
 * @param make what the person does before Continue
 */
record Mistake(PublicView view, String key, String field, Consumer<Page> make) {

    /** Whether somebody who is spoken to like this can make it: a child finds fewer lines of whom it can be about. */
    boolean canBeMade(Voice voice) {
        return view.asksWhenEmpty(voice) && !(voice.young() && view == PublicView.WHO_IS_IT_ABOUT && !field.equals("matter"));
    }

    private static final Consumer<Page> NOTHING = page -> { };
    private static final int OVER_A_STORY = 5_001;

    static final List<Mistake> ALL = List.of(
            new Mistake(PublicView.DANGER, "intake.in-danger.missing", "danger", NOTHING),
            new Mistake(PublicView.WHO_ARE_YOU, "intake.who.missing", "role", NOTHING),
            new Mistake(PublicView.WHO_ARE_YOU, "intake.who.missing", "rarer", page -> {
                page.locator("input[name=role]").last().check();
                page.locator("#rarer-1").waitFor();
            }),
            new Mistake(PublicView.WHO_IS_IT_ABOUT, "intake.about.missing", "matter", NOTHING),
            new Mistake(PublicView.WHO_IS_IT_ABOUT, "intake.too-long", "child-spoken-for", page -> {
                page.locator("#matter-3").check();
                fill(page, "child-spoken-for", 256);
            }),
            new Mistake(PublicView.WHO_IS_IT_ABOUT, "intake.too-long", "adult", page -> {
                page.locator("#matter-4").check();
                fill(page, "adult", 256);
            }),
            new Mistake(PublicView.DOES_THE_CHILD_AGREE, "intake.agree.missing", "agrees", page -> page.locator("#how").fill("I did.")),
            new Mistake(PublicView.DOES_THE_CHILD_AGREE, "intake.date.wrong", "asked", page -> {
                page.locator("#agrees-1").check();
                day(page, "asked", "31", "feb", "2025");
            }),
            new Mistake(PublicView.DOES_THE_CHILD_AGREE, "intake.date.year.wrong", "asked", page -> {
                page.locator("#agrees-1").check();
                day(page, "asked", "3", "feb", "25");
            }),
            tooLong(PublicView.DOES_THE_CHILD_AGREE, "how", OVER_A_STORY),
            tooLong(PublicView.DOES_THE_CHILD_AGREE, "how-to-ask", OVER_A_STORY),
            new Mistake(PublicView.POINT, "intake.point.missing", "what-happened", page -> page.locator("#what-should-happen").fill("Come.")),
            tooLong(PublicView.POINT, "what-happened", 20_001),
            tooLong(PublicView.POINT, "what-should-happen", 20_001),
            new Mistake(PublicView.POINT_WHEN, "intake.date.wrong", "day", page -> {
                page.locator("#when-2").check();
                day(page, "day", "1", "1", Integer.toString(LocalDate.now().getYear() + 1));
            }),
            new Mistake(PublicView.POINT_WHEN, "intake.date.year.wrong", "day", page -> {
                page.locator("#when-2").check();
                day(page, "day", "1", "1", "25");
            }),
            new Mistake(PublicView.POINT_WHEN, "intake.when.around.missing", "around", page -> {
                page.locator("#when-3").check();
                page.locator("#around").waitFor();
            }),
            new Mistake(PublicView.POINT_WHEN, "intake.too-long", "around", page -> {
                page.locator("#when-3").check();
                fill(page, "around", 256);
            }),
            tooLong(PublicView.POINT_WHEN, "service", 256),
            tooLong(PublicView.POINT_WHEN, "who", 256),
            new Mistake(PublicView.POINT_DOOR, "intake.door.missing", "door", NOTHING),
            new Mistake(PublicView.OVER_A_YEAR_AGO, "intake.said.missing", "late", NOTHING),
            new Mistake(PublicView.OVER_A_YEAR_AGO, "intake.too-long", "why-now", page -> opened(page, "late", "why-now")),
            new Mistake(PublicView.IN_COURT, "intake.said.missing", "court", NOTHING),
            new Mistake(PublicView.IN_COURT, "intake.too-long", "which", page -> opened(page, "court", "which")),
            new Mistake(PublicView.BEFORE, "intake.said.missing", "before", NOTHING),
            new Mistake(PublicView.BEFORE, "intake.too-long", "what", page -> opened(page, "before", "what")),
            new Mistake(PublicView.ADVOCATE, "intake.advocate.missing", "advocate", NOTHING),
            tooLong(PublicView.HELP, "language", 256),
            tooLong(PublicView.HELP, "adjustments", OVER_A_STORY),
            tooLong(PublicView.HELP, "helper", 256),
            new Mistake(PublicView.CONTACT, "intake.contact.missing", "email", page -> page.locator("#name").fill(PublicView.ARABIC)),
            new Mistake(PublicView.CONTACT, "intake.contact.email.wrong", "email", page -> page.locator("#email").fill("leila at example.org")),
            new Mistake(PublicView.CONTACT, "intake.contact.phone.wrong", "phone", page -> page.locator("#phone").fill("call me")),
            new Mistake(PublicView.CONTACT, "ui.hours.wrong", "phone-hours-until", page -> {
                page.locator("#phone").fill("07700 900123");
                page.locator("#phone-hours-2").check();
                page.locator("#phone-hours-from").selectOption("2pm");
                page.locator("#phone-hours-until").selectOption("9am");
            }),
            tooLong(PublicView.CONTACT, "name", 256),
            tooLong(PublicView.CONTACT, "post", 501),
            tooLong(PublicView.CONTACT, "advocate", 501),
            tooLong(PublicView.CONTACT, "note", 1_001),
            new Mistake(PublicView.FILES, "intake.files.not-added", "file",
                    page -> page.locator("#file").setInputFiles(new FilePayload("letter.pdf", "application/pdf", new byte[] {1}))),
            new Mistake(PublicView.FOLLOW, "tracker.follow.wrong", "reference", page -> {
                page.locator("#reference").fill("ABCDE FGHJK");
                page.locator("#code").fill("0000 0000 0000 0000");
            }),
            new Mistake(PublicView.NOT_HAPPY, "tracker.unhappy.missing", "reason", NOTHING),
            new Mistake(PublicView.NOT_HAPPY, "tracker.message.too-long", "why", page -> {
                page.locator("#reason-1").check();
                page.locator("#continue").click();
                page.locator("#why").waitFor();
                fill(page, "why", 20_001);
            }),
            new Mistake(PublicView.MORE_FILES, "intake.files.not-added", "file",
                    page -> page.locator("#file").setInputFiles(new FilePayload("letter.pdf", "application/pdf", new byte[] {1}))),
            new Mistake(PublicView.SOMETHING_ELSE, "tracker.more.missing", "happened", page -> page.locator("#should").fill("Say sorry.")),
            tooLong(PublicView.SOMETHING_ELSE, "tracker.message.too-long", "should", 9_001),
            new Mistake(PublicView.NOT_SAID, "tracker.correct.which.missing", "point", NOTHING),
            new Mistake(PublicView.NOT_SAID, "tracker.correct.missing", "happened", page -> {
                theFirstPoint(page);
                page.locator("#should").fill("Call me.");
            }),
            new Mistake(PublicView.NOT_SAID, "tracker.message.too-long", "happened", page -> {
                theFirstPoint(page);
                fill(page, "happened", 9_001);
            }),
            new Mistake(PublicView.POINTS_RIGHT, "tracker.list.missing", "right", page -> page.locator("#words").fill("The day is wrong.")),
            new Mistake(PublicView.POINTS_RIGHT, "tracker.list.words.missing", "words", page -> page.locator("#right-2").check()),
            tooLong(PublicView.POINTS_RIGHT, "tracker.message.too-long", "words", 9_001, "right-2"),
            new Mistake(PublicView.STATEMENT, "tracker.statement.missing", "says", page -> page.locator("#words").fill("The day is wrong.")),
            new Mistake(PublicView.STATEMENT, "tracker.statement.words.missing", "words", page -> page.locator("#says-2").check()),
            tooLong(PublicView.STATEMENT, "tracker.message.too-long", "words", 9_001, "says-2"),
            new Mistake(PublicView.STOP, "tracker.stop.wish.missing", "wish", NOTHING),
            new Mistake(PublicView.STOP, "tracker.stop.next.missing", "next", page -> {
                page.locator("#wish-1").check();
                page.locator("#continue").click();
                page.locator("#next-1").waitFor();
            }),
            new Mistake(PublicView.OWN_ADVOCATE, "tracker.no-advocate.missing", "stop", NOTHING),
            new Mistake(PublicView.REACH, "intake.contact.missing", "email", page -> {
                for (var field : List.of("email", "phone", "post", "advocate")) {
                    page.locator("#" + field).fill("");
                }
                page.locator("#check-back").uncheck();
            }),
            new Mistake(PublicView.REACH, "intake.contact.email.wrong", "email", page -> {
                page.locator("#check-back").uncheck();
                page.locator("#email").fill("leila at example.org");
            }),
            new Mistake(PublicView.REACH, "intake.contact.phone.wrong", "phone", page -> {
                page.locator("#check-back").uncheck();
                page.locator("#phone").fill("call me");
            }),
            tooLong(PublicView.REACH, "tracker.message.too-long", "note", 1_001),
            new Mistake(PublicView.PUT_RIGHT, "tracker.put-right.missing", "answer-1", NOTHING),
            tooLong(PublicView.PUT_RIGHT, "tracker.message.too-long", "words-1", 5_001, "answer-1-3"),
            new Mistake(PublicView.KEPT, "tracker.data.missing", "wish", NOTHING),
            new Mistake(PublicView.KEPT, "tracker.data.words.missing", "words", page -> page.locator("#wish-2").check()),
            tooLong(PublicView.KEPT, "tracker.message.too-long", "words", 9_001, "wish-2"));

    String name() {
        return view + " " + field + " " + key;
    }

    private static Mistake tooLong(PublicView view, String field, int characters) {
        return tooLong(view, "intake.too-long", field, characters);
    }

    private static Mistake tooLong(PublicView view, String key, String field, int characters) {
        return new Mistake(view, key, field, page -> fill(page, field, characters));
    }

    private static void theFirstPoint(Page page) {
        page.locator("#point-1").check();
        page.locator("#continue").click();
        page.locator("#happened").waitFor();
    }

    /** @param chosen a radio that asks for the words */
    private static Mistake tooLong(PublicView view, String key, String field, int characters, String chosen) {
        return new Mistake(view, key, field, page -> {
            page.locator("#" + chosen).check();
            fill(page, field, characters);
        });
    }

    private static void opened(Page page, String choice, String field) {
        page.locator("#" + choice + "-1").check();
        fill(page, field, OVER_A_STORY);
    }

    private static void day(Page page, String id, String day, String month, String year) {
        page.locator("#" + id + "-day").fill(day);
        page.locator("#" + id + "-month").fill(month);
        page.locator("#" + id + "-year").fill(year);
    }

    /** More than the browser lets anybody type, as one that knows no limit would. */
    private static void fill(Page page, String field, int characters) {
        page.locator("#" + field).evaluate("each => each.removeAttribute('maxlength')");
        page.locator("#" + field).fill("word ".repeat(characters / 5 + 1).substring(0, characters - 1) + "x");
    }
}
