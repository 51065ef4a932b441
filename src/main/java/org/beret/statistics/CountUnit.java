package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The unit of recounting: the cells of one country, module and month of assignment are counted together, again whenever one of
 * their facts changes.
 *
 * @param month year and month as a number, for example 202611
 */
record CountUnit(String country, String module, int month) {

    static CountUnit of(ResultSet row, int number) throws SQLException {
        return new CountUnit(row.getString("country_code"), row.getString("module_id"), row.getInt("assigned_month"));
    }
}
