package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a backup that came to nothing. */
class BackupWriterTest {

    @TempDir
    private Path folder;

    @Test
    void withADatabaseThatWentAwayNoNamesOfPeopleStay() {
        var cut = mock(Connection.class, _ -> {
            throw new SQLException("terminated", "57P01");
        });

        assertThatThrownBy(() -> new BackupWriter(cut, Clock.systemUTC()).write(folder.resolve("backup.zip")))
                .isInstanceOf(SQLException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatKeepsItFromBeingWrittenIsSaid() {
        assertThat(BackupFailure.unwritten(folder, new AccessDeniedException("backup.zip.part")))
                .hasMessageContaining("account " + System.getProperty("user.name") + " may not write");
        assertThat(BackupFailure.unwritten(folder, new IOException("No space left on device")))
                .hasMessageEndingWith("(No space left on device).");
    }
}
