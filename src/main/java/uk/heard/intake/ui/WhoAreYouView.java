package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.List;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;

/** Who are you? The usual ones first; each further line of the statutory list stands behind "something else". */
@Route("tell/who")
@AnonymousAllowed
class WhoAreYouView extends QuestionView {

    private static final List<ComplainantRole> USUAL = List.of(ComplainantRole.CHILD, ComplainantRole.CARE_LEAVER, ComplainantRole.PARENT,
            ComplainantRole.PARENTAL_RESPONSIBILITY, ComplainantRole.FOSTER_CARER, ComplainantRole.SPECIAL_GUARDIAN, ComplainantRole.RELATIVE_OR_FRIEND,
            ComplainantRole.ADVOCATE, ComplainantRole.PROFESSIONAL);
    private static final List<ComplainantRole> USUAL_WHEN_YOUNG = List.of(ComplainantRole.CHILD, ComplainantRole.CARE_LEAVER, ComplainantRole.RELATIVE_OR_FRIEND);
    /** Who else a young person can be. Every other line of the list is for adults. */
    private static final List<ComplainantRole> RARER_WHEN_YOUNG = List.of(ComplainantRole.CHILD_WITH_SPECIAL_GUARDIAN, ComplainantRole.CHILD_WHO_MAY_BE_ADOPTED,
            ComplainantRole.ADOPTED_PERSON, ComplainantRole.PARENT, ComplainantRole.PARENT_OF_CHILD_WITH_SPECIAL_GUARDIAN);
    /** An option that is no answer yet. */
    private static final String SOMETHING_ELSE = "SOMETHING_ELSE";

    WhoAreYouView(Asking asking) {
        super(asking, Question.WHO_ARE_YOU);
    }

    @Override
    QuestionPage ask() {
        var page = asking.page(it("intake.who.title"));
        var young = asking.answers().begunIn().young();
        var usual = young ? USUAL_WHEN_YOUNG : USUAL;
        var rarer = new Choice<ComplainantRole>(asking.say(), "rarer", it("intake.who.rarer"));
        Arrays.stream(ComplainantRole.values()).filter(role -> young ? RARER_WHEN_YOUNG.contains(role) : !usual.contains(role) && role != ComplainantRole.NOT_SURE)
                .forEach(role -> rarer.option(role, role(role)));
        var who = new Choice<String>(asking.say(), "role", it("intake.who.title"));
        usual.forEach(role -> who.option(role.name(), role(role)));
        who.option(ComplainantRole.NOT_SURE.name(), role(ComplainantRole.NOT_SURE));
        who.option(SOMETHING_ELSE, it("intake.who.something-else"), null, rarer);
        who.labelledBy(page);
        var before = asking.answers().role();
        if (before != null) {
            var isRarer = !usual.contains(before) && before != ComplainantRole.NOT_SURE;
            who.setValue(isRarer ? SOMETHING_ELSE : before.name());
            rarer.setValue(before);
        }
        return page.hint(it("intake.who.hint")).add(who).onContinue(() -> {
            if (who.getValue() == null) {
                page.problem(who, it("intake.who.missing"));
            } else if (!who.getValue().equals(SOMETHING_ELSE)) {
                asking.save(new Answer.You(ComplainantRole.valueOf(who.getValue())));
            } else if (rarer.getValue() == null) {
                page.problem(rarer, it("intake.who.missing"));
            } else {
                asking.save(new Answer.You(rarer.getValue()));
            }
        });
    }

    private String role(ComplainantRole role) {
        return it("intake.role." + key(role));
    }
}
