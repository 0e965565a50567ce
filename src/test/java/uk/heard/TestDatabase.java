package uk.heard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;
import uk.heard.local.PostgresServer;

/** One real PostgreSQL for all tests of a run, and in it a database of its own for each application. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("postgresServer", server());
        // The port is part of the identity provider's name, so it is chosen before the start.
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own database and port", Map.of(
                "heard.local.database", freshName(),
                "server.port", TestSocketUtils.findAvailableTcpPort())));
    }

    public static PostgresServer server() {
        return Started.SERVER;
    }

    /** For a test that needs an empty database beside the application's. */
    public static String freshName() {
        return "heard_" + DATABASES.incrementAndGet();
    }

    private static final class Started {

        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            var target = Path.of("target");
            var server = PostgresServer.start(fresh(target.resolve("test-database")), target.resolve("postgresql-programs"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }

        /** Starting there once ends what an earlier, killed run of the tests left behind. */
        private static Path fresh(Path folder) {
            try {
                PostgresServer.endLeftOver(folder);
                FileSystemUtils.deleteRecursively(folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
