package org.beret.tabular;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.beret.tabular.UnreadableTable.Reason;

/** Reads one sheet of a workbook. */
final class WorkbookTable implements TableReader {

    private final Workbook workbook;
    private final Worksheet sheet;
    private final TableLimits limits;
    private int filled;

    private WorkbookTable(Workbook workbook, Worksheet sheet, TableLimits limits) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.limits = limits;
    }

    /** Closes the workbook with the table, or at once if the sheet cannot be read. */
    static WorkbookTable of(Workbook workbook, TableLimits limits, ReadingOptions options) throws IOException {
        try {
            return new WorkbookTable(workbook, workbook.sheet(options), limits);
        } catch (IOException | RuntimeException unreadable) {
            workbook.close();
            throw unreadable;
        }
    }

    @Override
    public List<String> sheets() {
        return workbook.names().visible();
    }

    @Override
    public List<String> hiddenSheets() {
        return workbook.names().hidden();
    }

    @Override
    public int hiddenRows() {
        return sheet.hidden();
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        try {
            for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
                if (!row.get().isEmpty()) {
                    filled++;
                    return Optional.of(RowLimits.checked(row.get(), filled, limits));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException damaged) {
            throw XmlPart.refusal(damaged);
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new UnreadableTable(Reason.NOT_A_TABLE);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
