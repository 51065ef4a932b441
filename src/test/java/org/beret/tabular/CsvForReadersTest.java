package org.beret.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.beret.shared.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A double click on a CSV file opens it in a spreadsheet in the language of its reader. */
class CsvForReadersTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '|',
            value = {"en, |Diop,0.25,\"a,b;c\"|", "fr, |Diop;0,25;\"a,b;c\"|", "es, |Diop;0,25;\"a,b;c\"|"})
    void cellsAndDecimalsAreSetApartAsThatSpreadsheetExpects(String language, String row) throws IOException {
        assertThat(new String(written(Locale.of(language)), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFName,Share,Note\r\n".replace(',', language.equals("en") ? ',' : ';') + row + "\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void whatBeretWritesItReads(Language language) throws IOException {
        var file = Files.write(folder.resolve("list.csv"), written(language.locale()));

        assertThat(TableFiles.read(file).getLast().cells()).startsWith("Diop").endsWith("a,b;c");
    }

    private static byte[] written(Locale reader) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var rows = TableFormat.CSV.write(file, "", reader)) {
            rows.head(List.of("Name", "Share", "Note"));
            rows.row(List.of("Diop", new BigDecimal("0.25"), "a,b;c"));
        }
        return file.toByteArray();
    }
}
