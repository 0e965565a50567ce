package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.heard.investigation.Register.Entry;
import uk.heard.investigation.Register.Incomplete;
import uk.heard.investigation.Register.Team;
import uk.heard.ui.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Html;
import uk.heard.ui.Say;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Ticks;

/** Everything that the register knows of one person. */
class RegisterForm extends Composite<Div> {

    private enum AskedFor { INVESTIGATES, INDEPENDENT, PANELS }

    private enum Tie { OF_THE_COUNCIL, RELATED }

    private static final long NO_TEAM = 0;

    private final Say say;
    private final Entry entry;
    private final SerializableFunction<Entry, Optional<Incomplete>> save;
    private final ShortAnswer name;
    private final ShortAnswer contact;
    private final Ticks<AskedFor> askedFor;
    private final Ticks<Tie> ties;
    private final Choice<Long> manages;
    private final ShortAnswer fee;
    private final DayAnswer from;
    private final DayAnswer until;

    /** @param entry as it stands; without an id for somebody new; @param save writes it, or says what is missing */
    RegisterForm(Say say, Entry entry, List<Team> teams, SerializableFunction<Entry, Optional<Incomplete>> save, SerializableRunnable cancel) {
        this.say = say;
        this.entry = entry;
        this.save = save;
        name = new ShortAnswer(say, "register-name", say.it("investigation.register.name")).autocomplete("off");
        contact = new ShortAnswer(say, "register-contact", say.it("investigation.register.contact")).autocomplete("off");
        askedFor = new Ticks<AskedFor>(say, "register-asked-for", say.it("investigation.register.asked-for"))
                .option(AskedFor.INVESTIGATES, say.it("investigation.register.investigates"))
                .option(AskedFor.INDEPENDENT, say.it("investigation.register.independent"))
                .option(AskedFor.PANELS, say.it("investigation.register.panels"));
        askedFor.setHint(say.it("investigation.register.asked-for.hint"));
        ties = new Ticks<Tie>(say, "register-ties", say.it("investigation.register.ties"))
                .option(Tie.OF_THE_COUNCIL, say.it("investigation.register.of-the-council"))
                .option(Tie.RELATED, say.it("investigation.register.related"));
        ties.setHint(say.it("investigation.register.ties.hint"));
        manages = new Choice<Long>(say, "register-manages", say.it("investigation.register.manages")).option(NO_TEAM, say.it("investigation.register.manages.none"));
        teams.forEach(team -> manages.option(team.id(), team.name()));
        fee = new ShortAnswer(say, "register-fee", say.it("investigation.register.fee")).keyboard("decimal").wide(10).autocomplete("off");
        from = new DayAnswer(say, "register-from", say.it("investigation.register.from"));
        until = new DayAnswer(say, "register-until", say.it("investigation.register.until"));
        fill();
        var keep = new NativeButton(say.it("investigation.register.save"), e -> save());
        keep.addClassName("primary");
        var leave = new NativeButton(say.it("investigation.register.cancel"), e -> cancel.run());
        leave.addClassName("secondary");
        var buttons = new Div(keep, leave);
        buttons.addClassName("buttons");
        getContent().addClassName("panel");
        getContent().add(Html.text("h2", "", entry.id() == null ? say.it("investigation.register.add.title") : say.it("investigation.register.change.title", entry.name())),
                name, contact, askedFor, ties, manages, fee, from, until, buttons);
    }

    private void fill() {
        name.setValue(entry.name());
        contact.setValue(entry.contact());
        var parts = EnumSet.noneOf(AskedFor.class);
        if (entry.investigates()) {
            parts.add(AskedFor.INVESTIGATES);
        }
        if (entry.independentPerson()) {
            parts.add(AskedFor.INDEPENDENT);
        }
        if (entry.sitsOnPanels()) {
            parts.add(AskedFor.PANELS);
        }
        askedFor.setValue(parts);
        var tied = EnumSet.noneOf(Tie.class);
        if (entry.ofTheCouncil()) {
            tied.add(Tie.OF_THE_COUNCIL);
        }
        if (entry.related()) {
            tied.add(Tie.RELATED);
        }
        ties.setValue(tied);
        manages.setValue(entry.managesTeamId() == null ? NO_TEAM : entry.managesTeamId());
        fee.setValue(entry.feePerDay() == null ? "" : entry.feePerDay().toPlainString());
        from.setValue(entry.availableFrom());
        until.setValue(entry.availableUntil());
    }

    void focus() {
        name.focus();
    }

    private void save() {
        Stream.<Answer<?>>of(name, contact, askedFor, ties, manages, fee, from, until).forEach(Answer::clearError);
        BigDecimal amount;
        try {
            amount = fee.getValue().isBlank() ? null : new BigDecimal(fee.getValue().strip().replace("£", "").replace(",", ""));
        } catch (NumberFormatException e) {
            refuse(Incomplete.FEE_NOT_AN_AMOUNT);
            return;
        }
        var parts = askedFor.getValue();
        var tied = ties.getValue();
        save.apply(new Entry(entry.id(), name.getValue(), contact.getValue(), parts.contains(AskedFor.INVESTIGATES), parts.contains(AskedFor.INDEPENDENT),
                        parts.contains(AskedFor.PANELS), tied.contains(Tie.OF_THE_COUNCIL), tied.contains(Tie.RELATED),
                        manages.getValue() == NO_TEAM ? null : manages.getValue(), null, amount, from.getValue(), until.getValue(), entry.active()))
                .ifPresent(this::refuse);
    }

    private void refuse(Incomplete incomplete) {
        var beside = switch (incomplete) {
            case NOT_YOURS, NAME_MISSING, NAME_TOO_LONG -> name;
            case CONTACT_TOO_LONG -> contact;
            case PART_MISSING -> askedFor;
            case FEE_NOT_AN_AMOUNT -> fee;
            case ENDS_BEFORE_IT_BEGINS -> until;
        };
        beside.setError(say.it("investigation.register." + Said.key(incomplete)));
        beside.focus();
    }
}
