package uk.heard.local;

import static heard.db.Tables.REGISTER_PERSON;
import static heard.db.Tables.TEAM;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;

/** Invented people from outside, enough for every part of Stages 2 and 3. Who is there already stays as they are. */
final class SampleRegister {

    private enum AskedFor { INVESTIGATING, TAKING_PART, PANELS }

    /** @param manages the team that keeps them out of complaints about it; null for most */
    private record Person(String name, AskedFor askedFor, String fee, boolean ofTheCouncil, boolean related, SampleStaff.Team manages) {

        static Person of(String name, AskedFor askedFor, String fee) {
            return new Person(name, askedFor, fee, false, false, null);
        }

        String contact() {
            return name.toLowerCase().replace(' ', '.') + "@outside.example.org";
        }
    }

    private static final List<Person> PEOPLE = List.of(
            Person.of("Rosalind Achebe", AskedFor.INVESTIGATING, "360.00"), Person.of("Dafydd Penhallow", AskedFor.INVESTIGATING, "340.00"),
            Person.of("Meera Sandhu", AskedFor.INVESTIGATING, "375.50"),
            new Person("Colin Treadaway", AskedFor.INVESTIGATING, null, true, false, SampleStaff.Team.CARE),
            Person.of("Beatrix Nkemelu", AskedFor.TAKING_PART, "180.00"), Person.of("Hamish Corrigan", AskedFor.TAKING_PART, "175.00"),
            Person.of("Ottilie Farrow", AskedFor.TAKING_PART, "185.00"),
            new Person("Jocelyn Amberley", AskedFor.TAKING_PART, "180.00", false, true, null),
            Person.of("Winifred Astley", AskedFor.PANELS, "150.00"), Person.of("Kofi Brackenbury", AskedFor.PANELS, "150.00"),
            Person.of("Parveen Lockhart", AskedFor.PANELS, "150.00"), Person.of("Tobias Rennick", AskedFor.PANELS, "150.00"),
            Person.of("Agnes Oduya", AskedFor.PANELS, "160.00"));

    private SampleRegister() {}

    static void put(DSLContext db) {
        PEOPLE.forEach(person -> put(db, person));
    }

    private static void put(DSLContext db, Person person) {
        if (db.fetchExists(REGISTER_PERSON, REGISTER_PERSON.NAME.eq(person.name()))) {
            return;
        }
        db.insertInto(REGISTER_PERSON)
                .set(REGISTER_PERSON.NAME, person.name())
                .set(REGISTER_PERSON.CONTACT, person.contact())
                .set(REGISTER_PERSON.INVESTIGATES, person.askedFor() == AskedFor.INVESTIGATING)
                .set(REGISTER_PERSON.INDEPENDENT_PERSON, person.askedFor() == AskedFor.TAKING_PART)
                .set(REGISTER_PERSON.SITS_ON_PANELS, person.askedFor() == AskedFor.PANELS)
                .set(REGISTER_PERSON.OF_THE_COUNCIL, person.ofTheCouncil())
                .set(REGISTER_PERSON.RELATED, person.related())
                .set(REGISTER_PERSON.FEE_PER_DAY, person.fee() == null ? null : new BigDecimal(person.fee()))
                .set(REGISTER_PERSON.MANAGES_TEAM_ID, person.manages() == null ? null
                        : select(TEAM.ID).from(TEAM).where(TEAM.CODE.eq(person.manages().code())).asField())
                .execute();
    }
}
