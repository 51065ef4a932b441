package org.beret.installation;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as lines of JSON: an array of texts each, the names of the columns first. */
final class TableRows {

    private static final JsonMapper JSON = new JsonMapper();

    private TableRows() {}

    /** Writes all of them and returns how many there were. */
    static long write(ResultSet rows, OutputStream out) throws IOException, SQLException {
        var columns = rows.getMetaData();
        var names = new ArrayList<@Nullable Object>();
        var forms = new ArrayList<BackupValue>();
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnName(column));
            forms.add(BackupValue.of(columns.getColumnTypeName(column)));
        }
        line(names, out);
        long count = 0;
        while (rows.next()) {
            var values = new ArrayList<@Nullable Object>();
            for (var column = 1; column <= forms.size(); column++) {
                var value = forms.get(column - 1).read(rows, column);
                values.add(value == null ? null : value.toString());
            }
            line(values, out);
            count++;
        }
        return count;
    }

    private static void line(List<@Nullable Object> values, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsBytes(values));
        out.write('\n');
    }
}
