package org.beret.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Number formats of a workbook: turns the stored number of a cell into the text that the spreadsheet shows. Plain numbers are
 * written out without a trailing {@code .0}; formats of digits keep leading zeros, since a service number has them; dates become
 * ISO 8601, whatever their format. Currencies, fractions and conditions are not interpreted.
 */
final class CellFormats {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** The precision of Excel. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MAX_NUMBER_LENGTH = 40;
    private static final long SECONDS_A_DAY = 86_400;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int MAX_FORMATS = 65_536;

    private final List<CellFormat> byStyle = new ArrayList<>();
    private final boolean from1904;

    /** The formats of an XLS workbook, by the number of its style. */
    CellFormats(List<CellFormat> byStyle, boolean from1904) {
        this.from1904 = from1904;
        this.byStyle.addAll(byStyle);
    }

    CellFormats(Optional<XmlPart> styles, boolean from1904) throws XMLStreamException {
        this.from1904 = from1904;
        if (styles.isPresent()) {
            read(styles.get());
        }
    }

    private void read(XmlPart styles) throws XMLStreamException {
        var codes = new HashMap<Integer, String>();
        while (styles.nextElement("numFmt", "cellXfs")) {
            if (styles.is("numFmt")) {
                codes.put(Integer.valueOf(styles.attribute("numFmtId")), styles.attribute("formatCode"));
            } else {
                while (byStyle.size() < MAX_FORMATS && styles.nextWithin("cellXfs", "xf")) {
                    byStyle.add(CellFormat.of(styles.attribute("numFmtId"), codes));
                }
            }
        }
    }

    /** The text that is shown for a number in a cell of this style. */
    String shown(String style, String value) {
        if (value.isEmpty() || value.length() > MAX_NUMBER_LENGTH) {
            return value;
        }
        var number = new BigDecimal(value);
        var position = style.isEmpty() ? 0 : Integer.parseInt(style);
        var format = position < byStyle.size() ? byStyle.get(position) : new CellFormat.Plain();
        return switch (format) {
            case CellFormat.Plain() -> plain(number);
            case CellFormat.Date(var day, var time) -> moment(number, day, time);
            case CellFormat.Digits(var pattern) -> isWhole(number) ? NumberPattern.of(pattern, number) : plain(number);
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() >= 0
                && number.precision() - number.scale() <= MAX_NUMBER_LENGTH
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** Without an exponent, unless that would be absurdly long. */
    static String plain(BigDecimal number) {
        var rounded = number.round(DIGITS).stripTrailingZeros();
        return Math.abs(rounded.scale()) > MAX_NUMBER_LENGTH ? rounded.toString() : rounded.toPlainString();
    }

    private String moment(BigDecimal number, boolean day, boolean time) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return plain(number);
        }
        var seconds = number.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var date = (from1904 ? FIRST_DAY_1904 : FIRST_DAY).plusDays(seconds / SECONDS_A_DAY);
        var clock = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        if (!day) {
            return clock.format(TIME);
        }
        return time && !clock.equals(LocalTime.MIDNIGHT) ? date + " " + clock.format(TIME) : date.toString();
    }
}
