package uk.heard.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import liquibase.database.core.PostgresDatabase;

/** Refuses to run on a schema older than the one this build carries. A newer one is fine: nodes are exchanged one by one. */
final class SchemaCheck {

    private SchemaCheck() {
    }

    static void check(Connection connection) throws SQLException {
        var missing = new LinkedHashSet<>(carried());
        missing.removeAll(applied(connection));
        if (!missing.isEmpty()) {
            throw new RefusedToStart("The database is older than this build; these changes are missing: "
                    + String.join(", ", missing) + ". Run the same build once with the argument migrate.");
        }
    }

    private static Set<String> carried() {
        var names = new LinkedHashSet<String>();
        Migrate.quietly(() -> Migrate.changelog(new PostgresDatabase()).getDatabaseChangeLog().getChangeSets()
                .forEach(set -> names.add(set.getAuthor() + ":" + set.getId())));
        return names;
    }

    private static Set<String> applied(Connection connection) throws SQLException {
        var names = new HashSet<String>();
        try (var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT author, id FROM databasechangelog")) {
            while (rows.next()) {
                names.add(rows.getString("author") + ":" + rows.getString("id"));
            }
        } catch (SQLException e) {
            if (!"42P01".equals(e.getSQLState())) {
                throw e;
            }
        }
        return names;
    }
}
