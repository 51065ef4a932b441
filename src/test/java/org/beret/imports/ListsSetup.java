package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.beret.cohorts.CohortId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre that sends lists, has them checked as they are understood, and starts them. */
abstract class ListsSetup {

    static final String HEAD = "Service number;Family name;Given name;Gender;Rank\n";

    @TempDir
    Path folder;

    @Autowired
    TestPeople people;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    TrainingCentreId centre;
    SignedInPerson staff;

    /** Service numbers are of the whole database, which all tests share. */
    String own;

    @BeforeEach
    void aCentreInSenegal() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        // Without the letter that makes 1234e12 a number which a spreadsheet has damaged.
        own = UUID.randomUUID().toString().substring(0, 8).replace('e', 'f');
    }

    void imported(Path file) throws Exception {
        run(receive(file));
    }

    void run(ImportId id) throws Exception {
        check(id, choices(id));
        assertThat(problems(id)).isEmpty();
        start(id);
    }

    void start(ImportId id) throws Exception {
        people.as(staff, () -> imports.start(id));
        awaitEnd(id);
        assertThat(status(id).state()).isEqualTo(ImportState.DONE);
    }

    ImportId receive(String content) throws Exception {
        return receive(Files.writeString(Files.createTempFile(folder, "list", ".csv"), content));
    }

    ImportId receive(Path file) throws Exception {
        return asStaff(() -> imports.receive("list.csv", file, null));
    }

    /** A list of {@link #HEAD} and these rows, checked as its columns are guessed. */
    ImportId checked(String rows, @Nullable CohortId into) throws Exception {
        var file = Files.writeString(Files.createTempFile(folder, "list", ".csv"), HEAD + rows);
        var id = asStaff(() -> imports.receive("list.csv", file, into));
        people.as(staff, () -> imports.check(id, into, choices(id)));
        awaitEnd(id);
        return id;
    }

    void awaitEnd(ImportId id) {
        await().until(() -> !status(id).state().isRunning());
    }

    ColumnMapping mapping(ImportId id) throws Exception {
        return asStaff(() -> imports.columnMapping(id));
    }

    ImportChoices choices(ImportId id) throws Exception {
        return mapping(id).choices();
    }

    void check(ImportId id, ImportChoices choices) throws Exception {
        people.as(staff, () -> imports.check(id, null, choices));
        awaitEnd(id);
    }

    ImportStatus status(ImportId id) throws Exception {
        return asStaff(() -> imports.status(id));
    }

    List<String> problems(ImportId id) throws Exception {
        return asStaff(() -> imports.problems(id, 0, 100)).stream()
                .map(problem -> problem.row() + " " + problem.key())
                .toList();
    }

    /** Number without what makes it our own, family name, given name and gender of all trainees of the centre. */
    List<String> everybody() {
        return jdbc.sql("""
                        select service_number, family_name, given_name, gender from people_person
                        where centre_id = :centre and role = 'TRAINEE' order by service_number""")
                .param("centre", centre.value())
                .query((row, _) -> row.getString(1).replace(own, "") + " " + row.getString(2) + ", " + row.getString(3)
                        + " " + row.getString(4))
                .list();
    }

    <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }
}
