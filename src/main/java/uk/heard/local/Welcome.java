package uk.heard.local;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to look and whom to sign in as. */
@Component
@Profile("local")
@Order(Ordered.LOWEST_PRECEDENCE)
class Welcome implements ApplicationRunner {

    private final String publicUrl;
    private final String staffUrl;
    private final String data;
    private final ObjectProvider<SampleComplaints> samples;

    Welcome(@Value("${heard.public-url}") String publicUrl, @Value("${heard.staff-url}") String staffUrl,
            @Value("${heard.local.data}") String data, ObjectProvider<SampleComplaints> samples) {
        this.publicUrl = publicUrl;
        this.staffUrl = staffUrl;
        this.data = data;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var people = SignInNames.all().stream()
                .map(person -> "      %-18s %s, %s".formatted(person.signInName(), person.fullName(), person.work()))
                .collect(Collectors.joining("\n"));
        System.out.printf("""

                Heard is running, with invented people only.

                  For the public   %1$s
                  For staff        %5$s/app/staff
                  For advocates    %5$s/app/advocate
                  Mail it sent     %1$s/local/mail

                  Sign in as one of these; the password is always %2$s
                %3$s
                %6$s
                  The data are kept in %4$s; delete that folder to begin anew.

                """, publicUrl, SampleStaff.PASSWORD, people, data, staffUrl, toFollow());
    }

    /** Codes are shown once, here as everywhere. */
    private String toFollow() {
        var complaints = samples.stream().flatMap(s -> s.toFollow().stream())
                .map(written -> "      %s   %s   %s".formatted(written.reference().grouped(), written.code().grouped(), written.sample().inWords()))
                .collect(Collectors.joining("\n"));
        return complaints.isEmpty() ? "" : "\n  Follow one of these complaints with its reference and code\n" + complaints + "\n";
    }
}
