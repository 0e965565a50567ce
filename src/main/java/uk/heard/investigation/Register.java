package uk.heard.investigation;

import static heard.db.Tables.REGISTER_PERSON;
import static heard.db.Tables.TEAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;

/** The people from outside who can be asked to investigate, to take part as an independent person, or to sit on a panel. */
@Component
public class Register {

    public static final int LONGEST_NAME = 255;
    public static final int LONGEST_CONTACT = 500;
    private static final BigDecimal HIGHEST_FEE = new BigDecimal("999999.99");

    /**
     * @param id null for somebody new
     * @param ofTheCouncil a member or officer of this council; @param related married to one, or in a civil partnership with one
     * @param managesTeamId the team that they are in line management of; null when there is none, and {@code managesTeam} with it
     * @param feePerDay null when none is agreed; @param availableFrom and until: null without a limit
     */
    public record Entry(Long id, String name, String contact, boolean investigates, boolean independentPerson, boolean sitsOnPanels, boolean ofTheCouncil,
                        boolean related, Long managesTeamId, String managesTeam, BigDecimal feePerDay, LocalDate availableFrom, LocalDate availableUntil, boolean active) {}

    public record Team(long id, String name) {}

    /** Why an entry was not written. */
    public enum Incomplete {
        NOT_YOURS, NAME_MISSING, NAME_TOO_LONG, CONTACT_TOO_LONG,
        /** They could be asked for nothing. */
        PART_MISSING,
        FEE_NOT_AN_AMOUNT,
        /** The last day comes before the first. */
        ENDS_BEFORE_IT_BEGINS
    }

    private final Gate gate;
    private final CaseAccess access;

    Register(Gate gate, CaseAccess access) {
        this.gate = gate;
        this.access = access;
    }

    /** By name, those who left last. @param part null for everybody */
    public List<Entry> list(Actor.Staff staff, AppointedAs part) {
        return gate.as(staff, () -> gate.db()
                .select(REGISTER_PERSON.ID, REGISTER_PERSON.NAME, REGISTER_PERSON.CONTACT, REGISTER_PERSON.INVESTIGATES, REGISTER_PERSON.INDEPENDENT_PERSON,
                        REGISTER_PERSON.SITS_ON_PANELS, REGISTER_PERSON.OF_THE_COUNCIL, REGISTER_PERSON.RELATED, REGISTER_PERSON.MANAGES_TEAM_ID, TEAM.NAME,
                        REGISTER_PERSON.FEE_PER_DAY, REGISTER_PERSON.AVAILABLE_FROM, REGISTER_PERSON.AVAILABLE_UNTIL, REGISTER_PERSON.ACTIVE)
                .from(REGISTER_PERSON).leftJoin(TEAM).on(TEAM.ID.eq(REGISTER_PERSON.MANAGES_TEAM_ID))
                .where(asked(part))
                .orderBy(REGISTER_PERSON.ACTIVE.desc(), REGISTER_PERSON.NAME, REGISTER_PERSON.ID)
                .fetch(mapping(Entry::new)));
    }

    private static Condition asked(AppointedAs part) {
        return switch (part) {
            case null -> noCondition();
            case INVESTIGATING_OFFICER -> REGISTER_PERSON.INVESTIGATES.isTrue();
            case INDEPENDENT_PERSON -> REGISTER_PERSON.INDEPENDENT_PERSON.isTrue();
            case CHAIR, PANEL_MEMBER -> REGISTER_PERSON.SITS_ON_PANELS.isTrue();
        };
    }

    public List<Team> teams(Actor.Staff staff) {
        return gate.as(staff, () -> gate.db().select(TEAM.ID, TEAM.NAME).from(TEAM).orderBy(TEAM.NAME).fetch(mapping(Team::new)));
    }

    /** Adds somebody, or changes what is known of them; whether they are active stays as it is. */
    public Optional<Incomplete> save(Actor.Staff staff, Entry entry) {
        return gate.as(staff, () -> {
            var incomplete = access.onComplaintsTeam(staff) ? incomplete(entry) : Optional.of(Incomplete.NOT_YOURS);
            if (incomplete.isEmpty()) {
                var row = gate.db().newRecord(REGISTER_PERSON);
                row.setName(entry.name().strip());
                row.setContact(entry.contact().strip());
                row.setInvestigates(entry.investigates());
                row.setIndependentPerson(entry.independentPerson());
                row.setSitsOnPanels(entry.sitsOnPanels());
                row.setOfTheCouncil(entry.ofTheCouncil());
                row.setRelated(entry.related());
                row.setManagesTeamId(entry.managesTeamId());
                row.setFeePerDay(entry.feePerDay());
                row.setAvailableFrom(entry.availableFrom());
                row.setAvailableUntil(entry.availableUntil());
                if (entry.id() == null) {
                    gate.db().insertInto(REGISTER_PERSON).set(row).execute();
                } else {
                    gate.db().update(REGISTER_PERSON).set(row).where(REGISTER_PERSON.ID.eq(entry.id())).execute();
                }
            }
            return incomplete;
        });
    }

    private static Optional<Incomplete> incomplete(Entry entry) {
        if (entry.name().isBlank()) {
            return Optional.of(Incomplete.NAME_MISSING);
        }
        if (entry.name().strip().length() > LONGEST_NAME) {
            return Optional.of(Incomplete.NAME_TOO_LONG);
        }
        if (entry.contact().strip().length() > LONGEST_CONTACT) {
            return Optional.of(Incomplete.CONTACT_TOO_LONG);
        }
        if (!entry.investigates() && !entry.independentPerson() && !entry.sitsOnPanels()) {
            return Optional.of(Incomplete.PART_MISSING);
        }
        if (entry.feePerDay() != null && (entry.feePerDay().signum() < 0 || entry.feePerDay().compareTo(HIGHEST_FEE) > 0 || entry.feePerDay().stripTrailingZeros().scale() > 2)) {
            return Optional.of(Incomplete.FEE_NOT_AN_AMOUNT);
        }
        return entry.availableFrom() != null && entry.availableUntil() != null && entry.availableUntil().isBefore(entry.availableFrom())
                ? Optional.of(Incomplete.ENDS_BEFORE_IT_BEGINS) : Optional.empty();
    }

    /** They are not asked any more; what they were appointed to stays as it is. */
    public Optional<Incomplete> retire(Actor.Staff staff, long id) {
        return setActive(staff, id, false);
    }

    public Optional<Incomplete> takeBack(Actor.Staff staff, long id) {
        return setActive(staff, id, true);
    }

    private Optional<Incomplete> setActive(Actor.Staff staff, long id, boolean active) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Incomplete.NOT_YOURS);
            }
            gate.db().update(REGISTER_PERSON).set(REGISTER_PERSON.ACTIVE, active).where(REGISTER_PERSON.ID.eq(id)).execute();
            return Optional.empty();
        });
    }
}
