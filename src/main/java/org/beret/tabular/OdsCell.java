package org.beret.tabular;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What a cell of an OpenDocument spreadsheet says, as {@link CellFormats} would show it for XLSX. */
final class OdsCell {

    private static final int LONGEST_NUMBER = 40;
    private static final String MIDNIGHT = "T00:00:00";
    /** Digits in groups, or with letters: a format of service numbers, not of amounts. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?=.*[\\p{L}/()-]|0)[\\p{L}0-9/() -]+");

    private OdsCell() {}

    /** Reads the cell that starts here to its end. */
    static String of(OdsPart cell, int maxLength) throws XMLStreamException {
        var type = cell.office("value-type");
        var isFormula = !cell.attribute("formula").isEmpty();
        var value = cell.office(
                switch (type) {
                    case "date", "time", "boolean", "string" -> type + "-value";
                    default -> "value";
                });
        var text = cell.text(maxLength);
        if (isFormula && type.isEmpty() && text.isEmpty()) {
            return TableRow.NOT_CALCULATED;
        }
        return value.isEmpty() || (type.equals("string") && !text.isEmpty()) ? text : shown(type, value, text);
    }

    private static String shown(String type, String value, String text) {
        return switch (type) {
            case "date" -> value.replace(MIDNIGHT, "").replace('T', ' ');
            case "time" -> time(value);
            case "boolean" -> value.equals("true") ? "TRUE" : "FALSE";
            case "string" -> value;
            default -> number(value, text);
        };
    }

    private static String number(String value, String text) {
        if (value.length() > LONGEST_NUMBER) {
            return value;
        }
        var plain = CellFormats.plain(new BigDecimal(value));
        var digits = text.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
        return digits.equals(plain) && IDENTIFIER.matcher(text).matches() ? text : plain;
    }

    private static String time(String value) {
        try {
            var seconds = Math.floorMod(Duration.parse(value).toSeconds(), 86_400);
            return CellFormats.TIME.format(LocalTime.ofSecondOfDay(seconds));
        } catch (DateTimeException | ArithmeticException odd) {
            return value;
        }
    }
}
