package uk.heard.investigation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.Dates;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.AppointedAs;
import uk.heard.investigation.Investigation;
import uk.heard.investigation.NotAppointed;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.Tick;

/** Appoints an investigating officer and an independent person; later a way to replace them. Whoever is excluded is not offered. */
@Component
class AppointPanel implements CasePanel {

    private static final int LONGEST = 5_000;

    /** What is asked about one of the two. */
    private record Asked(Choice<Long> who, LongAnswer declaration, Tick noConflict) {}

    private final Investigation investigation;

    AppointPanel(Investigation investigation) {
        this.investigation = investigation;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.InvestigatorsAppointed(0, 0, 0))) {
            return Optional.empty();
        }
        var say = context.say();
        var officers = investigation.choice(context.staff(), file.id(), AppointedAs.INVESTIGATING_OFFICER);
        var independent = investigation.choice(context.staff(), file.id(), AppointedAs.INDEPENDENT_PERSON);
        if (isEmpty(officers) || isEmpty(independent)) {
            return Optional.of(Step.due(60, say.it("investigation.appoint.title"), new Div(new Paragraph(say.it("investigation.appoint.nobody")))));
        }
        var form = form(file, context, officers, independent);
        return Optional.of(officers.now().isPresent() && independent.now().isPresent()
                ? Step.anyTime(say.it("investigation.appoint.again"), form)
                : Step.due(60, say.it("investigation.appoint.title"), form));
    }

    private static boolean isEmpty(Investigation.Choice choice) {
        return choice.candidates().isEmpty() && choice.now().isEmpty();
    }

    private StepForm form(CaseFile file, CaseContext context, Investigation.Choice officers, Investigation.Choice independents) {
        var say = context.say();
        var clock = file.running(ClockKind.STAGE_2_FROM_REQUEST).orElseThrow();
        var form = new StepForm(context, say.it("investigation.appoint.does", Dates.day(clock.dueOn()), Dates.day(clock.latestOn())), say.it("investigation.appoint.offered"));
        var officer = ask(form, say, "officer", officers);
        var independent = ask(form, say, "independent", independents);
        return form.button(say.it("investigation.appoint.send"), say.it("investigation.appoint.done"), () -> appoint(file, context, officer, independent));
    }

    private static Asked ask(StepForm form, Say say, String part, Investigation.Choice offered) {
        var who = form.add(new Choice<Long>(say, part, say.it("investigation.appoint." + part)));
        offered.now().ifPresent(now -> who.option(now.personId(), say.it("investigation.appoint.stays", now.name())));
        offered.candidates().forEach(candidate -> who.option(candidate.id(), candidate.name(),
                candidate.feePerDay() == null ? null : say.it("investigation.appoint.fee", Said.pounds(candidate.feePerDay()))));
        var declaration = form.add(new LongAnswer(say, part + "-declaration", say.it("investigation.appoint.declaration"), LONGEST).rows(3));
        declaration.setHint(say.it("investigation.appoint.declaration.hint"));
        return new Asked(who, declaration, form.add(new Tick(say, part + "-no-conflict", say.it("investigation.appoint.no-conflict"))));
    }

    private Optional<StepForm.Problem> appoint(CaseFile file, CaseContext context, Asked officer, Asked independent) {
        var say = context.say();
        for (var asked : new Asked[] {officer, independent}) {
            if (asked.who().getValue() == null) {
                return Optional.of(new StepForm.Problem(asked.who(), say.it("investigation.appoint.missing")));
            }
        }
        return investigation.appoint(context.staff(), file.id(), officer.who().getValue(), officer.declaration().getValue(), officer.noConflict().getValue(),
                        independent.who().getValue(), independent.declaration().getValue(), independent.noConflict().getValue())
                .map(why -> switch (why) {
                    case NotAppointed.NotYours _ -> new StepForm.Problem(officer.who(), say.it("investigation.refused.not_yours"));
                    case NotAppointed.Ineligible no -> problem(say, no, no.part() == AppointedAs.INVESTIGATING_OFFICER ? officer : independent);
                });
    }

    private static StepForm.Problem problem(Say say, NotAppointed.Ineligible no, Asked asked) {
        var beside = switch (no.why()) {
            case CONFLICT -> asked.declaration().getValue().isBlank() ? asked.declaration() : asked.noConflict();
            default -> asked.who();
        };
        return new StepForm.Problem(beside, Said.notEligible(say, no.why()));
    }
}
