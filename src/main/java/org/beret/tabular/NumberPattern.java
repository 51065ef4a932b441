package org.beret.tabular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Formats a whole number by a digit pattern of a spreadsheet, such as {@code 00000} or {@code "SN-"000-000}. */
final class NumberPattern {

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|\\\\(.)|[_*].|\\[[^\\]]*]|(.)");
    private static final String PLACES = "0#";

    private NumberPattern() {}

    /** Fills the places from the right; the leftmost takes all remaining digits. */
    static String of(String pattern, BigDecimal number) {
        var parts = parts(pattern);
        var digits = number.toBigInteger().toString();
        var shown = new StringBuilder();
        var left = digits.length();
        var places = (int) parts.stream().filter(Part::isPlace).count();
        for (var position = parts.size() - 1; position >= 0; position--) {
            var part = parts.get(position);
            if (!part.isPlace()) {
                shown.insert(0, part.text());
            } else if (left > 0) {
                places--;
                var from = places == 0 ? 0 : left - 1;
                shown.insert(0, digits.substring(from, left));
                left = from;
            } else {
                places--;
                shown.insert(0, part.text().equals("0") ? "0" : "");
            }
        }
        return shown.toString();
    }

    private record Part(String text, boolean isPlace) {}

    private static List<Part> parts(String pattern) {
        var parts = new ArrayList<Part>();
        var found = PART.matcher(pattern);
        while (found.find()) {
            var quoted = found.group(1) != null ? found.group(1) : found.group(2);
            var bare = found.group(3);
            if (bare != null) {
                parts.add(new Part(bare, PLACES.contains(bare)));
            } else if (quoted != null) {
                parts.add(new Part(quoted, false));
            }
        }
        return parts;
    }
}
