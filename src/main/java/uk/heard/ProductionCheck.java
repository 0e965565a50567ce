package uk.heard;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import uk.heard.gate.RefusedToStart;

/**
 * Looks at the settings of production before anything uses them, and lists all that is wrong in one go: what is
 * missing, what is unsafe, and what somebody forgot to change.
 */
class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> NEEDED = needed();
    private static final Set<String> SECRETS = Set.of("HEARD_DB_PASSWORD", "HEARD_OIDC_CLIENT_SECRET", "HEARD_SMTP_PASSWORD", "HEARD_SLOWDOWN_SECRET");
    private static final Set<String> INVENTED_COUNCILS =
            Set.of("Ashmere Council", "Stonecleave Metropolitan Borough Council", "Merrowshire County Council", "Calderwick City Council");
    private static final Set<String> WORDS_ANYBODY_TRIES = Set.of("secret", "password", "changeme", "change-me", "example", "sample", "heard", "test", "todo");
    private static final int SHORTEST_SECRET = 16;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            var problems = problems(environment);
            if (!problems.isEmpty()) {
                throw new RefusedToStart(problems.stream().map(problem -> "  - " + problem)
                        .collect(Collectors.joining("\n", "These settings are not fit for production:\n", "")));
            }
        }
    }

    static List<String> problems(Environment settings) {
        var problems = new ArrayList<String>();
        if (settings.acceptsProfiles(Profiles.of("local"))) {
            problems.add("The profile local runs beside prod: its sample staff could sign in.");
        }
        NEEDED.forEach((name, what) -> {
            if (settings.getProperty(name, "").isBlank()) {
                problems.add(name + " is missing: " + what + ".");
            }
        });
        database(settings, problems);
        addresses(settings, problems);
        signIn(settings, problems);
        if (given(settings, "HEARD_SMTP_TLS") && !settings.getProperty("HEARD_SMTP_TLS").equals("true")) {
            problems.add("HEARD_SMTP_TLS must be true: emails would travel readable.");
        }
        proxies(settings, problems);
        secrets(settings, problems);
        council(settings, problems);
        return problems;
    }

    private static void database(Environment settings, List<String> problems) {
        if (given(settings, "HEARD_DB_URL") && !settings.getProperty("HEARD_DB_URL").startsWith("jdbc:postgresql://")) {
            problems.add("HEARD_DB_URL must begin with jdbc:postgresql://.");
        }
        if (given(settings, "HEARD_DB_URL") && !settings.getProperty("HEARD_DB_URL").matches(".*[?&]sslmode=verify-full(&.*)?")) {
            problems.add("HEARD_DB_URL must contain sslmode=verify-full: the stories would travel readable, or to a server that only pretends.");
        }
        if (Set.of("postgres", "heard_owner", "heard_backup").contains(settings.getProperty("HEARD_DB_USER", ""))) {
            problems.add("HEARD_DB_USER must be the application's role, heard_app: nothing would hide one case from another.");
        }
    }

    private static void addresses(Environment settings, List<String> problems) {
        for (var name : List.of("HEARD_PUBLIC_URL", "HEARD_STAFF_URL")) {
            if (given(settings, name) && !isOrigin(settings.getProperty(name))) {
                problems.add(name + " must be https:// and a host name, with nothing behind it.");
            }
        }
        if (given(settings, "HEARD_PUBLIC_URL") && settings.getProperty("HEARD_PUBLIC_URL").equals(settings.getProperty("HEARD_STAFF_URL"))) {
            problems.add("HEARD_PUBLIC_URL and HEARD_STAFF_URL must have different host names: cookies of one would go to the other.");
        }
    }

    private static void signIn(Environment settings, List<String> problems) {
        if (given(settings, "HEARD_OIDC_ISSUER") && !settings.getProperty("HEARD_OIDC_ISSUER").startsWith("https://")) {
            problems.add("HEARD_OIDC_ISSUER must begin with https://.");
        }
        if (given(settings, "HEARD_OIDC_SECOND_FACTOR") && !settings.getProperty("HEARD_OIDC_SECOND_FACTOR").matches("(acr|amr)=\\S+")) {
            problems.add("HEARD_OIDC_SECOND_FACTOR must be acr= or amr= and the value by which the token tells of a second factor.");
        }
    }

    private static void proxies(Environment settings, List<String> problems) {
        if (given(settings, "HEARD_TRUSTED_PROXIES")
                && !Stream.of(settings.getProperty("HEARD_TRUSTED_PROXIES").split(",")).allMatch(ProductionCheck::isOneAddress)) {
            problems.add("HEARD_TRUSTED_PROXIES must be the addresses of the proxies, with commas between: of a whole network everybody could claim to be anybody.");
        }
    }

    private static void secrets(Environment settings, List<String> problems) {
        for (var name : SECRETS) {
            var value = settings.getProperty(name, "");
            if (!value.isBlank() && (value.length() < SHORTEST_SECRET || isGuessable(value))) {
                problems.add(name + " is too short or a sample. Take a new one from: openssl rand -hex 32");
            }
        }
        var given = SECRETS.stream().map(name -> settings.getProperty(name, "")).filter(value -> !value.isBlank()).toList();
        if (given.stream().distinct().count() < given.size()) {
            problems.add("Two of the passwords and keys are the same: whoever learns one has both.");
        }
    }

    private static void council(Environment settings, List<String> problems) {
        if (given(settings, "HEARD_COUNCIL_PROFILE") && !Files.isReadable(Path.of(settings.getProperty("HEARD_COUNCIL_PROFILE")))) {
            problems.add("HEARD_COUNCIL_PROFILE names a file that is not there or cannot be read.");
        }
        if (INVENTED_COUNCILS.contains(settings.getProperty("heard.council.name", ""))) {
            problems.add("The council's profile is the sample: people would be told telephone numbers that do not exist.");
        }
    }

    private static boolean given(Environment settings, String name) {
        return !settings.getProperty(name, "").isBlank();
    }

    private static boolean isOrigin(String url) {
        try {
            var uri = URI.create(url);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && url.equals("https://" + uri.getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOneAddress(String address) {
        try {
            InetAddress.ofLiteral(address.strip());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Little is left without the words that stand in examples, or it is the same few characters again and again. */
    private static boolean isGuessable(String value) {
        var rest = value.toLowerCase(Locale.ROOT);
        for (var word : WORDS_ANYBODY_TRIES) {
            rest = rest.replace(word, "");
        }
        return rest.chars().distinct().count() < 6;
    }

    private static Map<String, String> needed() {
        var needed = new LinkedHashMap<String, String>();
        needed.put("HEARD_DB_URL", "the address of the database");
        needed.put("HEARD_DB_USER", "the application's role in the database");
        needed.put("HEARD_DB_PASSWORD", "the password of that role");
        needed.put("HEARD_PUBLIC_URL", "where the public reaches Heard");
        needed.put("HEARD_STAFF_URL", "where staff reach Heard");
        needed.put("HEARD_OIDC_ISSUER", "the identity provider of the staff");
        needed.put("HEARD_OIDC_CLIENT_ID", "how Heard is called at the identity provider");
        needed.put("HEARD_OIDC_CLIENT_SECRET", "what Heard and the identity provider share");
        needed.put("HEARD_OIDC_SECOND_FACTOR", "how the identity provider's token tells of a second factor, such as acr=second-factor or amr=mfa");
        needed.put("HEARD_SMTP_HOST", "the mail server");
        needed.put("HEARD_SMTP_PORT", "the port of the mail server");
        needed.put("HEARD_SMTP_USER", "the user at the mail server");
        needed.put("HEARD_SMTP_PASSWORD", "the password at the mail server");
        needed.put("HEARD_SMTP_TLS", "true");
        needed.put("HEARD_MAIL_FROM", "the address that emails come from");
        needed.put("HEARD_CLAMD_HOST", "the virus scanner");
        needed.put("HEARD_CLAMD_PORT", "the port of the virus scanner");
        needed.put("HEARD_TRUSTED_PROXIES", "the address of the proxy");
        needed.put("HEARD_SLOWDOWN_SECRET", "the key under which wrong tries are counted");
        needed.put("HEARD_COUNCIL_PROFILE", "the file with the council's profile");
        return needed;
    }
}
