package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import javax.sql.DataSource;
import org.beret.ModuleTest;
import org.beret.classroom.TestClassroom;
import org.beret.classroom.supervised.TestSupervised;
import org.beret.cohorts.TestCohorts;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** What a backup holds, and that it becomes the same database again elsewhere, or none at all. */
@ModuleTest
class BackupModuleTest {

    private static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @TempDir
    private Path folder;

    @Autowired
    private DataSource source;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestClassroom classroom;

    @Autowired
    private TestSupervised supervised;

    private Path file;

    @BeforeEach
    void aBackupOfPeopleWhoLearned() throws Exception {
        var centre = people.centre("SN");
        var trainee = people.trainee(centre);
        learning.assign(centre, trainee);
        var cohort = cohorts.cohort(centre, "Group", trainee);
        classroom.running(centre, cohort, "First aid");
        learning.read(trainee);
        var quiz = supervised.running(centre, cohort, learning.module().id(), true);
        learning.answerAllAndSubmit(trainee, supervised.begun(trainee, quiz));
        file = folder.resolve("backup.zip");
        TestBackups.write(source, file);
    }

    @Test
    void itBecomesTheSameOnAnotherFileAndOnPostgres() throws Exception {
        var onFile = environment("beret.restore", "jdbc:h2:file:" + folder.resolve("other/beret") + MODE);
        assertThat(new BackupCommand(onFile).answer())
                .hasValueSatisfying(
                        said -> assertThat(said).contains("All of it is restored", "Bring the files of the keys"));
        assertThat(TestBackups.rows(again(onFile))).isEqualTo(TestBackups.rows(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("other/beret.mv.db"))))
                .isEqualTo("rw-------");

        try (var postgres = EmbeddedPostgres.start()) {
            var onPostgres = environment("beret.restore", postgres.getJdbcUrl("postgres", "postgres"));
            new BackupCommand(onPostgres).answer();

            assertThat(TestBackups.rows(again(onPostgres))).isEqualTo(TestBackups.rows(file));
            assertThat(new DatabaseTables(postgres.getPostgresDatabase().getConnection()).foreignKeys())
                    .as("foreign keys")
                    .hasSameSizeAs(new DatabaseTables(source.getConnection()).foreignKeys());
            JdbcClient.create(postgres.getPostgresDatabase())
                    .sql("insert into statistics_recount_mark (country_code, module_id, assigned_month, marked_at)"
                            + " values ('SN', 'x', 1, current_timestamp)")
                    .update();
            assertThatThrownBy(() -> new BackupCommand(onPostgres).answer())
                    .isInstanceOf(BackupFailure.class)
                    .hasMessageContaining("not empty. Nothing was changed");
        }
    }

    @Test
    void overADatabaseFileNothingIsRestored() throws Exception {
        var database = Files.writeString(folder.resolve("beret.mv.db"), "years of work");

        assertThatThrownBy(() -> new BackupCommand(
                                environment("beret.restore", "jdbc:h2:file:" + folder.resolve("beret") + MODE))
                        .answer())
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("Nothing was changed");
        assertThat(database).hasContent("years of work");
    }

    @Test
    void aBackupThatWasCutShortOrChangedIsRefusedAndNothingMade() throws Exception {
        var environment = environment("beret.restore", "jdbc:h2:file:" + folder.resolve("new/beret") + MODE);
        var whole = Files.readAllBytes(file);
        for (var length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(environment, "cannot be used");
        }
        var changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(file, changed);
        assertRefused(environment, "cannot be used");
        Files.delete(file);
        assertRefused(environment, "not there");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static void assertRefused(MockEnvironment environment, String why) {
        assertThatThrownBy(() -> new BackupCommand(environment).answer())
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining(why);
    }

    @Test
    void aCheckReadsEveryRow() throws Exception {
        assertThat(new BackupCommand(environment("beret.check-backup", "")).answer())
                .hasValueSatisfying(said -> assertThat(said).contains("Every row was read", " tables"));
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        var before = Files.readAllBytes(file);

        assertThatThrownBy(() -> TestBackups.write(source, file)).hasMessageContaining("there already");
        assertThat(file).hasBinaryContent(before);
    }

    private MockEnvironment environment(String command, String url) {
        var environment = new MockEnvironment();
        environment.setProperty(command, file.toString());
        environment.setProperty("spring.datasource.url", url);
        return environment;
    }

    /** A backup of what was restored. */
    private Path again(MockEnvironment restored) throws Exception {
        var target = Files.createTempDirectory(folder, "again").resolve("backup.zip");
        new BackupCommand(environmentOf(restored, target)).answer();
        return target;
    }

    private static MockEnvironment environmentOf(MockEnvironment restored, Path target) {
        var environment = new MockEnvironment();
        environment.setProperty("beret.backup", target.toString());
        environment.setProperty("spring.datasource.url", restored.getProperty("spring.datasource.url", ""));
        return environment;
    }
}
