package org.beret.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beret.tabular.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", ":", "~", "^"})
    void anyUsualSeparatorIsRecognised(String separator) throws IOException {
        var file = TableFiles.text(
                folder, "Number_Family name_Given name\n00123_Diop_Awa\n4_Sow_Ada\n".replace("_", separator));

        assertThat(TableFiles.cells(file))
                .containsExactly(
                        List.of("Number", "Family name", "Given name"),
                        List.of("00123", "Diop", "Awa"),
                        List.of("4", "Sow", "Ada"));
    }

    @Test
    void commasInNamesDoNotMakeTheCommaTheSeparator() throws IOException {
        var file = TableFiles.text(folder, "No;Name\r\n1;Diop, Awa, Fatou\r\n2;Sow, Ada, Ly\r\n");

        assertThat(TableFiles.cells(file).get(1)).containsExactly("1", "Diop, Awa, Fatou");
    }

    @Test
    void aSeparatorThatExcelDeclaresIsTakenAndIsNoRow() throws IOException {
        var file = TableFiles.text(folder, "sep=;\r\nA,B;C\r\n1,2;3\r\n");

        assertThat(TableFiles.read(file))
                .containsExactly(new TableRow(1, List.of("A,B", "C")), new TableRow(2, List.of("1,2", "3")));
    }

    @Test
    void aDeclaredSignThatCannotDelimitLeavesTheDelimiterToTheRows() throws IOException {
        for (var declared : List.of("", "\"", "a", "7")) {
            var file = TableFiles.text(folder, "sep=" + declared + "\r\nA;B\r\n1;2\r\n");

            assertThat(TableFiles.cells(file)).as(declared).containsExactly(List.of("A", "B"), List.of("1", "2"));
        }
    }

    @Test
    void noDeclaredSignMakesAFileUnreadable() throws IOException {
        for (var declared = 1; declared < 0x250; declared++) {
            var file = TableFiles.text(folder, "sep=" + (char) declared + "\nA;B\n1;2\n");

            assertThat(TableFiles.cells(file)).as("sign %d", declared).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "\uFEFFUTF-8", "\uFEFFUTF-16LE", "\uFEFFUTF-16BE"})
    void theEncodingIsRecognised(String encoding) throws IOException {
        var mark = encoding.startsWith("\uFEFF") ? "\uFEFF" : "";
        var charset = Charset.forName(encoding.substring(mark.length()));
        var file = TableFiles.text(folder, mark + "Número;Prénom\n1;Zoé Muñoz – Œuvre\n", charset);

        assertThat(TableFiles.cells(file))
                .containsExactly(List.of("Número", "Prénom"), List.of("1", "Zoé Muñoz – Œuvre"));
    }

    @Test
    void namesFromRightToLeftAndSignsBeyondTheBasicPlaneAreKept() throws IOException {
        var file = TableFiles.text(folder, "No,Name\n1,محمد\u200F بن علي\n2,\"𠮷野 \uD83D\uDC6E\"\n");

        assertThat(TableFiles.read(file).get(1).cell(1)).isEqualTo("محمد\u200F بن علي");
        assertThat(TableFiles.read(file).get(2).cell(1)).isEqualTo("𠮷野 \uD83D\uDC6E");
    }

    @Test
    void quotesAndNewlinesInCellsAreKeptAndRowsAreCountedAsASpreadsheetDoes() throws IOException {
        var file = TableFiles.text(folder, "No,Name\n\n1,\"He said \"\"yes\"\",\nthen left\"\n2,Sow\n");

        assertThat(TableFiles.read(file))
                .containsExactly(
                        new TableRow(1, List.of("No", "Name")),
                        new TableRow(3, List.of("1", "He said \"yes\",\nthen left")),
                        new TableRow(4, List.of("2", "Sow")));
    }

    @Test
    void rowsMayBeShorterOrLongerThanTheHead() throws IOException {
        var file = TableFiles.text(folder, "A,B\n1\n1,2,3\n");

        assertThat(TableFiles.read(file).get(1).cell(1)).isEmpty();
        assertThat(TableFiles.read(file).get(2).cell(2)).isEqualTo("3");
    }

    @Test
    void threeHundredColumnsAreReadAndMoreThanTheLimitAreNot() throws IOException {
        assertThat(TableFiles.read(TableFiles.text(folder, "x,".repeat(299) + "x\n"))
                        .getFirst()
                        .cells())
                .hasSize(300);
        refused(TableFiles.text(folder, "A,B\n1,2\n" + "x,".repeat(500) + "x\n"), Reason.TOO_MANY_COLUMNS, 3);
    }

    @Test
    void anOpenQuotationMarkIsRefusedWithItsRow() throws IOException {
        refused(TableFiles.text(folder, "No,Name\n1,Diop\n2,\"Sow\n3,Fall\n"), Reason.QUOTATION_MARK, 3);
        refused(TableFiles.text(folder, "No,Name\n1,\"Diop\" Awa\n"), Reason.QUOTATION_MARK, 2);
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException {
        refused(TableFiles.text(folder, ""), Reason.EMPTY, 0);
        refused(TableFiles.text(folder, "x".repeat(5_000_001)), Reason.TOO_LARGE, 0);
        refused(TableFiles.text(folder, "A,B\n1," + "x".repeat(40_000) + "\n"), Reason.CELL_TOO_LONG, 2);
        refused(TableFiles.text(folder, "a,b\n".repeat(10_001)), Reason.TOO_MANY_ROWS, 10_001);
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        refused(Files.write(folder.resolve("image.csv"), new byte[] {'G', 'I', 'F', 0, 1}), Reason.NOT_A_TABLE, 0);
        refused(
                Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
                Reason.NOT_A_TABLE,
                0);
    }

    @Test
    void whatIsWrittenIsReadTheSameAndNoCellIsAFormula() throws IOException {
        var file = TableFiles.written(folder, TableFormat.CSV, rows -> {
            rows.head(List.of("Name", "Figure"));
            rows.row(List.of("=cmd|' /C calc'!A0", -3));
            rows.row(List.of("@SUM(1)", 2.5));
            rows.row(List.of("+221 \"7\"\n,", 1_000_000L));
            rows.row(List.of("-", ""));
        });

        assertThat(Files.readString(file)).startsWith("\uFEFFName,Figure\r\n");
        assertThat(TableFiles.cells(file))
                .containsExactly(
                        List.of("Name", "Figure"),
                        List.of("'=cmd|' /C calc'!A0", "-3"),
                        List.of("'@SUM(1)", "2.5"),
                        List.of("'+221 \"7\"\n,", "1000000"),
                        List.of("'-", ""));
    }

    @Test
    void aFileInWindows1252IsReadWholeHoweverLateItsFirstAccent() throws IOException {
        var file = TableFiles.text(
                folder, "No,Name\n" + "1,Diop\n".repeat(9_000) + "2,Muñoz\n", Charset.forName("windows-1252"));

        assertThat(TableFiles.read(file).getLast().cell(1)).isEqualTo("Muñoz");
        assertThat(TableFiles.read(TableFiles.text(folder, "é,ü\n", StandardCharsets.UTF_8))
                        .getFirst()
                        .cells())
                .containsExactly("é", "ü");
    }

    private static void refused(Path file, Reason reason, long row) {
        assertThatThrownBy(() -> TableFiles.read(file)).isInstanceOfSatisfying(UnreadableTable.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.row()).isEqualTo(row);
        });
    }
}
