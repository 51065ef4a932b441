package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.beret.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** A backup of a database that a server has open and people work on. */
@ModuleTest
class OpenBackupModuleTest {

    @TempDir
    private Path folder;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    /** Two rows in one transaction, many times, in tables between which a backup reads others. */
    @Test
    void itIsOfOneMomentWhileOthersWrite() throws Exception {
        var stop = new AtomicBoolean();
        var writing = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                transactions.executeWithoutResult(_ -> pair());
            }
        });
        try {
            for (var time = 0; time < 5; time++) {
                var target = folder.resolve("moment" + time);
                TestBackups.write(source, target);
                var rows = TestBackups.rows(target);
                assertThat(rows.getOrDefault("signin_failed_request", List.of()).stream()
                                .filter(row -> row.contains("backup-pair")))
                        .hasSameSizeAs(rows.getOrDefault("event_publication", List.of()).stream()
                                .filter(row -> row.contains("backup-pair"))
                                .toList());
            }
        } finally {
            stop.set(true);
            writing.join();
            jdbc.sql("delete from event_publication where listener_id = 'backup-pair'")
                    .update();
            jdbc.sql("delete from signin_failed_request where account = 'backup-pair'")
                    .update();
        }
    }

    @Test
    void whereNoServerAnswersNobodyIsAskedForEver() {
        var request = BackupRequest.beside(folder.resolve("open.mv.db"));

        assertThatThrownBy(() -> request.ask(folder.resolve("asked.zip"), Duration.ofMillis(1)))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("did not answer");
        assertThat(request.question()).doesNotExist();
    }

    private void pair() {
        jdbc.sql("insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)"
                        + " values (random_uuid(), 'backup-pair', 'x', '{}', current_timestamp)")
                .update();
        jdbc.sql("insert into signin_failed_request (id, limit_name, account, address, failed_at)"
                        + " values (random_uuid(), 'none', 'backup-pair', 'x', current_timestamp)")
                .update();
    }

    /** As when the database file is open in a server and somebody asks on its command line. */
    @Test
    void theServerThatHasAFileOpenIsAskedForIt() throws Exception {
        var environment = new MockEnvironment();
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("open"));
        var file = Files.writeString(folder.resolve("there.zip"), "another");
        var server = new BackupAnswers(source, Clock.systemUTC(), environment);
        var request = BackupRequest.beside(folder.resolve("open.mv.db"));
        for (var target : List.of(folder.resolve("asked.zip"), file)) {
            var asked = CompletableFuture.supplyAsync(() -> request.ask(target, Duration.ofSeconds(20)));
            while (!asked.isDone()) {
                server.answer(request);
            }
            if (target.equals(file)) {
                assertThatThrownBy(asked::join).hasMessageContaining("there already");
            } else {
                assertThat(asked.join()).startsWith("Backup of installation");
            }
        }
        try (var backup = new BackupReader(folder.resolve("asked.zip"))) {
            backup.check();
        }
    }
}
