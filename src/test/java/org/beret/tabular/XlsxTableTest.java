package org.beret.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beret.tabular.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTableTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General      | 4471.0                | 4471",
                "General      | 44710000000           | 44710000000",
                "General      | 1.23E+5               | 123000",
                "General      | 0.30000000000000004   | 0.3",
                "General      | -7.5                  | -7.5",
                "00000        | 123                   | 00123",
                "00000        | 1234567               | 1234567",
                "\"SN-\"000-000 | 4711                | SN-004-711",
                "0\\/00       | 7                     | 0/07",
                "#,##0.00     | 1234.5                | 1234.5",
                "yyyy-mm-dd   | 46416                 | 2027-01-29",
                "dd/mm/yyyy hh:mm | 46416.5           | 2027-01-29 12:00:00",
                "[$-409]d-mmm-yy;@ | 46416            | 2027-01-29",
                "hh:mm        | 0.5                   | 12:00:00"
            })
    void numbersAreReadAsTheSheetShowsThem(String format, String value, String shown) throws IOException {
        var styles = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"" + format.replace("\"", "&quot;")
                + "\"/></numFmts><cellStyleXfs><xf numFmtId=\"1\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>";
        var file = TableFiles.workbook(
                folder, "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + value + "</v></c></row>", styles, "");

        assertThat(TableFiles.cells(file)).containsExactly(List.of(shown));
    }

    @Test
    void aDateFormatThatEveryWorkbookHasIsADate() throws IOException {
        var file = TableFiles.workbook(
                folder,
                "<row r=\"1\"><c s=\"0\"><v>46416</v></c></row>",
                "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
                "");

        assertThat(TableFiles.cells(file)).containsExactly(List.of("2027-01-29"));
    }

    @Test
    void cellsStandWhereTheirAddressesSay() throws IOException {
        var file = TableFiles.workbook(
                folder,
                "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><r><t>Fa</t></r><r><t>ll</t></r></is></c><c r=\"D2\"/></row>"
                        + "<row r=\"3\"/><row r=\"7\"><c t=\"s\"><v>1</v></c><c t=\"b\"><v>1</v></c>"
                        + "<c t=\"str\"><f>A1</f><v>text of a formula</v></c><c t=\"e\"><v>#N/A</v></c></row>",
                "",
                "<si><t>no</t></si><si><t>one_x000A_two</t><rPh><t>phonetic</t></rPh></si>");

        assertThat(TableFiles.read(file))
                .containsExactly(
                        new TableRow(2, List.of("", "Fall", "", "")),
                        new TableRow(7, List.of("one\ntwo", "TRUE", "text of a formula", "#N/A")));
    }

    @Test
    void aSmallFileThatUnpacksWithoutEndIsRefused() throws IOException {
        for (var bomb : List.of(
                bomb("<worksheet><sheetData>", "<row><c/></row>", 5_000_000),
                bomb("<worksheet attribute=\"", "a", 50_000_000),
                TableFiles.bomb(folder, "xl/sharedStrings.xml", "<sst>", "<si><t/></si>", 6_000_000),
                TableFiles.bomb(folder, "xl/sharedStrings.xml", "<sst>", "<si><t>0123456789</t></si>", 5_000_000))) {
            assertThat(Files.size(bomb)).isLessThan(1_000_000);
            refused(bomb, Reason.UNPACKS_TOO_LARGE);
        }
        refused(bomb("<worksheet><sheetData><row><c t=\"str\"><v>", "a", 50_000_000), Reason.CELL_TOO_LONG);
    }

    @Test
    void aCellThatClaimsToStandFarOutOrToReferToAFarTextTakesNoMemory() throws IOException {
        refused(TableFiles.workbook(folder, "<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>"), Reason.TOO_MANY_COLUMNS);
        refused(TableFiles.workbook(folder, "<row><c t=\"s\"><v>2000000000</v></c></row>"), Reason.NOT_A_TABLE);
        assertThat(TableFiles.cells(TableFiles.workbook(folder, "<row><c><v>1E+999999999</v></c></row>")))
                .containsExactly(List.of("1E+999999999"));
    }

    @Test
    void nothingIsFetchedAndNoEntityIsExpanded() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        for (var declaration : List.of(
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY e \"&b;&b;&b;\">]>")) {
            var file = TableFiles.archive(
                    folder,
                    Map.of(
                            "xl/workbook.xml",
                            declaration + "<workbook><sheets><sheet name=\"&e;\"/></sheets></workbook>",
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships/>"));
            refused(file, Reason.NOT_A_TABLE);
        }
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        refused(TableFiles.archive(folder, Map.of("word/document.xml", "<document/>")), Reason.NOT_A_TABLE);
        refused(TableFiles.workbook(folder, "<row><c></row>"), Reason.NOT_A_TABLE);
        refused(Files.write(folder.resolve("damaged.xlsx"), new byte[] {'P', 'K', 3, 4, 1, 1, 1}), Reason.NOT_A_TABLE);
        var entries = new java.util.HashMap<String, String>();
        for (var number = 0; number < 2_500; number++) {
            entries.put("xl/part" + number, "");
        }
        refused(TableFiles.archive(folder, entries), Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void whatIsWrittenIsReadTheSame() throws IOException {
        var file = TableFiles.written(folder, TableFormat.XLSX, rows -> {
            rows.head(List.of("Number", "Name", "Day", "Share"));
            rows.row(List.of("00123", "=1+1", LocalDate.of(2027, 1, 29), 0.5));
            rows.row(List.of(4471, "محمد\nبن علي <&>", "", 12345678901L));
        });

        assertThat(TableFiles.cells(file))
                .containsExactly(
                        List.of("Number", "Name", "Day", "Share"),
                        List.of("00123", "=1+1", "2027-01-29", "0.5"),
                        List.of("4471", "محمد\nبن علي <&>", "", "12345678901"));
        try (var table = TableReader.open(file, TableFiles.LIMITS, "Sheet")) {
            assertThat(table.sheets()).containsExactly("Sheet");
        }
    }

    @Test
    void aFullSheetGoesOnInAFurtherOne() throws IOException {
        var file = folder.resolve("long.xlsx");
        try (OutputStream target = Files.newOutputStream(file);
                var rows = new XlsxRows(target, "Rows", 1_000)) {
            rows.head(List.of("Number"));
            for (var number = 1; number <= 1_500; number++) {
                rows.row(List.of(number));
            }
        }

        var second = new ArrayList<TableRow>();
        try (var table = TableReader.open(file, TableFiles.LIMITS, "Rows_1")) {
            assertThat(table.sheets()).containsExactly("Rows", "Rows_1");
            table.forEach(second::add);
        }
        assertThat(TableFiles.read(file)).hasSize(1_000);
        assertThat(second).hasSize(502).first().isEqualTo(new TableRow(1, List.of("Number")));
        assertThat(second.getLast()).isEqualTo(new TableRow(502, List.of("1500")));
    }

    private Path bomb(String start, String repeated, int times) throws IOException {
        return TableFiles.bomb(folder, "xl/worksheets/sheet1.xml", start, repeated, times);
    }

    private static void refused(Path file, Reason reason) {
        assertThatThrownBy(() -> TableFiles.read(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
