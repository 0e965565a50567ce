package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import uk.heard.complaint.Format;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Ticks;

/** What would make it easier: an interpreter, another format, anything else, somebody who helps. All of it may be left out. */
@Route("tell/help")
@AnonymousAllowed
class HelpView extends QuestionView {

    HelpView(Asking asking) {
        super(asking, Question.HELP);
    }

    @Override
    QuestionPage ask() {
        var before = asking.answers().to(Answer.Help.class).orElse(new Answer.Help("", Set.of(), "", ""));
        var page = asking.page(it("intake.help.title"));
        var language = line("language", "intake.help.language", before.language());
        var formats = new Ticks<Format>(asking.say(), "formats", it("intake.help.formats"));
        for (var format : Format.values()) {
            formats.option(format, it("intake.format." + key(format)));
        }
        formats.setValue(before.formats());
        var adjustments = sentences("adjustments", "intake.help.adjustments", 3, before.adjustments());
        var helper = line("helper", "intake.help.helper", before.helper());
        return page.hint(it("intake.help.hint")).add(language, formats, adjustments, helper).onContinue(() -> {
            var problems = tooLong(language, adjustments, helper);
            if (problems.isEmpty()) {
                asking.save(new Answer.Help(Typed.clean(language.getValue()), formats.getValue(), Typed.clean(adjustments.getValue()),
                        Typed.clean(helper.getValue())));
            } else {
                page.problems(problems);
            }
        });
    }
}
