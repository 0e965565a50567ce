package uk.heard.reviewpanel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.EarlyReferral;
import uk.heard.reviewpanel.ReferralCondition;
import uk.heard.reviewpanel.Refused;
import uk.heard.ui.Answer;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.Tick;

/** Refers a complaint to the Ombudsman without a panel: four conditions, each ticked and shown. Never a way around a panel. */
@Component
class EarlyReferralPanel implements CasePanel {

    private static final int LONGEST = 5_000;

    private final EarlyReferral referral;

    EarlyReferralPanel(EarlyReferral referral) {
        this.referral = referral;
    }

    private record Shown(Tick tick, LongAnswer evidence) {

        boolean holds() {
            return tick.getValue() && !evidence.getValue().isBlank();
        }

        /** What is missing: the tick first, then its words. */
        Answer<?> missing() {
            return tick.getValue() ? evidence : tick;
        }
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.ReferredEarly(0, 0))
                ? Optional.of(Step.anyTime(context.say().it("reviewpanel.referral.title"), content(file, context)))
                : Optional.empty();
    }

    private Div content(CaseFile file, CaseContext context) {
        var say = context.say();
        var upheld = referral.upheld(context.staff(), file.id());
        var counted = say.it("reviewpanel.referral.upheld", upheld.upheld(), upheld.points());
        if (upheld.tooFew()) {
            return new Div(new Paragraph(say.it("reviewpanel.referral.only")), new Paragraph(counted), new Paragraph(say.it("reviewpanel.refused.few_upheld")));
        }
        var form = new StepForm(context, say.it("reviewpanel.referral.only"), counted, say.it("reviewpanel.referral.does"), context.howTheyAreTold(file));
        var shown = new EnumMap<ReferralCondition, Shown>(ReferralCondition.class);
        for (var condition : ReferralCondition.values()) {
            shown.put(condition, condition(form, condition, say));
        }
        var agreedOn = form.add(new DayAnswer(say, "referral-agreed-on", say.it("reviewpanel.referral.agreed-on")));
        var why = form.words("referral-why", say.it("reviewpanel.referral.why"));
        why.setHint(say.it("reviewpanel.referral.why.hint"));
        form.button(say.it("reviewpanel.referral.refer"), say.it("reviewpanel.referral.done"),
                () -> referral.refer(context.staff(), file.id(), evidence(shown), agreedOn.getValue(), why.getValue())
                        .map(refused -> RefusedWords.beside(field(refused, shown, agreedOn, why), refused, say)));
        return new Div(form);
    }

    private static Shown condition(StepForm form, ReferralCondition condition, Say say) {
        var key = "reviewpanel.referral." + RefusedWords.key(condition);
        var id = "referral-" + RefusedWords.key(condition);
        var tick = form.add(new Tick(say, id, say.it(key)));
        var evidence = form.add(new LongAnswer(say, id + "-evidence", say.it(key + ".evidence"), LONGEST).rows(3));
        return new Shown(tick, evidence);
    }

    private static Map<ReferralCondition, String> evidence(Map<ReferralCondition, Shown> shown) {
        var evidence = new EnumMap<ReferralCondition, String>(ReferralCondition.class);
        shown.forEach((condition, each) -> {
            if (each.holds()) {
                evidence.put(condition, each.evidence().getValue());
            }
        });
        return evidence;
    }

    private static Answer<?> field(Refused refused, Map<ReferralCondition, Shown> shown, DayAnswer agreedOn, LongAnswer why) {
        return switch (refused) {
            case MOST_UPHELD_MISSING, FEW_UPHELD -> shown.get(ReferralCondition.MOST_UPHELD).missing();
            case ACTION_PLAN_MISSING -> shown.get(ReferralCondition.ACTION_PLAN).missing();
            case AGREEMENT_MISSING -> shown.get(ReferralCondition.COMPLAINANT_AGREES).missing();
            case DAY_MISSING, DAY_AHEAD, DAY_TOO_EARLY -> agreedOn;
            case REASONS_MISSING -> why;
            default -> shown.get(ReferralCondition.ROBUST_STAGE_2).missing();
        };
    }
}
