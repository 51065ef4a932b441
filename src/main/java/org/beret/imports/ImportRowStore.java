package org.beret.imports;

import static org.beret.shared.SqlValues.optionalUuid;
import static org.beret.shared.SqlValues.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.imports.ImportRow.Decision;
import org.beret.imports.ImportRow.Kind;
import org.beret.imports.ImportStatus.Counts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores what an import makes, or made, of each row, in the order of the list. */
@Component
class ImportRowStore {

    private static final int BATCH_SIZE = 1000;

    private static final String INSERT = """
            insert into imports_row (import_id, position, row_number, kind, service_number, name, person_id, changes, joined)
            values (?, ?, ?, ?, ?, ?, ?, ?, false)""";

    private static final String SELECT = """
            select row_number, kind, service_number, name, person_id, changes, decision from imports_row
            where import_id = :id""";

    private static final String SELECT_PLACE = """
            select row_number, kind, service_number, name, person_id, changes, decision, position from imports_row
            where import_id = :id and row_number = :number""";

    private static final String COUNT = """
            select kind, decision, count(*) as number from imports_row where import_id = :id group by kind, decision""";

    private static final String WRITTEN =
            "update imports_row set kind = ?, person_id = ?, joined = ? where import_id = ? and position = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportRowStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A row that was written, by its place in the list. */
    record Written(int position, Kind kind, PersonId person, boolean joined) {}

    /** What an import did to a person. */
    record Came(Kind kind, PersonId person, List<FieldChange> changes, boolean joined) {}

    /** Adds rows; the first one has this position. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(ImportId id, int first, List<ImportRow> rows) {
        var position = new int[] {first};
        batches.batchUpdate(INSERT, rows, BATCH_SIZE, (statement, row) -> {
            statement.setObject(1, id.value());
            statement.setInt(2, position[0]++);
            statement.setLong(3, row.number());
            statement.setString(4, row.kind().name());
            statement.setString(5, row.serviceNumber());
            statement.setString(6, row.name());
            statement.setObject(7, row.person().map(PersonId::value).orElse(null));
            statement.setString(8, FieldChange.serialized(row.changes()));
        });
    }

    /** Refuses rows that were thought good before the rest of the list was read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refuse(ImportId id, Collection<Long> numbers) {
        batches.batchUpdate(
                "update imports_row set kind = 'REFUSED', person_id = null, changes = '' where import_id = ? and row_number = ?",
                numbers,
                BATCH_SIZE,
                (statement, number) -> {
                    statement.setObject(1, id.value());
                    statement.setLong(2, number);
                });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void markWritten(ImportId id, List<Written> rows) {
        batches.batchUpdate(WRITTEN, rows, BATCH_SIZE, (statement, row) -> {
            statement.setString(1, row.kind().name());
            statement.setObject(2, row.person().value());
            statement.setBoolean(3, row.joined());
            statement.setObject(4, id.value());
            statement.setInt(5, row.position());
        });
    }

    /** A page of rows of one kind, or of all. */
    @Transactional(readOnly = true)
    List<ImportRow> find(ImportId id, Optional<Kind> kind, int offset, int limit) {
        return jdbc.sql(SELECT + (kind.isPresent() ? " and kind = :kind" : "")
                        + " order by position offset :offset rows fetch next :limit rows only")
                .param("id", id.value())
                .param("kind", kind.map(Kind::name).orElse(""))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    int countOf(ImportId id, Optional<Kind> kind) {
        return jdbc.sql("select count(*) from imports_row where import_id = :id"
                        + (kind.isPresent() ? " and kind = :kind" : ""))
                .param("id", id.value())
                .param("kind", kind.map(Kind::name).orElse(""))
                .query(Integer.class)
                .single();
    }

    /** A row by its number, and how many stand before it; empty if there is none. */
    @Transactional(readOnly = true)
    Optional<ImportRow.Placed> place(ImportId id, long number) {
        return jdbc.sql(SELECT_PLACE)
                .param("id", id.value())
                .param("number", number)
                .query((row, _) -> new ImportRow.Placed(read(row), row.getInt("position")))
                .optional();
    }

    /** Rows of which a person was shown something else than that they are new, by number. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Long, ImportRow> shown(ImportId id) {
        var rows = new HashMap<Long, ImportRow>();
        jdbc.sql(SELECT + " and kind <> 'NEW'")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .list()
                .forEach(row -> rows.put(row.number(), row));
        return rows;
    }

    /** Numbers of rows that are refused or left out by decision. */
    @Transactional(readOnly = true)
    List<Long> leftOut(ImportId id) {
        return jdbc.sql("""
                        select row_number from imports_row
                        where import_id = :id and (kind = 'REFUSED' or decision = 'LEAVE_OUT') order by position""")
                .param("id", id.value())
                .query((row, _) -> row.getLong("row_number"))
                .list();
    }

    /** Sets or takes back the decision about a doubtful row. */
    @Transactional
    void decide(ImportId id, long number, @Nullable Decision decision) {
        jdbc.sql("""
                        update imports_row set decision = :decision
                        where import_id = :id and row_number = :number and kind = 'DOUBTFUL'""")
                .param("id", id.value())
                .param("number", number)
                .param("decision", decision == null ? null : decision.name())
                .update();
    }

    /** Rows by what becomes of them with the decisions made. */
    @Transactional(readOnly = true)
    Counts count(ImportId id) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(COUNT).param("id", id.value()).query(row -> {
            counts.merge(group(row.getString("kind"), row.getString("decision")), row.getInt("number"), Integer::sum);
        });
        return new Counts(
                counts.getOrDefault(Kind.NEW.name(), 0),
                counts.getOrDefault(Kind.CHANGED.name(), 0),
                counts.getOrDefault(Kind.UNCHANGED.name(), 0),
                counts.getOrDefault(Kind.DOUBTFUL.name(), 0),
                counts.getOrDefault(Kind.REFUSED.name(), 0));
    }

    private static String group(String kind, @Nullable String decision) {
        if (decision == null) {
            return kind;
        }
        return Decision.valueOf(decision) == Decision.SAME_PERSON ? Kind.CHANGED.name() : Kind.REFUSED.name();
    }

    /** Whom a done import added, changed or brought into its cohort. */
    @Transactional(readOnly = true)
    List<Came> came(ImportId id) {
        return jdbc.sql("""
                        select kind, person_id, changes, joined from imports_row
                        where import_id = :id and person_id is not null
                        and (kind in ('NEW', 'CHANGED') or kind = 'DOUBTFUL' and decision = 'SAME_PERSON' or joined)""")
                .param("id", id.value())
                .query((row, _) -> new Came(
                        Kind.valueOf(row.getString("kind")),
                        new PersonId(uuid(row, "person_id")),
                        FieldChange.parse(row.getString("changes")),
                        row.getBoolean("joined")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(ImportId id) {
        jdbc.sql("delete from imports_row where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Deletes what stood in rows that came to nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deleteOfNobody(ImportId id) {
        jdbc.sql("delete from imports_row where import_id = :id and (person_id is null or kind = 'REFUSED'"
                        + " or kind = 'DOUBTFUL' and decision = 'LEAVE_OUT')")
                .param("id", id.value())
                .update();
    }

    private static ImportRow read(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getLong("row_number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("service_number"),
                row.getString("name"),
                optionalUuid(row, "person_id").map(PersonId::new),
                FieldChange.parse(row.getString("changes")),
                Optional.ofNullable(row.getString("decision")).map(Decision::valueOf));
    }
}
