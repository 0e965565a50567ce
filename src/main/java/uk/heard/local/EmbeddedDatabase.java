package uk.heard.local;

import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import uk.heard.gate.Migrate;
import uk.heard.gate.RefusedToStart;

/** The database of the default profile: brought along, kept in a folder, migrated before anybody connects. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class EmbeddedDatabase {

    /** Tests share one between them instead. */
    @Bean
    @ConditionalOnMissingBean
    PostgresServer postgresServer(@Value("${heard.local.data}") Path folder) {
        return PostgresServer.start(folder);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(PostgresServer server, @Value("${heard.local.data}") Path folder,
            @Value("${heard.local.database}") String database) throws SQLException {
        server.make(database);
        try (var owner = server.connect("heard_owner", database)) {
            Migrate.with(owner);
        } catch (RefusedToStart e) {
            throw new RefusedToStart(e.getMessage() + "\nThe data there are samples: delete the folder "
                    + folder.toAbsolutePath().normalize() + " to begin anew.", e);
        }
        return new AsApplication(server.url(database));
    }

    private record AsApplication(String url) implements JdbcConnectionDetails {
        @Override public String getJdbcUrl() { return url; }
        @Override public String getUsername() { return "heard_app"; }
        @Override public String getPassword() { return ""; }
    }
}
