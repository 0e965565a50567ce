package uk.heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.util.TestSocketUtils;
import uk.heard.Visit.Answer;
import uk.heard.gate.Migrate;

/** A node as in production, on a database that is spoken to encrypted; the identity provider and the mail server are away. */
class ProductionIT {

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n";
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n";

    @TempDir static Path folder;
    private static EmbeddedPostgres database;
    private static final Map<String, String> settings = new LinkedHashMap<>();
    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void start() throws Exception {
        makeCertificate();
        database = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("database")).setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(Path.of("target/postgresql-programs").toFile())
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", folder.resolve("server.crt").toString())
                .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
                .start();
        try (var superuser = database.getPostgresDatabase().getConnection(); var statement = superuser.createStatement()) {
            statement.execute(new ClassPathResource("db-migrations/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            statement.execute("CREATE DATABASE heard OWNER heard_owner");
        }
        settings.put("HEARD_DB_URL", "jdbc:postgresql://localhost:%d/heard?sslmode=verify-full&sslrootcert=%s"
                .formatted(database.getPort(), folder.resolve("server.crt")));
        settings.put("HEARD_DB_USER", "heard_app");
        settings.put("HEARD_DB_PASSWORD", "8d1c7a9be2f04356a1");
        settings.put("HEARD_PUBLIC_URL", "https://heard.council.example");
        settings.put("HEARD_STAFF_URL", "https://staff.council.example");
        settings.put("HEARD_OIDC_ISSUER", "https://localhost:1/realms/council");
        settings.put("HEARD_OIDC_CLIENT_ID", "heard-staff");
        settings.put("HEARD_OIDC_CLIENT_SECRET", "52f9e07b6c8dfa1e34");
        settings.put("HEARD_OIDC_SECOND_FACTOR", "amr=mfa");
        settings.put("HEARD_SMTP_HOST", "localhost");
        settings.put("HEARD_SMTP_PORT", "1");
        settings.put("HEARD_SMTP_USER", "heard");
        settings.put("HEARD_SMTP_PASSWORD", "f3b2907d1ce86a5540");
        settings.put("HEARD_SMTP_TLS", "true");
        settings.put("HEARD_MAIL_FROM", "listening@council.example");
        settings.put("HEARD_CLAMD_HOST", "localhost");
        settings.put("HEARD_CLAMD_PORT", "1");
        settings.put("HEARD_TRUSTED_PROXIES", "127.0.0.1");
        settings.put("HEARD_SLOWDOWN_SECRET", "0a9cbd1e7f62835d48e1");
        settings.put("HEARD_COUNCIL_PROFILE", councilProfile().toString());
        settings.put("server.port", String.valueOf(TestSocketUtils.findAvailableTcpPort()));
        settings.put("management.server.port", "0");
        try (var owner = connect("heard_owner")) {
            Migrate.with(owner);
        }
        node = start(Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        if (node != null) {
            node.close();
        }
        database.close();
    }

    /** SEC-4 */
    @Test
    void its_cookies_stay_with_its_host_and_travel_encrypted_only() {
        assertThat(staff("/app/staff").headers("Set-Cookie")).singleElement().asString()
                .startsWith("__Host-heard=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
    }

    @Test
    void the_public_is_served_while_the_identity_provider_is_away_and_staff_read_a_plain_page() {
        assertThat(people("/").status()).isEqualTo(200);
        var answer = staff("/oauth2/authorization/heard");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("<main").doesNotContain("Exception").doesNotContain("localhost:1");
    }

    /** SEC-19, SEC-59 */
    @Test
    void nothing_of_the_default_profile_is_there() throws SQLException {
        for (var path : new String[]{"/local/mail", "/idp/login", "/oauth2/authorize", "/oauth2/token", "/oauth2/jwks", "/connect/register",
                "/.well-known/openid-configuration", "/actuator", "/actuator/env"}) {
            assertThat(people(path).status()).as(path).isEqualTo(404);
            assertThat(staff(path).status()).as(path).isIn(302, 404);
        }
        try (var owner = connect("heard_owner"); var statement = owner.createStatement();
             var row = statement.executeQuery("SELECT (SELECT count(*) FROM staff_member) + (SELECT count(*) FROM complaint)")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void only_the_proxy_is_believed_about_who_asks() {
        assertThat(people("/").header("Strict-Transport-Security")).contains("includeSubDomains");
        assertThat(visit("heard.council.example", "/", "X-Forwarded-Proto: http").header("Strict-Transport-Security")).isNull();
    }

    @Test
    void it_does_not_start_without_its_settings_and_says_all_that_is_missing() {
        assertThatThrownBy(() -> start(Map.of("HEARD_DB_PASSWORD", "", "HEARD_SMTP_TLS", "false")))
                .hasMessageContaining("HEARD_DB_PASSWORD is missing").hasMessageContaining("HEARD_SMTP_TLS must be true");
    }

    @Test
    void it_does_not_start_as_a_role_that_could_see_everything() throws SQLException {
        try (var superuser = database.getPostgresDatabase().getConnection(); var statement = superuser.createStatement()) {
            statement.execute("CREATE ROLE heard_other LOGIN BYPASSRLS IN ROLE heard_app");
        }
        assertThatThrownBy(() -> start(Map.of("HEARD_DB_USER", "heard_other"))).rootCause().hasMessageContaining("bypasses row-level security");
    }

    private static ConfigurableApplicationContext start(Map<String, String> other) {
        var all = new LinkedHashMap<>(settings);
        all.putAll(other);
        return new SpringApplicationBuilder(HeardApplication.class).profiles("prod")
                .run(all.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new));
    }

    private static Answer people(String path) {
        return visit("heard.council.example", path, "X-Forwarded-Proto: https");
    }

    private static Answer staff(String path) {
        return visit("staff.council.example", path, "X-Forwarded-Proto: https");
    }

    private static Answer visit(String host, String path, String header) {
        return new Visit(Integer.parseInt(settings.get("server.port")))
                .get(path, "Host: " + host, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Port: 443", header);
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(settings.get("HEARD_DB_URL"), role, "");
    }

    private static Path councilProfile() throws Exception {
        var sample = new ClassPathResource("council/ashmere.yaml").getContentAsString(StandardCharsets.UTF_8);
        return Files.writeString(folder.resolve("council.yaml"), sample.replace("Ashmere Council", "Council of the Test"));
    }

    private static void makeCertificate() throws Exception {
        var store = folder.resolve("server.p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias", "server",
                "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2",
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "certificate").inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "certificate".toCharArray());
        write("server.crt", CERTIFICATE, keys.getCertificate("server").getEncoded());
        write("server.key", KEY, keys.getKey("server", "certificate".toCharArray()).getEncoded());
    }

    private static void write(String name, String form, byte[] content) throws Exception {
        var file = Files.createFile(folder.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, form.formatted(Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content)));
    }
}
