package org.beret.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.beret.tabular.UnreadableTable.Reason;

/** A workbook of Excel 97 to 2003 (XLS, BIFF8): a stream of records, first those of the workbook, then those of each sheet. */
final class XlsFile implements Workbook {

    private final TableLimits limits;
    private final RecordFactoryInputStream records;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private SSTRecord texts = new SSTRecord();
    private boolean from1904;

    private XlsFile(byte[] stream, TableLimits limits) {
        this.limits = limits;
        this.records = new RecordFactoryInputStream(new ByteArrayInputStream(stream), false);
    }

    /** The library fails in many ways at what is damaged, and bounds nothing but what {@link XlsStream} has checked. */
    static XlsFile open(Path file, TableLimits limits) throws IOException {
        var stream = XlsStream.of(file, limits);
        try {
            var workbook = new XlsFile(stream, limits);
            for (var next = workbook.records.nextRecord();
                    next != null && !(next instanceof EOFRecord);
                    next = workbook.records.nextRecord()) {
                workbook.take(next);
            }
            return workbook;
        } catch (RuntimeException damaged) {
            throw new UnreadableTable(Reason.NOT_A_TABLE);
        }
    }

    private void take(Record record) {
        switch (record) {
            case BoundSheetRecord sheet -> sheets.add(sheet);
            case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
            case SSTRecord shared -> texts = shared;
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            default -> {
                // of no use for a table
            }
        }
    }

    @Override
    public SheetNames names() {
        var names = new SheetNames();
        sheets.forEach(sheet -> names.add(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden()));
        return names;
    }

    @Override
    public Worksheet sheet(ReadingOptions options) {
        var name = names().chosen(options.sheet()).orElseThrow(() -> new UnreadableTable(Reason.NOT_A_TABLE));
        var inStream = sheets.stream()
                .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                .map(BoundSheetRecord::getSheetname)
                .toList();
        var formats = new CellFormats(
                styles.stream()
                        .map(id -> CellFormat.of(String.valueOf(id), codes))
                        .toList(),
                from1904);
        var rows = new XlsRows(texts, formats, limits);
        try {
            read(inStream.indexOf(name), rows);
            return rows.sheet(options.withHiddenRows());
        } catch (UnreadableTable refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            throw new UnreadableTable(Reason.NOT_A_TABLE);
        }
    }

    /** Charts have records of their own within those of their sheet. */
    private void read(int chosen, XlsRows rows) {
        var open = 0;
        var sheet = -1;
        for (var next = records.nextRecord(); next != null && sheet <= chosen; next = records.nextRecord()) {
            if (next instanceof BOFRecord) {
                sheet += open == 0 ? 1 : 0;
                open++;
            } else if (next instanceof EOFRecord) {
                open--;
            } else if (open == 1 && sheet == chosen) {
                rows.take(next);
            }
        }
    }

    @Override
    public void close() {
        // all of it is in memory
    }
}
