package org.beret.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of names come in as they were written, whatever the encoding of the list; damaged ones are named. */
@ModuleTest
class ListsInAnyLettersModuleTest {

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    private TrainingCentreId centre;
    private SignedInPerson staff;

    /** Service numbers are of the whole database, which all tests share. */
    private String own;

    @BeforeEach
    void aCentreInSenegal() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        own = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void lettersComeInWhateverTheEncoding() throws Exception {
        for (var encoding : List.of("windows-1252", "x-MacRoman", "IBM850", "UTF-16")) {
            var text =
                    "Matricule;Nom;Prénom;Catégorie\nE%1$s%2$s;Sène;Élodie-Françoise;UPC\nE%1$s%2$sb;Bâ;Aïssatou;IPO\n"
                            .formatted(encoding.substring(0, 3), own);
            imported(Files.write(
                    Files.createTempFile(folder, "list", ".csv"), text.getBytes(Charset.forName(encoding))));
        }

        assertThat(everybody())
                .hasSize(8)
                .allMatch(person -> person.contains(" Sène, Élodie-Françoise ") || person.contains(" Bâ, Aïssatou "));
    }

    @Test
    void aRowInAnotherEncodingIsReadAndWhatIsDamagedIsNamed() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Service number,Family name\nX1%1$s,Núñez\nX2%1$s,Pérez\n"
                .formatted(own)
                .getBytes(UTF_8));
        bytes.writeBytes("X3%s,Muñoz\n".formatted(own).getBytes(Charset.forName("windows-1252")));
        imported(Files.write(Files.createTempFile(folder, "list", ".csv"), bytes.toByteArray()));
        assertThat(everybody())
                .containsExactly("X1 Núñez,  NOT_STATED", "X2 Pérez,  NOT_STATED", "X3 Muñoz,  NOT_STATED");

        var id = receive("Service number,Family name\nX4%1$s,NÃºÃ±ez\nX5%1$s,N\uFFFDñez\n".formatted(own));
        check(id, choices(id));
        assertThat(problems(id)).containsExactly("2 import.problem.letters", "3 import.problem.letters");
    }

    private void imported(Path file) throws Exception {
        run(receive(file));
    }

    private void run(ImportId id) throws Exception {
        check(id, choices(id));
        assertThat(problems(id)).isEmpty();
        start(id);
    }

    private void start(ImportId id) throws Exception {
        people.as(staff, () -> imports.start(id));
        await().until(() -> !status(id).state().isRunning());
        assertThat(status(id).state()).isEqualTo(ImportState.DONE);
    }

    private ImportId receive(String content) throws Exception {
        return receive(Files.writeString(Files.createTempFile(folder, "list", ".csv"), content));
    }

    private ImportId receive(Path file) throws Exception {
        return asStaff(() -> imports.receive("list.csv", file, null));
    }

    private ColumnMapping mapping(ImportId id) throws Exception {
        return asStaff(() -> imports.columnMapping(id));
    }

    private ImportChoices choices(ImportId id) throws Exception {
        return mapping(id).choices();
    }

    private void check(ImportId id, ImportChoices choices) throws Exception {
        people.as(staff, () -> imports.check(id, null, choices));
        await().until(() -> !status(id).state().isRunning());
    }

    private ImportStatus status(ImportId id) throws Exception {
        return asStaff(() -> imports.status(id));
    }

    private List<String> problems(ImportId id) throws Exception {
        return asStaff(() -> imports.problems(id, 0, 100)).stream()
                .map(problem -> problem.row() + " " + problem.key())
                .toList();
    }

    /** Number without what makes it our own, family name, given name and gender of all trainees of the centre. */
    private List<String> everybody() {
        return jdbc.sql("""
                        select service_number, family_name, given_name, gender from people_person
                        where centre_id = :centre and role = 'TRAINEE' order by service_number""")
                .param("centre", centre.value())
                .query((row, _) -> row.getString(1).replace(own, "") + " " + row.getString(2) + ", " + row.getString(3)
                        + " " + row.getString(4))
                .list();
    }

    private <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }
}
