package uk.heard;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;
import uk.heard.gate.Migrate;

// Packages name their panels as they like: a bean is called by its whole name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class HeardApplication {

    public static void main(String[] args) throws SQLException {
        if (List.of(args).contains("migrate")) {
            Migrate.main(args);
            return;
        }
        SpringApplication.run(HeardApplication.class, args);
    }

    /** The only place where time enters; everybody else is given it. The default profile has a clock of its own, for its samples. */
    @Bean
    @Profile("!local")
    Clock clock() {
        return Clock.systemUTC();
    }
}
