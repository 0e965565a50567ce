package gallery;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import uk.heard.guidance.NothingUnsent;
import uk.heard.guidance.Unsent;
import uk.heard.ui.StaffRail;

/**
 * All that people see, in all its states, without a database or a sign-in: to look at while the look is changed, and
 * for the tests of the frame in a real browser. Lives outside of the application's packages so that it never ends up
 * inside it. Run {@code main} and open {@code /app/gallery}.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
    "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration"
})
@EnableVaadin({"gallery", "uk.heard.ui"})
@ComponentScan({"gallery", "uk.heard.ui", "uk.heard.guidance"})
public class GalleryApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(GalleryApplication.class);
        application.setDefaultProperties(java.util.Map.of(
                "spring.config.name", "gallery",
                "spring.config.import", "classpath:council/ashmere.yaml",
                "heard.public-url", "http://localhost:8080",
                "heard.staff-url", "http://localhost:8080",
                "vaadin.url-mapping", "/app/*",
                "vaadin.productionMode", "true"));
        application.run(args);
    }

    @Bean
    SecurityFilterChain everybodyMayLook(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).csrf(csrf -> csrf.disable()).build();
    }

    @Bean
    Unsent unsent() {
        return new NothingUnsent();
    }

    @Bean
    StaffRail rail() {
        return new StaffRail() {
            @Override
            public String personName() {
                return "Maya Okafor";
            }

            @Override
            public List<Link> links() {
                return List.of(new Link("staff/worklist", "Worklist", 23), new Link("staff/search", "Search"),
                        new Link("staff/record", "Record a call or letter"), new Link("staff/case", "A case"),
                        new Link("staff/reports", "Reports"));
            }

            @Override
            public void signOut() {
            }
        };
    }
}
