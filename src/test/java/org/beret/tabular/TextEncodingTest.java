package org.beret.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names arrive as they were written, whatever the encoding of the file. */
class TextEncodingTest {

    private static final String FRENCH = """
            Matricule;Nom;Prénom;Catégorie
            1;N’Dour;Aïssatou;É
            2;Sène;Élodie-Françoise;x
            3;GUÈYE;Zoé;x
            4;Bâ;Noël;x
            """;
    private static final String SPANISH =
            "Cédula;Apellidos;Nombres\n1;García Márquez;Iñigo\n2;Núñez;José\n3;PEÑA;María\n";
    private static final String PORTUGUESE = "Nº;Nome\n1;João Conceição\n2;Inês Simões\n";
    private static final String CZECH = "Číslo;Jméno\n1;Dvořák Jiří\n2;Nováčková Zdeňka\n3;Šťastný Aleš\n";
    private static final String POLISH = "Numer;Nazwisko\n1;Wałęsa Łukasz\n2;Gąsiorowska Żaneta\n3;Śmigły Józef\n";
    private static final String TURKISH = "Sicil;Ad\n1;Yıldız Ayşe\n2;Çağlar İbrahim\n3;Gökçe Şule\n";
    private static final String RUSSIAN = "Номер;Фамилия;Имя\n1;Иванова;Ольга\n2;Щербаков;Юрий\n3;ПЕТРОВ;Алексей\n";
    private static final String ARABIC = "الرقم;الاسم\n1;محمد عبد الله\n2;فاطمة الزهراء\n3;خديجة\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "FRENCH,windows-1252",
        "FRENCH,x-MacRoman",
        "FRENCH,UTF-8",
        "SPANISH,windows-1252",
        "SPANISH,x-MacRoman",
        "SPANISH,IBM850",
        "SPANISH,ISO-8859-1",
        "PORTUGUESE,windows-1252",
        "PORTUGUESE,x-MacRoman",
        "PORTUGUESE,IBM850",
        "CZECH,windows-1250",
        "CZECH,ISO-8859-2",
        "CZECH,IBM852",
        "POLISH,windows-1250",
        "POLISH,ISO-8859-2",
        "TURKISH,windows-1254",
        "RUSSIAN,windows-1251",
        "RUSSIAN,IBM866",
        "RUSSIAN,KOI8-R",
        "RUSSIAN,x-MacCyrillic",
        "ARABIC,windows-1256",
        "ARABIC,ISO-8859-6"
    })
    void theEncodingIsTold(String name, String encoding) throws IOException {
        var text = text(name);
        var file = Files.write(folder.resolve("list.csv"), text.getBytes(Charset.forName(encoding)));

        assertThat(read(file, null)).isEqualTo(text);
    }

    @Test
    void dosIsToldToo() throws IOException {
        var text = FRENCH.replace('’', '\'');
        var file = Files.write(folder.resolve("list.csv"), text.getBytes(Charset.forName("IBM850")));

        assertThat(read(file, null)).isEqualTo(text);
        assertThat(TextReadings.of(file).isClear()).isTrue();
        assertThat(TextReadings.of(file).all().getFirst().sample()).contains("Prénom", "Aïssatou");
    }

    @Test
    void rowsPastedInAnotherEncodingKeepTheirLetters() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(FRENCH.getBytes(UTF_8));
        bytes.writeBytes("5;Núñez;José\n5;Ruiz;Íñigo\n".getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes("6;Sène;Zoé\n".repeat(3000).getBytes(UTF_8));
        var file = Files.write(folder.resolve("list.csv"), bytes.toByteArray());

        assertThat(read(file, null)).isEqualTo(FRENCH + "5;Núñez;José\n5;Ruiz;Íñigo\n" + "6;Sène;Zoé\n".repeat(3000));
    }

    @Test
    void whatAPersonChoseIsTaken() throws IOException {
        var file = Files.write(folder.resolve("list.csv"), "1;é\n".getBytes(Charset.forName("x-MacRoman")));

        assertThat(read(file, "x-MacRoman")).isEqualTo("1;é\n");
        assertThat(TextReadings.of(file).all())
                .extracting(TextReading::encoding)
                .contains("x-MacRoman");
    }

    @Test
    void ofWhatIsUtf8NothingIsAsked() throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), FRENCH);

        assertThat(TextReadings.of(file).all()).isEmpty();
        assertThat(TextReadings.of(file).isClear()).isTrue();
    }

    @Test
    void whatIsNoListIsNotReadAsOne() throws IOException {
        for (var content : List.of("%PDF-1.4\n1 0 obj", "{\\rtf1 x}")) {
            assertThat(FileKind.of(Files.writeString(folder.resolve("list.csv"), content)))
                    .isEqualTo(FileKind.BINARY);
        }
        for (var content : List.of("<html><table>", "\uFEFF<!DOCTYPE html>", "<?xml version='1.0'?>", "  <TABLE>")) {
            assertThat(FileKind.of(Files.writeString(folder.resolve("list.csv"), content)))
                    .isEqualTo(FileKind.WEB_PAGE);
        }
        assertThat(FileKind.of(Files.writeString(folder.resolve("list.csv"), "<5;Diop\n")))
                .isEqualTo(FileKind.TEXT);
    }

    private static String text(String name) {
        return switch (name) {
            case "FRENCH" -> FRENCH;
            case "SPANISH" -> SPANISH;
            case "PORTUGUESE" -> PORTUGUESE;
            case "CZECH" -> CZECH;
            case "POLISH" -> POLISH;
            case "TURKISH" -> TURKISH;
            case "RUSSIAN" -> RUSSIAN;
            default -> ARABIC;
        };
    }

    private static String read(Path file, @Nullable String encoding) throws IOException {
        var rows = new ArrayList<String>();
        try (var table = TableReader.open(file, TableFiles.LIMITS, new ReadingOptions(null, encoding, false))) {
            table.forEach(row -> rows.add(String.join(";", row.cells())));
        }
        return String.join("\n", rows) + "\n";
    }
}
