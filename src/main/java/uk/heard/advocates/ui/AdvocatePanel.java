package uk.heard.advocates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Scope;
import uk.heard.advocates.ArrangeAdvocate;
import uk.heard.advocates.ArrangeAdvocate.Appointed;
import uk.heard.advocates.ArrangeAdvocate.Arranged;
import uk.heard.advocates.ArrangeAdvocate.Refused;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.council.CouncilProfile;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.Ticks;

/** The advocate of a child: what was offered, asked and answered, with its dates, and what staff do next. */
@Component
class AdvocatePanel implements CasePanel {

    /** After whatever the journey itself waits for. */
    private static final int ORDER = 90;

    private final ArrangeAdvocate arrange;
    private final CouncilProfile council;

    AdvocatePanel(ArrangeAdvocate arrange, CouncilProfile council) {
        this.arrange = arrange;
        this.council = council;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var arranged = arrange.of(context.staff(), file.id());
        if (!mayHaveOne(file) && file.advocacy().isEmpty() && arranged.appointments().isEmpty() && arranged.referrals().isEmpty()) {
            return Optional.empty();
        }
        var say = context.say();
        var content = new Div();
        happened(file, arranged, say).forEach(line -> content.add(new Paragraph(line)));
        var appointed = arranged.openAppointment();
        var wanted = file.advocateIsWanted();
        var due = false;
        if (context.complaintsTeam() && appointed.isPresent()) {
            due = appointed.get().answer() == null;
            var answer = answer(file, appointed.get(), context);
            content.add(due ? answer : new NativeDetails(say.it("advocates.panel.answer.change"), answer));
            content.add(new NativeDetails(say.it("advocates.panel.end"), end(file, context)));
        } else if (context.complaintsTeam() && arranged.openReferral().isPresent()) {
            content.add(new NativeDetails(say.it("advocates.panel.take-back"), end(file, context)));
        } else if (context.complaintsTeam()) {
            due = wanted;
            var refer = refer(file, context, wanted);
            content.add(wanted ? refer : new NativeDetails(say.it("advocates.panel.asks-now"), refer));
        }
        var title = say.it("advocates.panel.title");
        return Optional.of(due ? Step.due(ORDER, title, content) : Step.known(title, content));
    }

    private List<String> happened(CaseFile file, Arranged arranged, Say say) {
        var lines = new ArrayList<String>();
        file.advocacy().forEach(asked -> lines.add(say.it("advocates.panel.asked", day(asked.answeredAt()), say.it("casefile.advocacy." + ProviderWords.key(asked.answer())))));
        arranged.referrals().forEach(referral -> {
            lines.add(say.it("advocates.panel.referred", referral.organisation(), day(referral.referredAt())));
            if (referral.accepted() != null) {
                lines.add(referral.accepted() ? say.it("advocates.panel.accepted", day(referral.answeredAt()))
                        : say.it("advocates.panel.declined", day(referral.answeredAt()), referral.reason()));
            }
        });
        var askedFor = file.advocacy().stream().filter(asked -> asked.answer() == AdvocacyAnswer.WANTED).findFirst().map(CaseFile.Advocacy::answeredAt);
        arranged.appointments().forEach(appointed -> lines.addAll(appointed(appointed, askedFor, say)));
        return lines;
    }

    private static List<String> appointed(Appointed one, Optional<Instant> askedFor, Say say) {
        var lines = new ArrayList<String>();
        if (one.madeComplaint()) {
            lines.add(say.it("advocates.panel.made", one.advocate(), one.organisation()));
            lines.add(say.it("advocates.panel.whose." + ProviderWords.key(one.whoseWords())));
            lines.add(say.it("advocates.panel.sees." + ProviderWords.key(one.childMaySee())));
        } else {
            lines.add(askedFor.filter(asked -> !asked.isAfter(one.appointedAt()))
                    .map(asked -> say.it("advocates.panel.appointed.days", one.advocate(), day(one.appointedAt()),
                            WorkingDays.england().between(LondonDates.on(asked), LondonDates.on(one.appointedAt()))))
                    .orElseGet(() -> say.it("advocates.panel.appointed", one.advocate(), day(one.appointedAt()))));
        }
        if (!one.instructed()) {
            lines.add(say.it("advocates.panel.not-instructed", one.whyNot()));
        }
        if (one.answer() != null) {
            lines.add(say.it("advocates.panel.answer." + ProviderWords.key(one.answer()), day(one.answeredAt()), one.howKnown()).strip());
        } else if (one.isOpen()) {
            lines.add(say.it("advocates.panel.answer.awaited"));
        }
        if (one.isOpen() && one.answer() != null) {
            lines.add(one.scope().isEmpty() ? say.it("advocates.panel.scope.none")
                    : say.it("advocates.panel.scope", String.join(", ", one.scope().stream().map(what -> say.it("advocates.panel.scope." + ProviderWords.key(what))).toList())));
        }
        if (!one.isOpen()) {
            lines.add(say.it("advocates.panel.ended", day(one.endedAt()), one.endedWhy()).strip());
        }
        return lines;
    }

    private StepForm refer(CaseFile file, CaseContext context, boolean wanted) {
        var say = context.say();
        var provider = council.advocacyProvider();
        var form = new StepForm(context, say.it(wanted ? "advocates.panel.refer.does" : "advocates.panel.refer.now", provider.name()));
        var reach = form.add(new LongAnswer(say, "how-to-reach", say.it("advocates.panel.refer.reach"), 1000).rows(2));
        reach.setHint(say.it("advocates.panel.refer.reach.hint"));
        return form.button(say.it("advocates.panel.refer"), say.it("advocates.panel.refer.done", provider.name()),
                () -> problem(arrange.refer(context.staff(), file.id(), file.helpedByAdvocate().id(), reach.getValue()), reach, say));
    }

    /** Also where nobody was asked: the simple form may be sent with that left open. */
    private static boolean mayHaveOne(CaseFile file) {
        return file.complainantIsHelped() || file.complainant().actingForChild();
    }

    private StepForm answer(CaseFile file, Appointed appointed, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it("advocates.panel.answer.does", appointed.advocate()));
        var answer = form.add(new Choice<ChildsAnswer>(say, "childs-answer", say.it("advocates.panel.answer")));
        var answers = appointed.instructed() ? List.of(ChildsAnswer.ACCEPTED, ChildsAnswer.DECLINED) : List.of(ChildsAnswer.values());
        answers.forEach(each -> answer.option(each, say.it("advocates.panel.answer.option." + ProviderWords.key(each))));
        var scope = form.add(new Ticks<Scope>(say, "childs-scope", say.it("advocates.panel.answer.scope")));
        scope.setHint(say.it("advocates.panel.answer.scope.hint"));
        Arrays.stream(Scope.values()).forEach(what -> scope.option(what, say.it("advocates.panel.scope.option." + ProviderWords.key(what))));
        scope.setValue(appointed.answer() == null ? EnumSet.allOf(Scope.class) : appointed.scope());
        answer.setValue(appointed.answer());
        var how = form.add(new LongAnswer(say, "childs-answer-how", say.it("advocates.panel.answer.how"), 5000).rows(2));
        return form.button(say.it("advocates.panel.answer.save"), say.it("advocates.panel.answer.saved"), () -> {
            var refused = arrange.recordAnswer(context.staff(), appointed.id(), answer.getValue(), how.getValue(), Set.copyOf(scope.getValue()));
            return problem(refused, refused.filter(why -> why == Refused.HOW_MISSING).isPresent() ? how : answer, say);
        });
    }

    private StepForm end(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it("advocates.panel.end.does"));
        var why = form.add(new LongAnswer(say, "advocate-end-why", say.it("advocates.panel.end.why"), 1000).rows(2));
        return form.button(say.it("advocates.panel.end.send"), say.it("advocates.panel.end.done"),
                () -> problem(arrange.end(context.staff(), file.id(), why.getValue()), why, say));
    }

    private static Optional<StepForm.Problem> problem(Optional<Refused> refused, Answer<?> beside, Say say) {
        return refused.map(why -> new StepForm.Problem(beside, say.it("advocates.refused." + ProviderWords.key(why))));
    }

    private static String day(Instant moment) {
        return Dates.day(LondonDates.on(moment));
    }
}
