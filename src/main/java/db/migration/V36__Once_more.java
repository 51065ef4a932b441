package db.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Lets a person be enrolled in a module once more, and be certified once more. Two unnamed keys are in the way; each
 * database has given them another name, so they are looked for by what they are about.
 */
public class V36__Once_more extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        dropKeyOver("module_id", "learning_enrolment", context);
        dropKeyOver("scope", "certificates_certificate", context);
    }

    private static void dropKeyOver(String column, String table, Context context) throws SQLException {
        for (var name : keysOver(column, table, context)) {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("alter table " + table + " drop constraint \"" + name + "\"");
            }
        }
    }

    private static List<String> keysOver(String column, String table, Context context) throws SQLException {
        var names = new ArrayList<String>();
        try (var query = context.getConnection().prepareStatement("""
                select c.constraint_name from information_schema.table_constraints c
                join information_schema.key_column_usage u on u.constraint_name = c.constraint_name
                    and u.table_name = c.table_name and u.table_schema = c.table_schema
                where c.constraint_type = 'UNIQUE' and c.table_schema = current_schema
                and c.table_name = ? and u.column_name = ?""")) {
            query.setString(1, table);
            query.setString(2, column);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }
}
