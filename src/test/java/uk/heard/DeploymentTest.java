package uk.heard;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.Yaml;
import uk.heard.staff.AdvocateRole;
import uk.heard.staff.StaffRole;

/** The files of the production shape agree with each other and with the application, as far as that shows without a container. */
class DeploymentTest {

    /** The trial's mail server returns nothing, so nobody reads there what comes back. */
    private static final String MAY_BE_LEFT_OUT = "HEARD_RETURNED_MAIL_";

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path DEPLOY = Path.of("src/main/deploy");
    private static final Path EXAMPLE = DEPLOY.resolve(".env.example");
    private static final Path PROXY = DEPLOY.resolve("proxy/haproxy.cfg");
    private static final Path REALM = DEPLOY.resolve("identity/heard-realm.json");
    private static final Path PRODUCTION = Path.of("src/main/resources/application-prod.yaml");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|AUTH)");

    @Test
    void the_whole_production_shape_is_there_with_two_nodes_of_the_same_image() {
        assertThat(services()).containsOnlyKeys(
                "heard-1", "heard-2", "migrate", "database", "proxy", "identity", "mail", "scanner");
        assertThat(service("heard-1")).isEqualTo(service("heard-2"));
        assertThat(service("migrate").get("image")).isEqualTo(service("heard-1").get("image"));
    }

    @Test
    void the_image_carries_the_version_of_the_build() throws IOException {
        var version = first(Pattern.compile("<artifactId>heard</artifactId>\\s*<version>([^<]+)"), Files.readString(Path.of("pom.xml")));
        assertThat(service("heard-1").get("image")).isEqualTo("heard:" + version);
    }

    @Test
    void every_image_is_pinned_to_a_full_version() throws IOException {
        var images = new ArrayList<>(services().values().stream().map(service -> (String) service.get("image")).toList());
        all(Pattern.compile("(?m)^FROM (\\S+:\\S+)"), Files.readString(Path.of("Dockerfile"))).forEach(images::add);
        assertThat(images).hasSizeGreaterThan(services().size())
                .allSatisfy(image -> assertThat(image).matches("[a-z0-9./-]+:v?\\d+\\.\\d+.*"));
    }

    @Test
    void only_the_proxy_can_be_reached_from_outside_the_machine() {
        services().forEach((name, service) -> {
            var ports = list(service, "ports");
            if (name.equals("proxy")) {
                assertThat(ports).containsExactlyInAnyOrder("80:8080", "443:8443");
            } else {
                assertThat(ports).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
            }
            assertThat(service).as(name).doesNotContainKey("network_mode");
        });
        assertThat(list(service("database"), "ports")).isEmpty();
        assertThat(service("database").get("networks")).isEqualTo(List.of("data"));
        assertThat(map(map(compose(), "networks"), "data").get("internal")).isEqualTo(true);
    }

    @Test
    void no_secret_stands_in_a_file() throws IOException {
        services().forEach((name, service) -> environment(name).forEach((variable, value) -> {
            if (SECRET.matcher(variable).matches()) {
                assertThat(value).as(name + " " + variable).matches("(\\$\\{[A-Z_]+:\\?[^}]+}:?)+");
            }
        }));
        // Neither a value that works nor one that somebody forgets to change.
        Files.readAllLines(EXAMPLE).stream().filter(line -> SECRET.matcher(line.split("=")[0]).matches())
                .forEach(line -> assertThat(line).endsWith("="));
        assertThat(map(Files.readString(REALM)).get("users")).as("people in the realm file").isNull();
        assertThat(client().get("secret")).isEqualTo("${HEARD_OIDC_CLIENT_SECRET}");
        try (var files = Files.walk(DEPLOY)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file ->
                    assertThat(Files.readString(file)).doesNotContain("PRIVATE KEY-----", "BEGIN CERTIFICATE"));
        }
    }

    @Test
    void whoever_starts_it_is_asked_for_every_value_and_told_what_it_is() throws IOException {
        var asked = new TreeSet<>(all(Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}"), Files.readString(COMPOSE)));
        assertThat(asked).isEqualTo(new TreeSet<>(all(Pattern.compile("\\$\\{([A-Z_]+)"), Files.readString(COMPOSE))));
        assertThat(all(Pattern.compile("(?m)^([A-Z_]+)="), Files.readString(EXAMPLE))).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void the_application_reads_exactly_the_variables_that_the_compose_file_sets() throws IOException {
        var set = new TreeSet<String>();
        for (var node : List.of("heard-1", "migrate")) {
            environment(node).keySet().stream().filter(name -> name.startsWith("HEARD_")).forEach(set::add);
        }
        var needed = readByTheApplication();
        needed.removeIf(name -> name.startsWith(MAY_BE_LEFT_OUT));
        assertThat(needed).isEqualTo(set);
    }

    @Test
    void the_nodes_never_hold_the_owner_of_the_database_and_the_migration_holds_nothing_else() {
        assertThat(environment("heard-1").entrySet()).noneMatch(variable -> variable.toString().matches(".*(OWNER|POSTGRES_PASSWORD).*"));
        assertThat(environment("migrate").keySet())
                .containsExactlyInAnyOrder("HEARD_DB_URL", "HEARD_DB_OWNER_USER", "HEARD_DB_OWNER_PASSWORD");
        assertThat(service("migrate").get("command")).isEqualTo("migrate");
        assertThat(map(map(service("heard-1"), "depends_on"), "migrate").get("condition")).isEqualTo("service_completed_successfully");
    }

    @Test
    void the_database_is_spoken_to_over_verified_encryption_only() throws IOException {
        for (var address : List.of(environment("heard-1").get("HEARD_DB_URL"), environment("migrate").get("HEARD_DB_URL"),
                environment("identity").get("KC_DB_URL"))) {
            assertThat(address).contains("sslmode=verify-full");
        }
        var rules = Files.readAllLines(DEPLOY.resolve("database/pg_hba.conf")).stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(rules).isNotEmpty().allMatch(rule -> rule.startsWith("local") || rule.startsWith("hostssl"));
        assertThat(rules).filteredOn(rule -> rule.startsWith("hostssl"))
                .allMatch(rule -> rule.endsWith("scram-sha-256"))
                .noneMatch(rule -> rule.contains("postgres") || rule.contains("heard_backup"));
    }

    @Test
    void every_mounted_file_of_ours_exists_and_the_roles_are_those_of_the_migrations() {
        var mounted = services().keySet().stream().flatMap(name -> list(service(name), "volumes").stream())
                .filter(volume -> volume.startsWith("./")).toList();
        assertThat(mounted).allSatisfy(volume -> {
            assertThat(Path.of(volume.split(":")[0])).isRegularFile();
            assertThat(volume).endsWith(":ro");
        });
        assertThat(mounted).contains("./db-migrations/roles.sql:/docker-entrypoint-initdb.d/10-roles.sql:ro");
    }

    @Test
    void the_application_containers_cannot_write_and_have_no_privileges() {
        for (var name : List.of("heard-1", "heard-2", "migrate")) {
            assertThat(service(name)).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true")).doesNotContainKeys("privileged", "user");
        }
        assertThat(Path.of("Dockerfile")).content().containsPattern("(?m)^USER \\d+:\\d+$");
    }

    @Test
    void the_image_leaves_out_what_the_default_profile_brings_along() throws IOException {
        assertThat(Path.of("Dockerfile")).content().containsPattern("(?m)^ +\\./mvnw .*-Pimage .*package$");
        var left = first(Pattern.compile("(?s)<id>image</id>.*?<excludeGroupIds>([^<]+)"), Files.readString(Path.of("pom.xml"))).split(",");
        assertThat(left).contains("io.zonky.test", "io.zonky.test.postgres", "com.icegreen");
    }

    @Test
    void the_nodes_believe_no_address_but_the_proxys_own() throws IOException {
        var proxy = (String) map(map(service("proxy"), "networks"), "edge").get("ipv4_address");
        assertThat(environment("heard-1")).containsEntry("HEARD_TRUSTED_PROXIES", proxy);
        assertThat(environment("identity")).containsEntry("KC_PROXY_TRUSTED_ADDRESSES", proxy);
        assertThat(Files.readString(PROXY)).contains("del-header Forwarded", "del-header X-Forwarded- -m beg");
    }

    @Test
    void the_proxy_keeps_a_session_on_its_node_by_the_applications_own_cookie() throws IOException {
        var cookie = first(Pattern.compile("(?m)^ +cookie (\\S+) prefix$"), Files.readString(PROXY));
        assertThat(cookie).startsWith("__Host-");
        assertThat(production()).containsEntry("server.servlet.session.cookie.name", cookie);
    }

    @Test
    void the_proxy_asks_the_nodes_for_their_health_where_they_answer() throws IOException {
        var port = first(Pattern.compile("(?s)management:.*?port: (\\d+)"), Files.readString(Path.of("src/main/resources/application.yaml")));
        assertThat(Files.readString(PROXY)).contains("check port " + port, "GET /actuator/health/readiness");
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("/dev/tcp/127.0.0.1/" + port);
    }

    @Test
    void the_page_shown_when_no_node_answers_says_whom_to_call_and_allows_only_its_own_style() throws Exception {
        var page = Files.readString(DEPLOY.resolve("proxy/unavailable.html"));
        assertThat(page).contains("tel:999", "env(COUNCIL_PHONE)", "env(COUNCIL_POST_ADDRESS)", "Leave this site")
                .doesNotContain("<script", "<img", "http-equiv", "src=");
        // The proxy fills these in; another per cent sign would break the page.
        assertThat(page.replaceAll("%\\[env\\(\\w+\\)(,regsub\\(\\\\ ,,g\\))?]", "")).doesNotContain("%");
        assertThat(environment("proxy").keySet()).containsAll(all(Pattern.compile("env\\((\\w+)\\)"), page));
        var style = first(Pattern.compile("(?s)<style>(.*?)</style>"), page);
        var hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes("UTF-8")));
        assertThat(Files.readString(PROXY)).contains("style-src 'sha256-" + hash + "'");
    }

    @Test
    void the_identity_provider_knows_exactly_the_roles_that_staff_and_advocates_can_have() throws Exception {
        var roles = ((List<?>) map(map(Files.readString(REALM)), "roles").get("realm")).stream()
                .map(role -> (String) ((Map<?, ?>) role).get("name")).toList();
        var ours = Stream.of(StaffRole.values(), AdvocateRole.values()).flatMap(Stream::of).map(Enum::name);
        assertThat(roles).containsExactlyInAnyOrderElementsOf(ours.toList());
    }

    @Test
    void staff_sign_in_by_authorization_code_with_proof_of_possession_and_nothing_else() throws IOException {
        assertThat(client()).containsEntry("clientId", environment("heard-1").get("HEARD_OIDC_CLIENT_ID"))
                .containsEntry("publicClient", false).containsEntry("standardFlowEnabled", true)
                .containsEntry("implicitFlowEnabled", false).containsEntry("directAccessGrantsEnabled", false)
                .containsEntry("serviceAccountsEnabled", false).containsEntry("fullScopeAllowed", false);
        assertThat(map(client(), "attributes")).containsEntry("pkce.code.challenge.method", "S256")
                .containsEntry("backchannel.logout.session.required", "true")
                .containsEntry("minimum.acr.value", "second-factor");
        assertThat(environment("heard-1")).containsEntry("HEARD_OIDC_SECOND_FACTOR", "acr=second-factor");
        var mapper = (Map<?, ?>) ((List<?>) client().get("protocolMappers")).getFirst();
        assertThat(mapper.get("protocolMapper")).isEqualTo("oidc-usermodel-realm-role-mapper");
        assertThat(map(mapper, "config")).containsEntry("claim.name", "roles").containsEntry("id.token.claim", "true");
    }

    /** An advocate’s organisation comes from the administrators alone: nobody may write into their own entry to whom they belong. */
    @Test
    void the_organisation_of_an_advocate_is_in_the_token_and_is_not_theirs_to_change() throws IOException {
        var mapper = ((List<?>) client().get("protocolMappers")).stream().map(each -> (Map<?, ?>) each)
                .filter(each -> "organisation".equals(each.get("name"))).findFirst().orElseThrow();
        assertThat(map(mapper, "config")).containsEntry("claim.name", "organisation").containsEntry("id.token.claim", "true");
        assertThat(Files.readString(REALM).replace("\\\"", "\"")).contains("\"name\":\"organisation\",\"displayName\":\"Organisation\",\"validations\":{\"length\":{\"max\":255}},"
                + "\"permissions\":{\"view\":[\"admin\",\"user\"],\"edit\":[\"admin\"]}");
    }

    @Test
    void the_identity_provider_sends_people_back_to_where_the_application_listens() throws IOException {
        var registration = Pattern.compile("spring\\.security\\.oauth2\\.client\\.registration\\.([^.]+)\\..+");
        var names = all(registration, String.join("\n", production().keySet()));
        assertThat(names).hasSize(1);
        var name = names.getFirst();
        assertThat(client().get("redirectUris")).isEqualTo(List.of("${HEARD_STAFF_URL}/login/oauth2/code/" + name));
        assertThat(map(client(), "attributes")).containsEntry("backchannel.logout.url", "${HEARD_STAFF_URL}/logout/connect/back-channel/" + name);
        assertThat(environment("identity").keySet()).contains("HEARD_STAFF_URL", "HEARD_OIDC_CLIENT_SECRET");
    }

    @Test
    void docker_compose_accepts_the_file(@TempDir Path folder) throws Exception {
        var program = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).map(path -> path.resolve("docker-compose"))
                .filter(Files::isExecutable).findFirst();
        assumeThat(program).as("docker-compose is installed").isPresent();
        var values = all(Pattern.compile("(?m)^([A-Z_]+)="), Files.readString(EXAMPLE)).stream().map(name -> name + "=/of/" + name).toList();
        var run = new ProcessBuilder(program.get().toString(), "--env-file", Files.write(folder.resolve("values"), values).toString(),
                "--file", COMPOSE.toString(), "config", "--quiet").redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes());
        assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
    }

    /** Placeholders of the settings, and what the migration takes from the environment itself. */
    private static Set<String> readByTheApplication() throws IOException {
        var names = new TreeSet<String>();
        try (var settings = Files.list(Path.of("src/main/resources")); var sources = Files.walk(Path.of("src/main/java"))) {
            for (var file : settings.filter(file -> file.getFileName().toString().matches("application.*\\.yaml")).toList()) {
                names.addAll(all(Pattern.compile("\\$\\{(HEARD_[A-Z_]+)"), Files.readString(file)));
            }
            for (var file : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                names.addAll(all(Pattern.compile("\"(HEARD_[A-Z_]+)\""), Files.readString(file)));
            }
        }
        return names;
    }

    private static Map<String, Map<String, Object>> services() {
        return map(compose(), "services").entrySet().stream().collect(toMap(Map.Entry::getKey, service -> map(service.getValue())));
    }

    private static Map<String, Object> service(String name) {
        return services().get(name);
    }

    private static Map<String, String> environment(String service) {
        return map(services().get(service).getOrDefault("environment", Map.of())).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, variable -> String.valueOf(variable.getValue())));
    }

    private static Map<String, Object> client() throws IOException {
        var clients = (List<?>) map(Files.readString(REALM)).get("clients");
        assertThat(clients).hasSize(1);
        return map(clients.getFirst());
    }

    /** By their whole names, however the file nests them. */
    private static Map<String, String> production() throws IOException {
        return new YamlPropertySourceLoader().load("production", new FileSystemResource(PRODUCTION)).stream()
                .map(source -> (EnumerablePropertySource<?>) source)
                .flatMap(source -> Arrays.stream(source.getPropertyNames()).map(name -> Map.entry(name, String.valueOf(source.getProperty(name)))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> compose() {
        try {
            return map(Files.readString(COMPOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of YAML, of which JSON is a part. */
    private static Map<String, Object> map(String text) {
        return map(new Yaml().<Object>load(text));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object found) {
        assertThat(found).isInstanceOf(Map.class);
        return (Map<String, Object>) found;
    }

    private static Map<String, Object> map(Map<?, ?> holder, String key) {
        assertThat(holder.get(key)).as(key).isNotNull();
        return map(holder.get(key));
    }

    private static List<String> list(Map<String, Object> holder, String key) {
        return ((List<?>) holder.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
    }

    private static List<String> all(Pattern wanted, String text) {
        return wanted.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    private static String first(Pattern wanted, String text) {
        assertThat(text).containsPattern(wanted);
        return all(wanted, text).getFirst();
    }
}
