package db.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Finds an entry of the outbox by its event, as Modulith does whenever a listener has heard of one. Without it a crowd that
 * completes its modules together is gone through once for each of it. PostgreSQL takes no long texts into an ordinary index.
 */
public class V39__Outbox_by_event extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var isPostgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (var statement = connection.createStatement()) {
            statement.execute("create index event_publication_event on event_publication "
                    + (isPostgres ? "using hash (serialized_event)" : "(serialized_event)"));
        }
    }
}
