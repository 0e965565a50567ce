package uk.heard.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts a real Chromium wherever one can be had: one that is installed, else Debian's package when we are root there,
 * else Playwright's own download. Says what was tried when none works.
 */
public final class Chromium {

    private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> QUIET = List.of("--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--no-first-run");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    /** One browser for all tests of this run; each test opens contexts of its own. */
    public static synchronized Browser browser() {
        if (browser == null) {
            var installed = installed().or(Chromium::fromDebian);
            var environment = new HashMap<>(System.getenv());
            if (installed.isPresent()) {
                environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            }
            try {
                playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var options = new BrowserType.LaunchOptions().setArgs(QUIET).setChromiumSandbox(!isRoot());
                installed.ifPresent(options::setExecutablePath);
                browser = playwright.chromium().launch(options);
            } catch (RuntimeException e) {
                throw new IllegalStateException("No browser for the story tests. Looked for " + USUAL_PLACES + " and in HEARD_CHROMIUM, tried Debian's package"
                        + (isRoot() ? "" : " (skipped: not root)") + " and Playwright's download. Install Chromium or set HEARD_CHROMIUM to one.", e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("HEARD_CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> fromDebian() {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("No Chromium here: installing Debian's package");
        runs("apt-get", "update", "-qq");
        runs("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core");
        return installed();
    }

    private static void runs(String... command) {
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
            builder.start().waitFor();
        } catch (IOException e) {
            System.out.println(String.join(" ", command) + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
