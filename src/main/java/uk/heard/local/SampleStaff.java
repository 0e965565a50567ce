package uk.heard.local;

import static heard.db.Tables.STAFF_MEMBER;
import static heard.db.Tables.STAFF_ROLE;
import static heard.db.Tables.TEAM;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.StaffRole;

/** Invented staff of the default profile. Put in before anybody can sign in; what is there already stays. */
@Component
@Profile("local")
public class SampleStaff implements InitializingBean {

    /** Of everybody here, on this machine only. */
    public static final String PASSWORD = "heard";

    public enum Team {
        COMPLAINTS("complaints", "Complaints team"),
        ASSESSMENT("assessment-north", "Assessment, north"),
        CARE("children-in-care", "Children in care");

        private final String code;
        private final String title;

        Team(String code, String title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }
    }

    /** Those with a role may sign in; the others may be named in a complaint. The first two are in the council's profile. */
    public enum Person {
        MAYA("Maya", "Okafor", Team.COMPLAINTS, StaffRole.COMPLAINTS_MANAGER, "complaints manager"),
        TOM("Tom", "Ellery", Team.COMPLAINTS, StaffRole.COMPLAINTS_MANAGER, "deputy complaints manager"),
        HANNAH("Hannah", "Whitcombe", Team.COMPLAINTS, StaffRole.COMPLAINTS_OFFICER, "complaints officer"),
        TOMASZ("Tomasz", "Zielak", Team.COMPLAINTS, StaffRole.COMPLAINTS_OFFICER, "complaints officer"),
        MARGARET("Margaret", "Oyelaran", Team.ASSESSMENT, StaffRole.TEAM_MANAGER, "team manager, assessment"),
        IMRAN("Imran", "Chaudhry", Team.CARE, StaffRole.TEAM_MANAGER, "team manager, children in care"),
        LUCY("Lucy", "Pemberton", Team.ASSESSMENT, null, "social worker"),
        KWAME("Kwame", "Asantewaa", Team.ASSESSMENT, null, "social worker"),
        SIOBHAN("Siobhan", "Kilbride", Team.ASSESSMENT, null, "family support worker"),
        ANEESA("Aneesa", "Mahmoodi", Team.CARE, null, "social worker"),
        GARETH("Gareth", "Llewelyn", Team.CARE, null, "personal adviser"),
        YUN("Yun", "Castellane", Team.CARE, null, "contact supervisor");

        private final String givenName;
        private final String familyName;
        private final Team team;
        private final StaffRole role;
        private final String work;

        Person(String givenName, String familyName, Team team, StaffRole role, String work) {
            this.givenName = givenName;
            this.familyName = familyName;
            this.team = team;
            this.role = role;
            this.work = work;
        }

        public String signInName() {
            return (givenName + "." + familyName).toLowerCase(Locale.ROOT);
        }

        public String fullName() {
            return givenName + " " + familyName;
        }

        public Optional<StaffRole> role() {
            return Optional.ofNullable(role);
        }

        public Team team() {
            return team;
        }

        public String work() {
            return work;
        }

        String email() {
            return signInName() + "@ashmere.example.org";
        }
    }

    private final Gate gate;

    SampleStaff(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void afterPropertiesSet() {
        gate.run(new Actor.Job("sample"), () -> {
            Arrays.stream(Team.values()).forEach(this::put);
            Arrays.stream(Person.values()).forEach(this::put);
            SampleRegister.put(gate.db());
        });
    }

    private void put(Team team) {
        gate.db().insertInto(TEAM, TEAM.CODE, TEAM.NAME).values(team.code, team.title).onConflictDoNothing().execute();
    }

    private void put(Person person) {
        gate.db().insertInto(STAFF_MEMBER)
                .set(STAFF_MEMBER.SIGN_IN_NAME, person.signInName())
                .set(STAFF_MEMBER.GIVEN_NAME, person.givenName)
                .set(STAFF_MEMBER.FAMILY_NAME, person.familyName)
                .set(STAFF_MEMBER.EMAIL, person.email())
                .set(STAFF_MEMBER.TEAM_ID, select(TEAM.ID).from(TEAM).where(TEAM.CODE.eq(person.team.code)))
                .onConflictDoNothing()
                .execute();
        person.role().ifPresent(role -> gate.db().insertInto(STAFF_ROLE, STAFF_ROLE.STAFF_ID, STAFF_ROLE.ROLE)
                .select(select(STAFF_MEMBER.ID, val(role.name())).from(STAFF_MEMBER)
                        .where(STAFF_MEMBER.SIGN_IN_NAME.eq(person.signInName())))
                .onConflictDoNothing()
                .execute());
    }
}
