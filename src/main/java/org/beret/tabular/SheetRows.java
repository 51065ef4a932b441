package org.beret.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.beret.tabular.UnreadableTable.Reason;

/** Reads the rows of an XLSX worksheet. A row or cell without an address follows the one before it. */
final class SheetRows implements Worksheet {

    private static final Set<String> TRUE = Set.of("1", "true");

    private final XmlPart sheet;
    private final SharedStrings texts;
    private final CellFormats formats;
    private final TableLimits limits;
    private final boolean withHidden;
    private long number;
    private int hidden;

    SheetRows(XmlPart sheet, SharedStrings texts, CellFormats formats, TableLimits limits, boolean withHidden) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.limits = limits;
        this.withHidden = withHidden;
    }

    @Override
    public int hidden() {
        return hidden;
    }

    @Override
    public Optional<TableRow> next() throws XMLStreamException {
        if (!sheet.nextElement("row")) {
            return Optional.empty();
        }
        var named = sheet.attribute("r");
        number = named.isEmpty() ? number + 1 : Long.parseLong(named);
        var isHidden = TRUE.contains(sheet.attribute("hidden"));
        var row = new TableRow(number, cells());
        if (isHidden && !withHidden) {
            hidden += row.isEmpty() ? 0 : 1;
            return Optional.of(new TableRow(number, List.of()));
        }
        return Optional.of(row);
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (sheet.nextWithin("row", "c")) {
            var column = column(sheet.attribute("r"), cells.size());
            if (column >= limits.columns()) {
                throw new UnreadableTable(Reason.TOO_MANY_COLUMNS, number, limits.columns());
            }
            cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
            cells.set(column, cellOfRow());
        }
        return List.copyOf(cells);
    }

    private String cellOfRow() throws XMLStreamException {
        try {
            return cell();
        } catch (UnreadableTable refused) {
            throw new UnreadableTable(refused.reason(), number, refused.limit());
        }
    }

    private String cell() throws XMLStreamException {
        var type = sheet.attribute("t");
        var style = sheet.attribute("s");
        var text = "";
        var isFormula = false;
        while (sheet.nextWithin("c", "v", "is", "f")) {
            if (sheet.is("f")) {
                isFormula = true;
            } else {
                text = sheet.is("is") ? inline() : shown(type, style, sheet.text(limits.cellLength()));
            }
        }
        // An empty text is a result, too; it is typed as text.
        return isFormula && text.isEmpty() && !type.equals("str") ? TableRow.NOT_CALCULATED : text;
    }

    private String inline() throws XMLStreamException {
        return SharedStrings.read(sheet, "is", limits.cellLength());
    }

    private String shown(String type, String style, String value) {
        return switch (type) {
            case "s" -> texts.get(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str", "e", "d" -> value;
            default -> formats.shown(style, value);
        };
    }

    /** The column of an address such as {@code AB12}, from 0. Stops beyond the limit, so that it cannot overflow. */
    private int column(String address, int following) {
        var column = 0;
        for (var position = 0; position < address.length() && column <= limits.columns(); position++) {
            var letter = address.charAt(position);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? following : column - 1;
    }
}
