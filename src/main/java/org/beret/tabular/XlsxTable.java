package org.beret.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.beret.tabular.UnreadableTable.Reason;

/** Reads one worksheet of an XLSX workbook. */
final class XlsxTable implements TableReader {

    private final XlsxFile workbook;
    private final SheetRows rows;
    private final TableLimits limits;
    private int filled;

    private XlsxTable(XlsxFile workbook, SheetRows rows, TableLimits limits) {
        this.workbook = workbook;
        this.rows = rows;
        this.limits = limits;
    }

    static XlsxTable open(Path file, TableLimits limits, ReadingOptions options) throws IOException {
        var workbook = XlsxFile.open(file, limits);
        try {
            return new XlsxTable(workbook, workbook.rows(options), limits);
        } catch (IOException | RuntimeException unreadable) {
            workbook.close();
            throw unreadable;
        }
    }

    @Override
    public List<String> sheets() {
        return workbook.sheets();
    }

    @Override
    public List<String> hiddenSheets() {
        return workbook.hiddenSheets();
    }

    @Override
    public int hiddenRows() {
        return rows.hidden();
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        try {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
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
