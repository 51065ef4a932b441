package org.beret.statistics;

import org.beret.shared.CountryCode;
import org.beret.statistics.disclosure.StageCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the figures of one group from the record itself, past facts and cells, to check what is shown. */
@Component
class Recount {

    private static final int MONTHS = 3;
    private static final int HUNDRED = 100;
    private static final int LAST_MONTH = 12;
    private static final int LAST_YEAR = 9999;

    private final JdbcClient jdbc;

    Recount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unsuppressed counts of a group: for the operator of the server, never for a screen. */
    @Transactional(readOnly = true)
    StageCounts of(CountryCode country, FigureFilter filter) {
        return jdbc.sql("""
                        select %s from (
                            select stage, coalesce(certified_until >= (select counted_on from statistics_recount_lock where id = 1), false)
                                as certified
                            from (%s and e.module_id = :module and p.country_code = :country) as record
                            where withdrawn_at is null and assigned_month between :first and :last and %s = :value) as persons""".formatted(
                                CountCellSql.counts(), EnrolmentFactSql.SELECT, CountCellSql.value(filter.breakdown())))
                .param("module", filter.module().value())
                .param("country", country.value())
                .param("first", first(filter.period()))
                .param("last", last(filter.period()))
                .param("value", filter.value())
                .query((row, _) -> StageCounts.read(row))
                .single();
    }

    private static int first(Period period) {
        if (period.month() > 0) {
            return period.year() * HUNDRED + period.month();
        }
        return period.year() * HUNDRED + (period.quarter() > 0 ? (period.quarter() - 1) * MONTHS + 1 : 0);
    }

    private static int last(Period period) {
        if (period.year() == 0) {
            return LAST_YEAR * HUNDRED;
        }
        if (period.month() > 0) {
            return first(period);
        }
        return period.year() * HUNDRED + (period.quarter() > 0 ? period.quarter() * MONTHS : LAST_MONTH);
    }
}
