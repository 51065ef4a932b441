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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Number formats of a workbook: turns the stored number of a cell into the text that the spreadsheet shows. Plain numbers are
 * written out without a trailing {@code .0}; formats of digits keep leading zeros, since a service number has them; dates become
 * ISO 8601, whatever their format. Currencies, fractions and conditions are not interpreted.
 */
final class CellFormats {

    /** Ids of built-in date formats (ECMA-376, part 1, 18.8.30). */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56);
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern DAYS = Pattern.compile("[dyjDYJ]");
    private static final Pattern HOURS = Pattern.compile("[hsHS]");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** The precision of Excel. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MAX_NUMBER_LENGTH = 40;
    private static final long SECONDS_A_DAY = 86_400;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int FORMAT_LENGTH = 4096;
    private static final int MAX_FORMATS = 65_536;

    private final List<Format> byStyle = new ArrayList<>();
    private final boolean from1904;

    private sealed interface Format {
        record Plain() implements Format {}

        record Date(boolean day, boolean time) implements Format {}

        record Digits(String pattern) implements Format {}
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
                    byStyle.add(format(styles.attribute("numFmtId"), codes));
                }
            }
        }
    }

    private static Format format(String id, Map<Integer, String> codes) {
        var number = id.isEmpty() ? 0 : Integer.parseInt(id);
        var code = codes.get(number);
        if (code == null) {
            return DATES.contains(number) || TIMES.contains(number)
                    ? new Format.Date(DATES.contains(number), number == 22 || TIMES.contains(number))
                    : new Format.Plain();
        }
        return format(code.length() > FORMAT_LENGTH ? "" : code);
    }

    private static Format format(String code) {
        var positive = code.split(";", 2)[0];
        var bare = LITERALS.matcher(positive).replaceAll("");
        var day = DAYS.matcher(bare).find();
        var time = HOURS.matcher(bare).find();
        if (day || time) {
            return new Format.Date(day, time);
        }
        return bare.contains("00") && bare.chars().allMatch(character -> "0#-/ ()".indexOf(character) >= 0)
                ? new Format.Digits(positive)
                : new Format.Plain();
    }

    /** The text that is shown for a number in a cell of this style. */
    String shown(String style, String value) {
        if (value.isEmpty() || value.length() > MAX_NUMBER_LENGTH) {
            return value;
        }
        var number = new BigDecimal(value);
        var position = style.isEmpty() ? 0 : Integer.parseInt(style);
        var format = position < byStyle.size() ? byStyle.get(position) : new Format.Plain();
        return switch (format) {
            case Format.Plain() -> plain(number);
            case Format.Date(var day, var time) -> moment(number, day, time);
            case Format.Digits(var pattern) -> isWhole(number) ? NumberPattern.of(pattern, number) : plain(number);
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() >= 0
                && number.precision() - number.scale() <= MAX_NUMBER_LENGTH
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** Without an exponent, unless that would be absurdly long. */
    private static String plain(BigDecimal number) {
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
