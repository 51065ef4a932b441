package org.beret.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.beret.ModuleTest;
import org.junit.jupiter.api.Test;

/** Letters of names come in as they were written, whatever the encoding of the list; damaged ones are named. */
@ModuleTest
class ListsInAnyLettersModuleTest extends ListsSetup {

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
}
