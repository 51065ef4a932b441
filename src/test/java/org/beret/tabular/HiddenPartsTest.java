package org.beret.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook hides is said and left out, unless it is wanted; what was never calculated is no empty cell. */
class HiddenPartsTest {

    private static final String ROWS = """
            <row r="1"><c t="inlineStr"><is><t>A</t></is></c></row>
            <row r="2" hidden="1"><c t="inlineStr"><is><t>B</t></is></c></row>
            <row r="3" hidden="1"></row>
            <row r="4" hidden="0"><c t="inlineStr"><is><t>C</t></is></c></row>""";

    @TempDir
    private Path folder;

    @Test
    void hiddenRowsAreCountedAndLeftOut() throws IOException {
        var file = TableFiles.workbook(folder, ROWS);

        try (var table = TableReader.open(file, TableFiles.LIMITS)) {
            assertThat(numbers(table)).containsExactly(1L, 4L);
            assertThat(table.hiddenRows()).isEqualTo(1);
        }
        try (var table = TableReader.open(file, TableFiles.LIMITS, new ReadingOptions(null, null, true))) {
            assertThat(numbers(table)).containsExactly(1L, 2L, 4L);
            assertThat(table.hiddenRows()).isZero();
        }
    }

    @Test
    void aVisibleSheetIsReadFirstAndTheOthersAreNamed() throws IOException {
        var file = workbook("hidden", "visible", "veryHidden");

        try (var table = TableReader.open(file, TableFiles.LIMITS)) {
            assertThat(table.sheets()).containsExactly("Sheet 2");
            assertThat(table.hiddenSheets()).containsExactly("Sheet 1", "Sheet 3");
            assertThat(table.next().orElseThrow().cell(0)).isEqualTo("of 2");
        }
        try (var table = TableReader.open(file, TableFiles.LIMITS, "Sheet 3")) {
            assertThat(table.next().orElseThrow().cell(0)).isEqualTo("of 3");
        }
    }

    @Test
    void ofNothingVisibleTheFirstIsRead() throws IOException {
        try (var table = TableReader.open(workbook("hidden", "hidden", "hidden"), TableFiles.LIMITS)) {
            assertThat(table.sheets()).hasSize(3);
            assertThat(table.hiddenSheets()).isEmpty();
            assertThat(table.next().orElseThrow().cell(0)).isEqualTo("of 1");
        }
    }

    @Test
    void aFormulaWithoutAResultIsNotEmpty() throws IOException {
        var file = TableFiles.workbook(folder, """
                <row r="1"><c r="A1"><f>LOWER("A")</f><v/></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v>2</v></c>
                <c r="D1" t="str"><f>""</f><v></v></c><c r="E1"/></row>""");

        assertThat(TableFiles.cells(file))
                .containsExactly(List.of(TableRow.NOT_CALCULATED, TableRow.NOT_CALCULATED, "2", "", ""));
    }

    private Path workbook(String... states) throws IOException {
        var sheets = new StringBuilder();
        var relations = new StringBuilder();
        var parts = new HashMap<String, String>();
        for (var number = 1; number <= states.length; number++) {
            sheets.append("<sheet name=\"Sheet %1$d\" sheetId=\"%1$d\" state=\"%2$s\" r:id=\"r%1$d\"/>"
                    .formatted(number, states[number - 1]));
            relations.append("<Relationship Id=\"r%1$d\" Type=\"x/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                    .formatted(number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>of %d</t></is></c></row></sheetData></worksheet>"
                            .formatted(number));
        }
        parts.putAll(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + sheets + "</sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relations + "</Relationships>"));
        return TableFiles.archive(folder, parts);
    }

    private static List<Long> numbers(TableReader table) throws IOException {
        var numbers = new ArrayList<Long>();
        table.forEach(row -> numbers.add(row.number()));
        return numbers;
    }
}
