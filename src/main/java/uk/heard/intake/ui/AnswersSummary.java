package uk.heard.intake.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Said;
import uk.heard.correspondence.SafeHours;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Question;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.SummaryList;

/** Everything that was answered and is still asked, with a way back to each question. */
record AnswersSummary(Say say, LocalDate today) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    SummaryList of(Answers a) {
        var list = new SummaryList(say);
        a.to(Answer.InDanger.class).ifPresent(x -> list.add(say.it("intake.in-danger.title"), said(x.now()), Asking.change(Question.DANGER)));
        list.add(say.it("intake.who.title"), say.it("intake.role." + QuestionView.key(a.role())), Asking.change(Question.WHO_ARE_YOU));
        a.to(Answer.About.class).ifPresent(x -> list.add(say.it("intake.about.title"), about(x), Asking.change(Question.WHO_IS_IT_ABOUT)));
        if (a.forSomebody()) {
            var title = a.forAnAdult() ? "intake.agree.adult.title" : "intake.agree.title";
            a.to(Answer.Agreement.class).ifPresent(x -> list.add(say.it(title), agreement(x, a.forAnAdult()), Asking.change(Question.DOES_THE_CHILD_AGREE)));
        }
        var points = new PointWords(say);
        for (int i = 0; i < a.points().size(); i++) {
            var point = a.points().get(i);
            var name = say.it("intake.points.point", i + 1);
            list.add(name, lines(point.whatHappened(), point.whatShouldHappen()), Asking.change(PointView.route(i + 1)));
            list.add(say.it("intake.check.of-point", name, say.it("intake.when.title")), points.circumstances(point), Asking.change(PointWhenView.route(i + 1)));
            list.add(say.it("intake.check.of-point", name, say.it("intake.door.title")), points.door(point), Asking.change(PointDoorView.route(i + 1)));
        }
        list.add(say.it("intake.check.points"), say.it("intake.check.points.how"), Asking.change(Question.YOUR_POINTS));
        a.to(Answer.OverAYearAgo.class).filter(x -> Question.OVER_A_YEAR_AGO.isAskedWith(a, today))
                .ifPresent(x -> list.add(say.it("intake.late.title"), lines(said(x.was()), x.whyNow()), Asking.change(Question.OVER_A_YEAR_AGO)));
        a.to(Answer.InCourt.class).ifPresent(x -> list.add(say.it("intake.court.title"), lines(said(x.now()), x.which()), Asking.change(Question.IN_COURT)));
        a.to(Answer.Before.class).ifPresent(x -> list.add(say.it("intake.before.title"), lines(said(x.complained()), x.what()), Asking.change(Question.BEFORE)));
        if (a.advocateOffered()) {
            var whose = a.forAChild() ? "intake.advocate.child." : "intake.advocate.own.";
            a.to(Answer.Advocate.class).filter(x -> x.wanted() != null)
                    .ifPresent(x -> list.add(say.it(whose + "title"), say.it(whose + QuestionView.key(x.wanted())), Asking.change(Question.ADVOCATE)));
        }
        a.to(Answer.Help.class).ifPresent(x -> list.add(say.it("intake.help.title"), help(x), Asking.change(Question.HELP)));
        list.add(say.it("intake.contact.name"), a.contact().name(), Asking.change(Question.CONTACT));
        list.add(say.it("intake.contact.title"), contact(a.contact()), Asking.change(Question.CONTACT));
        return list;
    }

    private String said(Said answer) {
        return answer == Said.NOT_SAID ? "" : say.it("intake.said." + QuestionView.key(answer));
    }

    private String about(Answer.About about) {
        var matter = switch (about.matter()) {
            case MYSELF -> say.it("intake.about.myself");
            case MY_VIEW_ABOUT_A_CHILD -> say.it("intake.about.own-view");
            case FOR_A_CHILD -> say.it("intake.about.for-child");
            case FOR_AN_ADULT -> say.it("intake.about.for-adult");
        };
        var unsaid = about.adult() == null || about.adult() == ComplainantRole.NOT_SURE;
        return lines(matter, about.childName(), unsaid ? "" : say.it("intake.about.adult." + QuestionView.key(about.adult())),
                about.childKnows() == Said.NOT_SAID ? "" : say.it("intake.check.knows." + QuestionView.key(about.childKnows())));
    }

    /** The words of this answer about consent: of an adult nobody says that they are too young. */
    static String consent(boolean adult, ConsentAnswer answer) {
        return adult && answer == ConsentAnswer.TOO_YOUNG ? "intake.consent.adult.cannot-say" : "intake.consent." + QuestionView.key(answer);
    }

    private String agreement(Answer.Agreement agreement, boolean adult) {
        return lines(say.it(consent(adult, agreement.answer())), agreement.how(),
                agreement.askedOn() == null ? "" : say.it("intake.check.asked-on", DAY.format(agreement.askedOn())),
                agreement.mayWeAsk() == Said.NOT_SAID ? "" : say.it("intake.check.may-ask." + (adult ? "adult." : "") + QuestionView.key(agreement.mayWeAsk())), agreement.howToAsk());
    }

    private String help(Answer.Help help) {
        return lines(help.language().isEmpty() ? "" : say.it("intake.check.language", help.language()),
                help.formats().stream().map(format -> say.it("intake.format." + QuestionView.key(format))).collect(Collectors.joining("\n")),
                help.adjustments(), help.helper().isEmpty() ? "" : say.it("intake.check.helper", help.helper()));
    }

    private String contact(Answer.Contact c) {
        if (c.checkBackHere()) {
            return say.it("intake.contact.check-back");
        }
        var ways = new ArrayList<String>();
        if (!c.email().isEmpty()) {
            ways.add(within(c.emailHours(), say.it("intake.check.email", c.email())));
        }
        if (!c.phone().isEmpty()) {
            ways.add(within(c.phoneHours(), say.it(c.voicemail() ? "intake.check.phone.voicemail" : "intake.check.phone", c.phone())));
        }
        if (!c.post().isEmpty()) {
            ways.add(say.it("intake.check.post", c.post()));
        }
        if (!c.advocate().isEmpty()) {
            ways.add(say.it("intake.check.advocate", c.advocate()));
        }
        ways.add(c.note());
        return lines(ways.toArray(String[]::new));
    }

    private String within(SafeHours hours, String way) {
        return hours.equals(SafeHours.ANY) ? way : say.it("intake.check.hours", way, hours.from(), hours.until());
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
