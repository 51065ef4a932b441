package org.beret.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WorkerTest {

    /** Of a worker at rest: every fifth second for a minute and a half. */
    private static final int POLLS = 18;

    private final AtomicInteger statements = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private JdbcClient jdbc;
    private Worker worker;

    @BeforeEach
    void aTableWithoutWork() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create((DataSource) database);
        jdbc.sql("""
                        create table work (id uuid primary key, state varchar(10), done int, started_at timestamp with time zone,
                            alive_at timestamp with time zone, owner uuid, tries int)""").update();
        var counted = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                statements.incrementAndGet();
                return super.getConnection();
            }
        };
        worker = new Worker(
                "test",
                new WorkRows(JdbcClient.create(counted), "work"),
                (_, _) -> {
                    try {
                        mayEnd.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return () -> {};
                },
                new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        worker.stop();
    }

    @Test
    void whoHasNothingToDoAsksMoreAndMoreSeldom() {
        for (var poll = 0; poll < POLLS; poll++) {
            worker.poll();
        }

        assertThat(statements).as("after 0, 2, 6 and 12 polls").hasValue(4);
    }

    @Test
    void whoWorksSaysThatItLivesAtEveryPoll() {
        jdbc.sql("insert into work values (random_uuid(), 'RUNNING', 0, current_timestamp, null, null, 0)")
                .update();
        worker.poll();
        await().until(() -> count("owner is not null") == 1);

        for (var poll = 0; poll < 2; poll++) {
            jdbc.sql("update work set alive_at = current_timestamp - interval '19' second")
                    .update();
            worker.poll();
            assertThat(count("alive_at > current_timestamp - interval '5' second"))
                    .isEqualTo(1);
        }
        mayEnd.countDown();
        await().until(() -> count("state = 'DONE'") == 1);
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from work where " + condition)
                .query(Integer.class)
                .single();
    }
}
