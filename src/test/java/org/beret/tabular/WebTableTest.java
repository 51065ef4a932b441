package org.beret.tabular;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.beret.tabular.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of web pages, which systems of ministries send under the name of workbooks. */
class WebTableTest {

    @TempDir
    Path folder;

    @Test
    void cellsAreReadAsThePageShowsThem() throws IOException {
        assertThat(cells("""
                <html><body><table><tr><th>No<th>Name<th>Rank<tr><td>007</td><td>de la&nbsp;Cruz<br>y Paz</td><td>&nbsp;</td></tr>
                <tr><td>8 &amp; 9<td><b>S&egrave;ne</b><span style="display: none">0815</span><td>Cpt</table>"""))
                .containsExactly(
                        List.of("No", "Name", "Rank"),
                        List.of("007", "de la Cruz y Paz", ""),
                        List.of("8 & 9", "Sène", "Cpt"));
    }

    @Test
    void cellsThatSpanStandInTheFirstOfThem() throws IOException {
        assertThat(cells("""
                <table><tr><td colspan="3">Rotation</td></tr><tr><td rowspan="2">1</td><td>a</td><td>x</td></tr>
                <tr><td>b</td><td>y</td></tr><tr><td>2</td><td>c</td><td>z</td></tr></table>"""))
                .containsExactly(
                        List.of("Rotation", "", ""),
                        List.of("1", "a", "x"),
                        List.of("", "b", "y"),
                        List.of("2", "c", "z"));
    }

    @Test
    void theLongestTableIsReadAndTheOthersAreOffered() throws IOException {
        var page = """
                <table><tr><td><table><caption>Head</caption><tr><td>Ministry</td></tr></table>
                <table><tr><td>1</td></tr><tr style="mso-x:y;DISPLAY:none"><td>2</td></tr><tr><td>3</td></tr></table>
                <table hidden><tr><td>old</td></tr></table></td></tr></table>""";
        try (var table = TableReader.open(TableFiles.text(folder, page), TableFiles.LIMITS)) {
            assertThat(table.sheets()).containsExactly("1", "Head");
            assertThat(table.hiddenSheets()).containsExactly("3");
            assertThat(table.next()).contains(new TableRow(1, List.of("1")));
            assertThat(table.next()).contains(new TableRow(3, List.of("3")));
            assertThat(table.hiddenRows()).isOne();
        }
        try (var table = TableReader.open(TableFiles.text(folder, page), TableFiles.LIMITS, "Head")) {
            assertThat(table.next().orElseThrow().cells()).containsExactly("Ministry");
        }
    }

    @Test
    void lettersAreReadInTheEncodingThatThePageDeclaresOrHas() throws IOException {
        var page = "<meta charset=%s><table><tr><td>Sène, Núñez, Ça</td></tr></table>";
        for (var encoding : List.of("windows-1252", "ISO-8859-1")) {
            assertThat(TableFiles.cells(TableFiles.text(folder, page.formatted(encoding), Charset.forName(encoding))))
                    .containsExactly(List.of("Sène, Núñez, Ça"));
        }
        var undeclared = page.replace("<meta charset=%s>", "<html>");
        for (var encoding : List.of(UTF_8, Charset.forName("windows-1252"))) {
            assertThat(TableFiles.cells(TableFiles.text(folder, undeclared, encoding)))
                    .containsExactly(List.of("Sène, Núñez, Ça"));
        }
        assertThat(TableFiles.cells(TableFiles.text(folder, "\uFEFF" + undeclared, UTF_16LE)))
                .containsExactly(List.of("Sène, Núñez, Ça"));
        assertThat(TextReadings.of(TableFiles.text(folder, undeclared, Charset.forName("IBM850")))
                        .all())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>No table here",
                "<?xml version=\"1.0\"?><Workbook><Worksheet><Table><Row><Cell>1</Cell></Row></Table></Worksheet></Workbook>",
                "<table></table>"
            })
    void aPageWithoutATableIsRefused(String page) throws IOException {
        refused(page, Reason.WEB_PAGE);
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException {
        refused("<table><tr><td colspan=999999999>x</td></tr></table>", Reason.TOO_MANY_COLUMNS);
        refused("<table>" + "<tr><td>x".repeat(10_001), Reason.TOO_MANY_ROWS);
        refused("<table><tr><td>" + "x".repeat(40_000), Reason.CELL_TOO_LONG);
        refused("<table>" + "<".repeat(4_000_001), Reason.UNPACKS_TOO_LARGE);
        assertThat(cells("<table><tr><td>" + "<div>".repeat(200_000) + "x")).containsExactly(List.of("x"));
        refused("<table><tr><td>".repeat(20_000) + "x", Reason.WEB_PAGE);
    }

    private void refused(String page, Reason reason) throws IOException {
        var file = TableFiles.text(folder, page);
        assertThatThrownBy(() -> TableFiles.read(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<List<String>> cells(String page) throws IOException {
        return TableFiles.cells(TableFiles.text(folder, page));
    }
}
