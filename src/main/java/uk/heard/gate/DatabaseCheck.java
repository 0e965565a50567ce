package uk.heard.gate;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Nobody is handed a database that was not looked at first: in every profile, and in tests. */
@Component
class DatabaseCheck implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            try (var connection = database.getConnection()) {
                ConnectionCheck.check(connection);
                SchemaCheck.check(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("The database could not be looked at", e);
            }
        }
        return bean;
    }
}
