package org.beret.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.beret.tabular.UnreadableTable.Reason;
import org.jsoup.nodes.Element;

/** The rows of a table of a web page. A cell that spans several stands in the first of them, as in a workbook. */
final class WebRows {

    private static final Pattern NOT_DISPLAYED = Pattern.compile("(?i)display\\s*:\\s*none");
    private static final String NOT_DISPLAYED_PARTS = "[hidden], [style~=(?i)display\\s*:\\s*none]";
    private static final int LONGEST_SPAN = 65_534;

    private final TableLimits limits;
    /** By column, for how many rows to come a cell from above stands there. */
    private final Map<Integer, Integer> fromAbove = new HashMap<>();

    private WebRows(TableLimits limits) {
        this.limits = limits;
    }

    static HeldSheet of(Element table, TableLimits limits, boolean withHidden) {
        var reader = new WebRows(limits);
        var rows = new ArrayList<TableRow>();
        var hidden = 0;
        var number = 0L;
        for (var row : table.select("tr")) {
            number++;
            var read = reader.row(number, row);
            if (withHidden || !isHidden(row)) {
                rows.add(read);
            } else {
                hidden += read.isEmpty() ? 0 : 1;
            }
        }
        return new HeldSheet(rows.iterator(), hidden);
    }

    /** Whether the page does not show an element, or what it is in. */
    static boolean isHidden(Element element) {
        for (var part = element; part != null; part = part.parent()) {
            if (part.hasAttr("hidden")
                    || NOT_DISPLAYED.matcher(part.attr("style")).find()) {
                return true;
            }
        }
        return false;
    }

    private TableRow row(long number, Element row) {
        var cells = new ArrayList<String>();
        for (var cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                skipThoseFromAbove(cells);
                var columns = span(cell, "colspan", limits.columns() + 1);
                var rows = span(cell, "rowspan", LONGEST_SPAN);
                for (var column = 0; column < columns; column++) {
                    fromAbove.put(cells.size(), rows - 1);
                    cells.add(column == 0 ? text(cell) : "");
                }
                if (cells.size() > limits.columns()) {
                    throw new UnreadableTable(Reason.TOO_MANY_COLUMNS, number, limits.columns());
                }
            }
        }
        skipThoseFromAbove(cells);
        return new TableRow(number, List.copyOf(cells));
    }

    private void skipThoseFromAbove(List<String> cells) {
        while (fromAbove.getOrDefault(cells.size(), 0) > 0) {
            fromAbove.merge(cells.size(), -1, Integer::sum);
            cells.add("");
        }
    }

    private static int span(Element cell, String attribute, int most) {
        var value = cell.attr(attribute).strip();
        return value.matches("[1-9][0-9]{0,8}") ? Math.min(Integer.parseInt(value), most) : 1;
    }

    private static String text(Element cell) {
        cell.children().select(NOT_DISPLAYED_PARTS).remove();
        return cell.text().replace('\u00A0', ' ').strip();
    }
}
