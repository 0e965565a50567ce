package uk.heard.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;

/** Everybody invented who can sign in here, staff first. */
record SignInNames(String signInName, String fullName, String work, String role, boolean ofTheProvider) {

    static List<SignInNames> all() {
        return Stream.concat(
                Arrays.stream(Person.values()).flatMap(person -> person.role().stream()
                        .map(role -> new SignInNames(person.signInName(), person.fullName(), person.work(), role.name(), false))),
                Arrays.stream(Advocate.values())
                        .map(one -> new SignInNames(one.signInName(), one.fullName(), one.work(), one.role().name(), true))).toList();
    }

    static Optional<SignInNames> of(String signInName) {
        return all().stream().filter(one -> one.signInName.equals(signInName)).findFirst();
    }
}
