package org.beret.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.beret.tabular.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one sheet of an XLS workbook, which may stand in any order. */
final class XlsRows {

    private final SSTRecord texts;
    private final CellFormats formats;
    private final TableLimits limits;
    private final SortedMap<Integer, List<String>> rows = new TreeMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    /** A formula whose result is a text, which is the next text in the stream. */
    private @Nullable FormulaRecord waiting;

    XlsRows(SSTRecord texts, CellFormats formats, TableLimits limits) {
        this.texts = texts;
        this.formats = formats;
        this.limits = limits;
    }

    void take(Record record) {
        switch (record) {
            case RowRecord row when row.getZeroHeight() -> hidden.add(row.getRowNumber());
            case LabelSSTRecord cell ->
                put(cell, texts.getString(cell.getSSTIndex()).getString());
            case LabelRecord cell -> put(cell, cell.getValue());
            case NumberRecord cell -> put(cell, number(cell, cell.getValue()));
            case BoolErrRecord cell ->
                put(cell, cell.isError() ? error(cell.getErrorValue()) : truth(cell.getBooleanValue()));
            case FormulaRecord cell when cell.hasCachedResultString() -> waiting = cell;
            case FormulaRecord cell -> put(cell, result(cell));
            case StringRecord text
            when waiting != null -> {
                put(waiting, text.getString());
                waiting = null;
            }
            default -> {
                // of no use for a table
            }
        }
    }

    /** What was gathered, in the order of the sheet. */
    HeldSheet sheet(boolean withHidden) {
        var all = new ArrayList<TableRow>();
        var leftOut = 0;
        for (var row : rows.entrySet()) {
            var made = new TableRow(row.getKey() + 1L, row.getValue());
            if (withHidden || !hidden.contains(row.getKey())) {
                all.add(made);
            } else {
                leftOut += made.isEmpty() ? 0 : 1;
            }
        }
        return new HeldSheet(all.iterator(), leftOut);
    }

    private String result(FormulaRecord cell) {
        return switch (cell.getCachedResultTypeEnum()) {
            case NUMERIC ->
                cell.isCalcOnLoad() && cell.getValue() == 0 ? TableRow.NOT_CALCULATED : number(cell, cell.getValue());
            case BOOLEAN -> truth(cell.getCachedBooleanValue());
            case ERROR -> error(cell.getCachedErrorValue());
            default -> "";
        };
    }

    private String number(CellValueRecordInterface cell, double value) {
        return formats.shown(String.valueOf(cell.getXFIndex()), Double.toString(value));
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
    }

    private void put(CellValueRecordInterface cell, String text) {
        var row = rows.computeIfAbsent(cell.getRow(), _ -> new ArrayList<>());
        var column = cell.getColumn();
        if (column < 0 || column >= limits.columns()) {
            throw new UnreadableTable(Reason.TOO_MANY_COLUMNS, cell.getRow() + 1L, limits.columns());
        }
        row.addAll(Collections.nCopies(Math.max(0, column + 1 - row.size()), ""));
        row.set(column, text);
    }
}
