package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tables a statement of a module may name, and that the views in the migrations keep to it. */
class TableAccessTest {

    private static final Pattern OWNER = Pattern.compile(".*V\\d[\\d_]*__([a-z]+)\\w*\\.sql");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cohorts       | select * from cohorts_member m join cohorts_cohort c on c.id = m.cohort_id
            cohorts       | select name from people_centre_view where id = :people_id
            people        | select 'learning_attempt' as name, e.learning_time from people_person e
            letters       | update cohorts_reminder set mail_state = 'SENT' where id = ?
            demonstration | update learning_enrolment set due_on = ? where person_id = ?
            statistics    | select current_date, row_number() over (order by is_old) as some_word from some_table
            """)
    void ownTablesAndPublishedViewsMayBeNamed(String module, String sql) {
        assertThat(TableAccess.forbidden(module, sql)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cohorts    | select * from cohorts_member m join people_person p on p.id = m.person_id | people_person
            statistics | merge into statistics_cell c using (select * from (select * from learning_attempt) a) s | learning_attempt
            learning   | select * from cohorts_member_view                                         | cohorts_member_view
            people     | delete from learning_answer                                               | learning_answer
            letters    | select * from certificates_certificate                                    | certificates_certificate
            """)
    void tablesOfOthersAndViewsOfModulesAboveMayNot(String module, String sql, String table) {
        assertThat(TableAccess.forbidden(module, sql)).containsExactly(table);
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void viewsAreMadeOfOwnTablesAndOfPublishedViews(Path migration) {
        var owner = OWNER.matcher(migration.toString());
        assertThat(owner.matches()).as("V<version>__<module>….sql").isTrue();

        assertThat(statements(migration).filter(statement -> statement.startsWith("create view")))
                .allSatisfy(view ->
                        assertThat(TableAccess.forbidden(owner.group(1), view)).isEmpty());
    }

    @Test
    void tablesBelongToTheModuleThatTheirMigrationNames() {
        assertThat(migrations().flatMap(TableAccessTest::statements))
                .anyMatch(statement -> statement.startsWith("create view people_"));
    }

    static Stream<Path> migrations() {
        return ProjectFiles.read().ending(".sql").filter(path -> path.startsWith("src/main"));
    }

    private static Stream<String> statements(Path migration) {
        return Arrays.stream(ProjectFiles.text(migration)
                        .lines()
                        .filter(line -> !line.strip().startsWith("--"))
                        .reduce("", (text, line) -> text + line + "\n")
                        .split(";"))
                .map(String::strip);
    }
}
