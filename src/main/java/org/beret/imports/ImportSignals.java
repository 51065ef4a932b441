package org.beret.imports;

import java.util.List;
import org.beret.monitoring.DatabaseSignals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many imports are at work, and how many failed or were interrupted. */
@Component
class ImportSignals implements DatabaseSignals {

    private final JdbcClient jdbc;

    ImportSignals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Signal> read() {
        return jdbc.sql("""
                        select count(case when state in ('CHECKING', 'IMPORTING', 'UNDOING') then 1 end) as running,
                            count(case when state in ('FAILED', 'INTERRUPTED') then 1 end) as failed
                        from imports_import""")
                .query((row, _) -> List.of(
                        new Signal(
                                "beret.imports.running",
                                "Lists that are being checked, imported or taken back",
                                row.getLong("running")),
                        new Signal(
                                "beret.imports.failed",
                                "Lists whose import failed or was interrupted",
                                row.getLong("failed"))))
                .single();
    }
}
