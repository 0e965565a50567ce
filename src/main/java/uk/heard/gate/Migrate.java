package uk.heard.gate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.springframework.core.NestedExceptionUtils;

/**
 * Brings a database up to the schema that this build carries. Runs as the owner, never as the application:
 * at every start of the default profile, and in production as a one-shot with the argument {@code migrate}.
 */
public final class Migrate {

    /** The very path of the code generation; another spelling would be other change sets. */
    static final String CHANGELOG = "db-migrations/changelog.yaml";

    // Any number will do as long as every node asks for the same.
    private static final long LOCK = 0x48_65_61_72_64L;

    // Held, so that the level set below is not collected with it.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Migrate() {
    }

    /** The one-shot: address, user and password of the owner from the environment. */
    public static void main(String[] arguments) throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        try (var owner = DriverManager.getConnection(needed("HEARD_DB_URL"), needed("HEARD_DB_OWNER_USER"), needed("HEARD_DB_OWNER_PASSWORD"))) {
            with(owner);
            System.out.println("The database is up to date.");
        } catch (RefusedToStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Applies what is missing. The lock belongs to the session: a migration that was killed leaves none behind,
     * and a second one waits. Liquibase's own lock row would outlive a killed one, so it is cleared while we hold ours.
     */
    public static void with(Connection owner) throws SQLException {
        lock(owner, "pg_advisory_lock");
        try {
            quietly(() -> {
                var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
                LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
                changelog(database).update("");
            });
        } finally {
            if (!owner.getAutoCommit()) {
                owner.rollback();
            }
            lock(owner, "pg_advisory_unlock");
        }
    }

    static Liquibase changelog(Database database) {
        return new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(Migrate.class.getClassLoader()), database);
    }

    /** Liquibase would print to the console and count its uses. */
    static void quietly(Scope.ScopedRunner<?> work) {
        try {
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false), work);
        } catch (Exception e) {
            throw new RefusedToStart("The database could not be migrated: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
        }
    }

    private static void lock(Connection owner, String function) throws SQLException {
        try (var statement = owner.prepareStatement("SELECT " + function + "(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private static String needed(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new RefusedToStart("The environment variable " + name + " is needed to migrate the database.");
        }
        return value;
    }
}
