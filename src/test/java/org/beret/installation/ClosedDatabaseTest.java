package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** A database file that H2 closed in the middle of work, as on a full disk, serves again without a restart. */
class ClosedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void itIsOpenedAgainWithWhatWasAcknowledged() {
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl("jdbc:h2:file:" + folder.resolve("beret") + ";WRITE_DELAY=0");
            var jdbc = JdbcClient.create(source);
            jdbc.sql("create table answer (id integer)").update();
            jdbc.sql("insert into answer values (1)").update();
            var closed = new ClosedDatabase(source, new MockEnvironment());
            closed.reopen();
            // As H2 does when it could not write.
            jdbc.sql("shutdown immediately").update();
            assertThatThrownBy(() -> jdbc.sql("insert into answer values (2)").update())
                    .hasMessageContaining("closed");

            closed.reopen();

            jdbc.sql("insert into answer values (3)").update();
            assertThat(jdbc.sql("select id from answer order by id")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, 3);
        }
    }
}
