package org.beret.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Lists of people as somebody uploads them: any file, and workbooks whose parts are not as they should be. */
public final class TablesFuzz {

    private static final TableLimits LIMITS = new TableLimits(200_000, 500, 40, 1000);
    private static final String BETWEEN_PARTS = "\n----\n";

    private TablesFuzz() {}

    public static void readFile(byte[] input) throws IOException {
        var folder = Files.createTempDirectory("fuzz");
        read(Files.write(folder.resolve("table"), input));
        Files.delete(folder);
    }

    /** Rows, formats and shared texts of a workbook, one after the other. */
    public static void readParts(byte[] input) throws IOException {
        var parts = new String(input, StandardCharsets.UTF_8).split(BETWEEN_PARTS, 3);
        var folder = Files.createTempDirectory("fuzz");
        read(TableFiles.workbook(folder, parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""));
        Files.delete(folder);
    }

    /** The contents of an OpenDocument spreadsheet. */
    public static void readContents(byte[] input) throws IOException {
        var folder = Files.createTempDirectory("fuzz");
        read(TableFiles.archive(folder, Map.of("content.xml", new String(input, StandardCharsets.UTF_8))));
        Files.delete(folder);
    }

    /** The records of an XLS workbook. */
    public static void readRecords(byte[] input) throws IOException {
        var folder = Files.createTempDirectory("fuzz");
        read(TableFiles.records(folder, input));
        Files.delete(folder);
    }

    private static void read(Path file) throws IOException {
        try (var table = TableReader.open(file, LIMITS)) {
            table.forEach(row -> row.cells().forEach(Objects::requireNonNull));
        } catch (UnreadableTable refused) {
            // With a reason, as it should be
        } finally {
            Files.delete(file);
        }
    }
}
