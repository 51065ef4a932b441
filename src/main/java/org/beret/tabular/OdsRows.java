package org.beret.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.beret.tabular.UnreadableTable.Reason;

/** Reads the rows of one sheet of an OpenDocument spreadsheet. Rows and cells that repeat are written once, with how often. */
final class OdsRows implements Worksheet {

    private static final Set<String> GROUPS = Set.of("table-header-rows", "table-row-group", "table-rows");
    private static final Set<String> CELLS = Set.of("table-cell", "covered-table-cell");
    private static final Set<String> HIDDEN = Set.of("collapse", "filter");

    private final OdsPart content;
    private final TableLimits limits;
    private final boolean withHidden;
    private List<String> cells = List.of();
    private long left;
    private long number;
    private int groups;
    private long hidden;
    private boolean isAtEnd;

    OdsRows(OdsPart content, TableLimits limits, boolean withHidden) {
        this.content = content;
        this.limits = limits;
        this.withHidden = withHidden;
    }

    /** How often an element says that it stands here; once if it does not say. */
    static long times(String attribute) {
        return attribute.isEmpty() ? 1 : Math.max(1, Long.parseLong(attribute));
    }

    @Override
    public int hidden() {
        return (int) Math.min(hidden, Integer.MAX_VALUE);
    }

    @Override
    public Optional<TableRow> next() throws XMLStreamException {
        if (left == 0) {
            if (isAtEnd || !nextRow()) {
                isAtEnd = true;
                return Optional.empty();
            }
            readRow();
        }
        left--;
        number++;
        return Optional.of(new TableRow(number, cells));
    }

    /** Rows that are empty, or hidden, are counted at once, however many they are. */
    private void readRow() throws XMLStreamException {
        left = times(content.attribute("number-rows-repeated"));
        var isHidden = HIDDEN.contains(content.attribute("visibility"));
        cells = cells();
        if (isHidden && !withHidden) {
            hidden += cells.isEmpty() ? 0 : left;
            cells = List.of();
        }
        if (cells.isEmpty()) {
            number += left - 1;
            left = 1;
        }
    }

    private boolean nextRow() throws XMLStreamException {
        while (true) {
            if (!content.nextChild()) {
                groups--;
                if (groups < 0) {
                    return false;
                }
            } else if (content.is("table-row")) {
                return true;
            } else if (GROUPS.contains(content.name())) {
                groups++;
            } else {
                content.skip();
            }
        }
    }

    private List<String> cells() throws XMLStreamException {
        var row = new ArrayList<String>();
        var blank = 0L;
        while (content.nextChild()) {
            if (!CELLS.contains(content.name())) {
                content.skip();
                continue;
            }
            var times = times(content.attribute("number-columns-repeated"));
            var text = cell();
            if (text.isBlank()) {
                blank += times;
                continue;
            }
            if (blank > limits.columns() || times > limits.columns() - row.size() - blank) {
                throw new UnreadableTable(Reason.TOO_MANY_COLUMNS, number + 1, limits.columns());
            }
            row.addAll(Collections.nCopies((int) blank, ""));
            row.addAll(Collections.nCopies((int) times, text));
            blank = 0;
        }
        return List.copyOf(row);
    }

    private String cell() throws XMLStreamException {
        try {
            return OdsCell.of(content, limits.cellLength());
        } catch (UnreadableTable refused) {
            throw new UnreadableTable(refused.reason(), number + 1, refused.limit());
        }
    }
}
