package uk.heard.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/**
 * Refuses to run as anybody whom row-level security does not bind: a superuser, an owner of tables, a role that
 * bypasses it. With such a connection every policy would be a comment.
 */
final class ConnectionCheck {

    private ConnectionCheck() {
    }

    static void check(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        try (var statement = connection.createStatement();
             var row = statement.executeQuery("""
                     SELECT current_user, r.rolsuper, r.rolbypassrls,
                            EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                    WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT LIKE 'pg\\_%'
                                      AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
                     FROM pg_roles r WHERE r.rolname = current_user""")) {
            row.next();
            if (row.getBoolean("rolsuper")) {
                faults.add("is a superuser");
            }
            if (row.getBoolean("rolbypassrls")) {
                faults.add("bypasses row-level security");
            }
            if (row.getBoolean("owns")) {
                faults.add("owns tables, or may act as a role that does");
            }
            if (!faults.isEmpty()) {
                throw new RefusedToStart("Heard does not run as the database role " + row.getString("current_user")
                        + ", because it " + String.join(" and ", faults)
                        + ": nothing would then hide one case from another. Connect as heard_app.");
            }
        }
    }
}
