package org.beret.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.beret.tabular.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel 97 to 2003, which ministries still send. */
class XlsTableTest {

    @TempDir
    Path folder;

    @Test
    void cellsSayWhatTheSheetShows() throws IOException {
        var file = workbook(workbook -> {
            var row = workbook.createSheet("People").createRow(2);
            row.createCell(0).setCellValue("Sène");
            row.createCell(2).setCellValue(4471);
            row.createCell(3).setCellValue(true);
            formatted(workbook, row, 4, 123, "00000");
            formatted(workbook, row, 5, 123456789012d, "0.00E+00");
            var day = row.createCell(6);
            day.setCellValue(LocalDate.of(2027, 1, 29));
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            day.setCellStyle(style);
            row.createCell(7).setCellFormula("1+1");
            row.createCell(8).setCellErrorValue(FormulaError.REF);
        });

        assertThat(TableFiles.read(file))
                .containsExactly(new TableRow(
                        3,
                        List.of(
                                "Sène",
                                "",
                                "4471",
                                "TRUE",
                                "00123",
                                "123456789012",
                                "2027-01-29",
                                TableRow.NOT_CALCULATED,
                                "#REF!")));
    }

    @Test
    void resultsOfFormulasAreRead() throws IOException {
        var file = workbook(workbook -> {
            var row = workbook.createSheet("People").createRow(0);
            row.createCell(0).setCellFormula("UPPER(\"diop\")");
            row.createCell(1).setCellFormula("1=1");
            row.createCell(2).setCellFormula("40+2");
            row.getCell(0).setCellValue("DIOP");
            row.getCell(1).setCellValue(true);
            row.getCell(2).setCellValue(42);
        });

        assertThat(TableFiles.cells(file)).containsExactly(List.of("DIOP", "TRUE", "42"));
    }

    @Test
    void hiddenSheetsAndRowsAreSaidAndLeftOut() throws IOException {
        var file = workbook(workbook -> {
            workbook.createSheet("Old").createRow(0).createCell(0).setCellValue("old");
            var sheet = workbook.createSheet("New");
            for (var number = 0; number < 3; number++) {
                sheet.createRow(number).createCell(0).setCellValue("row " + number);
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.getRow(1).setZeroHeight(true);
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
        });
        try (var table = TableReader.open(file, TableFiles.LIMITS)) {
            assertThat(table.sheets()).containsExactly("New");
            assertThat(table.hiddenSheets()).containsExactly("Old");
            assertThat(table.next().orElseThrow().cells()).containsExactly("row 0");
            assertThat(table.next().orElseThrow().number()).isEqualTo(3);
            assertThat(table.hiddenRows()).isOne();
        }
        try (var table = TableReader.open(file, TableFiles.LIMITS, "Old")) {
            assertThat(table.next().orElseThrow().cells()).containsExactly("old");
        }
        try (var table = TableReader.open(file, TableFiles.LIMITS, new ReadingOptions(null, null, true))) {
            table.next();
            assertThat(table.next().orElseThrow().cells()).containsExactly("row 1");
        }
    }

    @Test
    void aPasswordAndExcel95AreTold() throws IOException {
        refused(TableFiles.records(folder, globals((short) 0x2F, 0)), Reason.OLD_OR_LOCKED);
        for (var stream : List.of("Book", "EncryptedPackage")) {
            refused(compound(stream, new byte[5000]), Reason.OLD_OR_LOCKED);
        }
        refused(compound("WordDocument", new byte[5000]), Reason.NOT_A_TABLE);
    }

    @Test
    void moreTextsThanTheFileCanHoldAreRefused() throws IOException {
        refused(TableFiles.records(folder, globals((short) 0xFC, Integer.MAX_VALUE)), Reason.NOT_A_TABLE);
        refused(TableFiles.records(folder, new byte[0]), Reason.NOT_A_TABLE);
    }

    /** A workbook that has only this record of two numbers. */
    private static byte[] globals(short kind, int number) {
        var stream = ByteBuffer.allocate(5000).order(ByteOrder.LITTLE_ENDIAN);
        stream.putShort((short) 0x809)
                .putShort((short) 16)
                .putShort((short) 0x600)
                .putShort((short) 5);
        stream.position(20).putShort(kind).putShort((short) 8).putInt(number).putInt(number);
        return stream.array();
    }

    private void refused(Path file, Reason reason) {
        assertThatThrownBy(() -> TableFiles.read(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void formatted(HSSFWorkbook workbook, HSSFRow row, int column, double value, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        var cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private Path workbook(Consumer<HSSFWorkbook> content) throws IOException {
        var file = Files.createTempFile(folder, "table", ".xls");
        try (var workbook = new HSSFWorkbook();
                var target = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(target);
        }
        return file;
    }

    private Path compound(String name, byte[] stream) throws IOException {
        var file = Files.createTempFile(folder, "compound", ".xls");
        try (var files = new POIFSFileSystem();
                var target = Files.newOutputStream(file)) {
            files.createDocument(new ByteArrayInputStream(stream), name);
            files.writeFilesystem(target);
        }
        return file;
    }
}
