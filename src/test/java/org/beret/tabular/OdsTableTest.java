package org.beret.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.beret.tabular.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenDocument spreadsheets, as LibreOffice writes them and as hostile people do. */
class OdsTableTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            float | office:value="4471"                 | 4471       | 4471
            float | office:value="4471"                 | 004471     | 004471
            float | office:value="4471"                 | SN-004471  | SN-004471
            float | office:value="4471"                 | 4 471      | 4471
            float | office:value="4471"                 | 4,471.00   | 4471
            float | office:value="123456789012"         | 1.23E+11   | 123456789012
            float | office:value="0.5"                  | 50 %       | 0.5
            currency | office:value="12"                | €12        | 12
            date | office:date-value="2027-01-29"       | 29/01/27   | 2027-01-29
            date | office:date-value="2027-01-29T00:00:00" | 29/01/27 | 2027-01-29
            date | office:date-value="2027-01-29T18:20:00" | 29/01/27 | 2027-01-29 18:20:00
            time | office:time-value="PT18H20M00S"      | 6:20 pm    | 18:20:00
            boolean | office:boolean-value="true"       | VRAI       | TRUE
            string | office:string-value="of it"        | ''         | of it
            string | calcext:value-type="error"         | #REF!      | #REF!
            """)
    void aCellSaysWhatItWouldSayInXlsx(String type, String value, String shown, String read) throws IOException {
        var cell =
                "<table:table-cell calcext:value-type=\"x\" office:value-type=\"%s\" %s><text:p>%s</text:p></table:table-cell>"
                        .formatted(type, value.replace("calcext:value-type=\"error\"", ""), shown);

        assertThat(cells(row("", cell))).containsExactly(List.of(read));
    }

    @Test
    void aTextIsItsParagraphsWithoutNotesAndDrawings() throws IOException {
        assertThat(cells(row("", """
                <table:table-cell><office:annotation><text:p>a note</text:p></office:annotation>
                <text:p>de<text:s text:c="2"/>la <text:span>Cruz</text:span>
                 </text:p><text:p>two<text:line-break/>three<text:note><text:p>x</text:p></text:note></text:p></table:table-cell>"""))).containsExactly(List.of("de  la Cruz \ntwo\nthree"));
        assertThat(cells(row("", "<table:table-cell table:formula=\"of:=1+1\"/>")))
                .containsExactly(List.of(TableRow.NOT_CALCULATED));
    }

    @Test
    void whatRepeatsIsCountedAndNeverFillsTheMemory() throws IOException {
        var rows = TableFiles.read(
                sheet(row("table:number-rows-repeated=\"2\"", text("A") + empty(3) + text("B") + empty(16_000))
                        + row("table:number-rows-repeated=\"1048574\"", empty(16_384))
                        + row("", text("C"))
                        + row("table:number-rows-repeated=\"9000000000000000000\"", empty(1))));
        assertThat(rows)
                .containsExactly(
                        new TableRow(1, List.of("A", "", "", "", "B")),
                        new TableRow(2, List.of("A", "", "", "", "B")),
                        new TableRow(1_048_577, List.of("C")));

        refused(row("", empty(1_000_000_000) + text("X")), Reason.TOO_MANY_COLUMNS, 1);
        refused(row("", cell("table:number-columns-repeated=\"2000000000\"", "X")), Reason.TOO_MANY_COLUMNS, 1);
        refused(row("table:number-rows-repeated=\"1000000000\"", text("X")), Reason.TOO_MANY_ROWS, 10_001);
        refused(
                row("", "<table:table-cell><text:p><text:s text:c=\"2000000000\"/></text:p></table:table-cell>"),
                Reason.CELL_TOO_LONG,
                1);
        refused(row("table:number-rows-repeated=\"many\"", text("X")), Reason.NOT_A_TABLE, 0);
    }

    @Test
    void hiddenSheetsAndRowsAreSaidAndLeftOut() throws IOException {
        var file = TableFiles.openDocument(folder, """
                <table:table table:name="Old" table:style-name="hidden">%1$s</table:table>
                <table:table table:name="New" table:style-name="shown"><table:table-row-group>%1$s%2$s</table:table-row-group>%3$s
                </table:table>""".formatted(
                        row("", text("seen")),
                        row("table:visibility=\"filter\" table:number-rows-repeated=\"3\"", text("unseen")),
                        row("table:visibility=\"collapse\"", empty(1)) + row("", text("last"))));
        try (var table = TableReader.open(file, TableFiles.LIMITS)) {
            assertThat(table.sheets()).containsExactly("New");
            assertThat(table.hiddenSheets()).containsExactly("Old");
            assertThat(table.next()).contains(new TableRow(1, List.of("seen")));
            assertThat(table.next()).contains(new TableRow(6, List.of("last")));
            assertThat(table.next()).isEmpty();
            assertThat(table.hiddenRows()).isEqualTo(3);
        }
        try (var table = TableReader.open(file, TableFiles.LIMITS, new ReadingOptions("Old", null, true))) {
            assertThat(table.next().orElseThrow().cells()).containsExactly("seen");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x/>",
                "",
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>",
                "<office:spreadsheet xmlns:office='o'/>",
                "<o xmlns:table='t'><spreadsheet><table:table table:name='A'><table:table-row>"
            })
    void whatIsDamagedIsRefused(String content) throws IOException {
        var file = TableFiles.archive(folder, Map.of("content.xml", content));

        assertThatThrownBy(() -> TableFiles.read(file)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void aPasswordIsTold() throws IOException {
        var locked = TableFiles.archive(
                folder, Map.of("content.xml", "\u0001\u0002", "META-INF/manifest.xml", "<manifest:encryption-data/>"));

        assertThatThrownBy(() -> TableFiles.read(locked))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OLD_OR_LOCKED));
    }

    private void refused(String rows, Reason reason, long row) throws IOException {
        var file = sheet(rows);
        assertThatThrownBy(() -> TableFiles.read(file)).isInstanceOfSatisfying(UnreadableTable.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.row()).isEqualTo(row);
        });
    }

    private List<List<String>> cells(String rows) throws IOException {
        return TableFiles.cells(sheet(rows));
    }

    private Path sheet(String rows) throws IOException {
        return TableFiles.openDocument(folder, "<table:table table:name=\"A\">" + rows + "</table:table>");
    }

    private static String row(String attributes, String cells) {
        return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
    }

    private static String text(String text) {
        return cell("", text);
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String empty(long times) {
        return "<table:table-cell table:number-columns-repeated=\"" + times + "\"/>";
    }
}
