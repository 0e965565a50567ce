package uk.heard.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.Beginning;
import uk.heard.ui.Pages;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * Sets a letter: the fixed words in the complainant's voice around what staff wrote. Every letter names the reference, repeats
 * the points in the person's own words, gives dates as dates, says who wrote it and who else can help, and how to go on, to the Ombudsman too.
 */
@Component
class LetterPaper {

    private static final int BEGINNING = 200;

    private final Pages pages;
    private final Words words;
    private final CouncilProfile council;

    LetterPaper(Pages pages, Words words, CouncilProfile council) {
        this.pages = pages;
        this.words = words;
        this.council = council;
    }

    String print(LetterKind kind, Voice voice, LetterSending.Facts facts, LetterSending.Particulars particulars) {
        var letter = "correspondence.letter." + kind.name().toLowerCase(Locale.ROOT) + ".";
        var occasion = particulars.dates().toArray();
        var model = new HashMap<String, Object>();
        model.put("council", council.name());
        model.put("phone", council.phone());
        model.put("reference", facts.reference().substring(0, 5) + " " + facts.reference().substring(5));
        model.put("date", LetterDates.day(facts.today()));
        model.put("title", words.say(voice, letter + "title"));
        model.put("greeting", facts.name().isEmpty() ? words.say(voice, "correspondence.letter.hello") : words.say(voice, "correspondence.letter.dear", facts.name()));
        model.put("before", kind == LetterKind.ACKNOWLEDGEMENT ? List.of(words.say(voice, letter + "lead", LetterDates.day(facts.receivedOn())))
                : words.has(letter + "lead") ? List.of(words.say(voice, letter + "lead", occasion)) : List.of());
        model.put("opening", paragraphs(facts.opening()));
        var withPoints = words.has(letter + "points");
        model.put("pointsTitle", withPoints ? words.say(voice, letter + "points") : null);
        model.put("points", !withPoints ? List.of() : facts.points().stream().map(p -> point(p, voice, particulars)).toList());
        model.put("aboutTitle", withPoints || facts.points().isEmpty() ? null : words.say(voice, "correspondence.letter.about"));
        model.put("about", withPoints ? List.of() : facts.points().stream().map(p -> Beginning.of(p.whatHappened(), BEGINNING)).toList());
        model.put("promisesTitle", particulars.promises().isEmpty() ? null : words.say(voice, "correspondence.letter.promises"));
        model.put("promises", particulars.promises().stream()
                .map(promise -> words.say(voice, "correspondence.letter.promise", promise.what(), promise.who(), LetterDates.day(promise.by()))).toList());
        model.put("closing", paragraphs(facts.closing()));
        model.put("next", next(letter, kind, voice, facts, occasion));
        model.put("writer", facts.writer().name());
        model.put("role", facts.writer().role() == null ? null : words.say(voice, "correspondence.letter.role." + facts.writer().role().toLowerCase(Locale.ROOT)));
        model.put("team", words.say(voice, "correspondence.letter.team"));
        return pages.render("correspondence/letter", voice, model);
    }

    private Map<String, Object> point(LetterSending.AnsweredPoint point, Voice voice, LetterSending.Particulars particulars) {
        var own = particulars.onPoints().stream().filter(each -> each.pointId() == point.id()).findFirst();
        var agreed = own.filter(each -> each.whatHappened() != null);
        var shown = new HashMap<String, Object>();
        shown.put("title", words.say(voice, "correspondence.letter.point", point.number()));
        shown.put("whatHappened", paragraphs(agreed.map(LetterSending.OnPoint::whatHappened).orElse(point.whatHappened())));
        shown.put("whatShouldHappen", paragraphs(agreed.map(LetterSending.OnPoint::whatShouldHappen).orElse(point.whatShouldHappen())));
        shown.put("finding", point.finding() == null ? null : words.say(voice, "correspondence.letter.finding." + point.finding().toLowerCase(Locale.ROOT)));
        shown.put("reason", paragraphs(point.reason() == null ? "" : point.reason()));
        shown.put("answer", own.filter(each -> each.accepted() != null).map(each -> answer(each, voice)).orElse(List.of()));
        return shown;
    }

    private List<String> answer(LetterSending.OnPoint point, Voice voice) {
        return paragraphs(words.say(voice, point.accepted() ? "correspondence.letter.accepted" : "correspondence.letter.not_accepted", point.reasons().strip()).strip());
    }

    private List<String> next(String letter, LetterKind kind, Voice voice, LetterSending.Facts facts, Object[] occasion) {
        var next = new ArrayList<String>();
        if (kind == LetterKind.ACKNOWLEDGEMENT) {
            next.add(words.say(voice, letter + "next", LetterDates.day(facts.replyBy()), LetterDates.day(facts.replyAtTheLatestBy())));
        } else if (words.has(letter + "next")) {
            next.add(words.say(voice, letter + "next", occasion));
        }
        if (kind.leavesAnswerOpen() && facts.answerBy() != null) {
            next.add(words.say(voice, "correspondence.letter.answer-by", LetterDates.day(facts.answerBy())));
        }
        if (facts.role().entitledToAdvocate() || facts.actingForChild()) {
            next.add(words.say(voice, "correspondence.letter.advocate", council.advocacyProvider().name(), council.advocacyProvider().phone()));
        } else {
            next.add(words.say(voice, "correspondence.letter.help"));
        }
        next.add(words.say(voice, "correspondence.letter.contact", council.phone()));
        next.add(words.say(voice, "correspondence.letter.ombudsman"));
        return next;
    }

    private static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\R\\s*\\R"));
    }
}
