package uk.heard.local;

import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import uk.heard.gate.Migrate;

/** The database of the default profile: brought along, kept in a folder, migrated before anybody connects. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class EmbeddedDatabase {

    /** Made when the tests have not brought one that they share. */
    @Bean
    PostgresServer ownPostgresServer(@Value("${heard.local.data}") Path folder) {
        return PostgresServer.start(folder);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(ObjectProvider<PostgresServer> servers, @Value("${heard.local.database}") String database)
            throws SQLException {
        var server = servers.getObject();
        server.make(database);
        try (var owner = server.connect("heard_owner", database)) {
            Migrate.with(owner);
        }
        return new AsApplication(server.url(database));
    }

    private record AsApplication(String url) implements JdbcConnectionDetails {
        @Override public String getJdbcUrl() { return url; }
        @Override public String getUsername() { return "heard_app"; }
        @Override public String getPassword() { return ""; }
    }
}
