package uk.heard.local;

import static heard.db.Tables.ADVOCATE;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.AdvocateRole;

/** Invented people of the advocacy provider in the default profile, who sign in beside the sample staff. */
@Component
@Profile("local")
public class SampleAdvocates implements InitializingBean {

    public enum Advocate {
        GRACE("Grace", "Adebanjo", AdvocateRole.ADVOCATE, "advocate"),
        RHYS("Rhys", "Cadwallader", AdvocateRole.ADVOCATE, "advocate"),
        POLLY("Polly", "Marchetti", AdvocateRole.ADVOCACY_OFFICE, "office of the advocacy provider");

        private final String givenName;
        private final String familyName;
        private final AdvocateRole role;
        private final String work;

        Advocate(String givenName, String familyName, AdvocateRole role, String work) {
            this.givenName = givenName;
            this.familyName = familyName;
            this.role = role;
            this.work = work;
        }

        public String signInName() {
            return (givenName + "." + familyName).toLowerCase(Locale.ROOT);
        }

        public String fullName() {
            return givenName + " " + familyName;
        }

        public AdvocateRole role() {
            return role;
        }

        public String work() {
            return work;
        }
    }

    private final Gate gate;
    private final CouncilProfile council;

    SampleAdvocates(Gate gate, CouncilProfile council) {
        this.gate = gate;
        this.council = council;
    }

    /** As in the token's claim and in our table: the provider that the council's profile names. */
    public String organisation() {
        return council.advocacyProvider().name();
    }

    @Override
    public void afterPropertiesSet() {
        gate.run(new Actor.Job("sample"), () -> Arrays.stream(Advocate.values()).forEach(this::put));
    }

    private void put(Advocate advocate) {
        gate.db().insertInto(ADVOCATE)
                .set(ADVOCATE.ORGANISATION, organisation())
                .set(ADVOCATE.SIGN_IN_NAME, advocate.signInName())
                .set(ADVOCATE.NAME, advocate.fullName())
                .set(ADVOCATE.EMAIL, advocate.signInName() + "@advocates.example.org")
                .set(ADVOCATE.OFFICE, advocate.role() == AdvocateRole.ADVOCACY_OFFICE)
                .onConflictDoNothing()
                .execute();
    }
}
