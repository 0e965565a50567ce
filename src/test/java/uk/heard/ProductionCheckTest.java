package uk.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

    @TempDir Path folder;
    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void settings_that_are_fit_for_production() throws IOException {
        settings.addActiveProfile("prod");
        settings.setProperty("HEARD_DB_URL", "jdbc:postgresql://db.council.example/heard?sslmode=verify-full&sslrootcert=/ca.crt");
        settings.setProperty("HEARD_DB_USER", "heard_app");
        settings.setProperty("HEARD_DB_PASSWORD", "8d1c7a9be2f04356a1");
        settings.setProperty("HEARD_PUBLIC_URL", "https://heard.council.example");
        settings.setProperty("HEARD_STAFF_URL", "https://heard-staff.council.example");
        settings.setProperty("HEARD_OIDC_ISSUER", "https://id.council.example/realms/council");
        settings.setProperty("HEARD_OIDC_CLIENT_ID", "heard-staff");
        settings.setProperty("HEARD_OIDC_CLIENT_SECRET", "52f9e07b6c8dfa1e34");
        settings.setProperty("HEARD_OIDC_SECOND_FACTOR", "amr=mfa");
        settings.setProperty("HEARD_SMTP_HOST", "smtp.council.example");
        settings.setProperty("HEARD_SMTP_PORT", "587");
        settings.setProperty("HEARD_SMTP_USER", "heard");
        settings.setProperty("HEARD_SMTP_PASSWORD", "f3b2907d1ce86a5540");
        settings.setProperty("HEARD_SMTP_TLS", "true");
        settings.setProperty("HEARD_MAIL_FROM", "listening@council.example");
        settings.setProperty("HEARD_CLAMD_HOST", "scanner");
        settings.setProperty("HEARD_CLAMD_PORT", "3310");
        settings.setProperty("HEARD_TRUSTED_PROXIES", "10.1.2.3");
        settings.setProperty("HEARD_SLOWDOWN_SECRET", "0a9cbd1e7f62835d48e1");
        settings.setProperty("HEARD_COUNCIL_PROFILE", Files.createFile(folder.resolve("council.yaml")).toString());
    }

    @Test
    void they_are() {
        assertThat(ProductionCheck.problems(settings)).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_listed_at_once_and_told_what_it_is() {
        var nothing = new MockEnvironment();
        assertThat(ProductionCheck.problems(nothing)).hasSize(20)
                .contains("HEARD_DB_PASSWORD is missing: the password of that role.", "HEARD_COUNCIL_PROFILE is missing: the file with the council's profile.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEARD_DB_URL             | jdbc:postgresql://db/heard                          | sslmode=verify-full
            HEARD_DB_URL             | jdbc:postgresql://db/heard?sslmode=require          | sslmode=verify-full
            HEARD_DB_URL             | jdbc:postgresql://db/heard?sslmode=verify-fully     | sslmode=verify-full
            HEARD_DB_URL             | jdbc:h2:mem:heard?sslmode=verify-full               | jdbc:postgresql://
            HEARD_DB_USER            | postgres                                            | heard_app
            HEARD_DB_USER            | heard_owner                                         | heard_app
            HEARD_DB_USER            | heard_backup                                        | heard_app
            HEARD_PUBLIC_URL         | http://heard.council.example                        | https://
            HEARD_PUBLIC_URL         | https://heard.council.example/start                 | nothing behind it
            HEARD_STAFF_URL          | heard-staff.council.example                         | https://
            HEARD_STAFF_URL          | https://heard.council.example                       | different host names
            HEARD_OIDC_ISSUER        | http://id.council.example                           | https://
            HEARD_OIDC_SECOND_FACTOR | yes                                                 | acr=
            HEARD_SMTP_TLS           | false                                               | readable
            HEARD_TRUSTED_PROXIES    | 0.0.0.0/0                                           | anybody
            HEARD_TRUSTED_PROXIES    | 10.0.0.1, ::/0                                      | anybody
            HEARD_TRUSTED_PROXIES    | .*                                                  | anybody
            HEARD_DB_PASSWORD        | short                                               | sample
            HEARD_SLOWDOWN_SECRET    | changemechangeme12345                               | sample
            HEARD_SLOWDOWN_SECRET    | aaaaaaaaaaaaaaaaaaaaaaaa                            | sample
            HEARD_OIDC_CLIENT_SECRET | heard-secret-2026-0000                              | sample
            HEARD_SMTP_PASSWORD      | 8d1c7a9be2f04356a1                                  | the same
            HEARD_COUNCIL_PROFILE    | /no/such/file.yaml                                  | not there
            heard.council.name       | Ashmere Council                                     | sample
            heard.council.name       | Calderwick City Council                             | sample
            """)
    void one_unsafe_value_is_named_and_nothing_else(String name, String value, String because) {
        settings.setProperty(name, value);
        assertThat(ProductionCheck.problems(settings)).singleElement().asString().contains(because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEARD_DB_PASSWORD", "HEARD_OIDC_CLIENT_SECRET", "HEARD_SMTP_PASSWORD", "HEARD_SLOWDOWN_SECRET"})
    void no_secret_is_repeated_in_what_is_said_about_it(String name) {
        settings.setProperty(name, "hunter2");
        assertThat(ProductionCheck.problems(settings).toString()).contains(name).doesNotContain("hunter2");
    }

    @Test
    void the_default_profile_never_runs_beside_it() {
        settings.addActiveProfile("local");
        assertThat(ProductionCheck.problems(settings)).singleElement().asString().contains("sample staff");
    }
}
