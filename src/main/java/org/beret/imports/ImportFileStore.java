package org.beret.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the files of imports as they were sent. */
@Component
class ImportFileStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;

    ImportFileStore(JdbcClient jdbc, JdbcTemplate statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(ImportId id, Path file) {
        statements.update("insert into imports_file (import_id, content) values (?, ?)", row -> {
            row.setObject(1, id.value());
            try {
                row.setBytes(2, Files.readAllBytes(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Copies the file of an import to a local path; false if it was deleted. */
    @Transactional(readOnly = true)
    boolean copy(ImportId id, Path target) {
        var found = jdbc.sql("select content from imports_file where import_id = :id")
                .param("id", id.value())
                .query((row, _) -> {
                    try (var content = row.getBinaryStream(1)) {
                        return Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    } catch (IOException unwritable) {
                        throw new UncheckedIOException(unwritable);
                    }
                })
                .optional();
        return found.isPresent();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(ImportId id) {
        jdbc.sql("delete from imports_file where import_id = :id")
                .param("id", id.value())
                .update();
    }
}
