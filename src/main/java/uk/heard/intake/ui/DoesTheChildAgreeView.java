package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import uk.heard.complaint.Said;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.standing.ConsentAnswer;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Choice;
import uk.heard.ui.DateAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/**
 * Does the child or adult agree, how and when were they asked, and may we ask them ourselves? Asked of whoever speaks for one; no answer
 * stops anybody from sending.
 */
@Route("tell/agree")
@AnonymousAllowed
class DoesTheChildAgreeView extends QuestionView {

    private static final Answer.Agreement NOT_ANSWERED = new Answer.Agreement(null, "", null, null, "");

    private final transient Clock clock;

    DoesTheChildAgreeView(Asking asking, Clock clock) {
        super(asking, Question.DOES_THE_CHILD_AGREE);
        this.clock = clock;
    }

    @Override
    QuestionPage ask() {
        var say = asking.say();
        var before = asking.answers().to(Answer.Agreement.class).orElse(NOT_ANSWERED);
        var adult = asking.answers().forAnAdult();
        var whose = adult ? "intake.agree.adult." : "intake.agree.";
        var page = asking.page(it(whose + "title")).inHistory(it("intake.agree.in-history"));
        var agrees = new Choice<ConsentAnswer>(say, "agrees", it(whose + "title"));
        for (var option : ConsentAnswer.OF_OTHERS) {
            agrees.option(option, it(AnswersSummary.consent(adult, option)));
        }
        agrees.labelledBy(page);
        agrees.setValue(before.answer());
        var how = sentences("how", "intake.agree.how", 4, before.how());
        var askedOn = new DateAnswer(say, "asked", it("intake.agree.asked"));
        askedOn.setHint(it("intake.agree.asked.hint"));
        askedOn.setValue(before.askedOn());
        var howToAsk = sentences("how-to-ask", whose + "how-to-ask", 3, before.howToAsk());
        var mayWeAsk = said("may-we-ask", it(whose + "may-we-ask"), before.mayWeAsk(), null);
        return page.hint(it(whose + "hint")).add(agrees, how, askedOn, mayWeAsk, howToAsk).onContinue(() -> {
            var problems = tooLong(how, howToAsk);
            if (agrees.getValue() == null) {
                problems.addFirst(new Problem(agrees, it("intake.agree.missing")));
            }
            if (!askedOn.isEmpty()) {
                notADayBefore(LondonDates.on(clock.instant()), askedOn).ifPresent(problems::add);
            }
            if (problems.isEmpty()) {
                asking.save(new Answer.Agreement(agrees.getValue(), Typed.clean(how.getValue()), askedOn.getValue(),
                        mayWeAsk.getValue() == null ? Said.NOT_SAID : mayWeAsk.getValue(), Typed.clean(howToAsk.getValue())));
            } else {
                page.problems(problems);
            }
        });
    }
}
