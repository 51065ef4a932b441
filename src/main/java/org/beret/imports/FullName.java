package org.beret.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A family name and given name that stood in one cell. A comma tells them apart (DIOP, Aminata), or capitals (Aminata
 * DIOP); two words do if somebody says which stands first. More words without either are left to a person.
 */
record FullName(String family, String given) {

    /** Words that belong to the one behind them: de la Cruz, van den Berg, El Hadji, Ben Ali. */
    private static final Pattern PARTICLE = Pattern.compile(
            "(?iu)(?:de|del|della|di|da|do|dos|das|du|des|la|las|los|le|les|van|von|den|der|ter|ten|zu|el|al|ould|bint|ben|bin|ibn|abu|abou|y)");

    /** The parts; empty if they cannot be told apart, or are too many for the order to tell. */
    static Optional<FullName> of(String written, Optional<NameOrder> order) {
        var comma = written.indexOf(',');
        if (comma > 0 && comma + 1 < written.length()) {
            return Optional.of(new FullName(
                    written.substring(0, comma).strip(),
                    written.substring(comma + 1).strip()));
        }
        var words = Arrays.asList(written.strip().split("[\\s\\u00A0]+"));
        return byCapitals(words).or(() -> order.flatMap(first -> byOrder(words, first)));
    }

    private static Optional<FullName> byCapitals(List<String> words) {
        var first = isCapitals(words.getFirst());
        var change = 1;
        while (change < words.size() && isCapitals(words.get(change)) == first) {
            change++;
        }
        var rest = words.subList(change, words.size());
        if (rest.isEmpty() || rest.stream().anyMatch(word -> isCapitals(word) == first)) {
            return Optional.empty();
        }
        var start = words.subList(0, change);
        return Optional.of(first ? of(start, rest) : of(rest, start));
    }

    private static Optional<FullName> byOrder(List<String> words, NameOrder first) {
        var parts = new ArrayList<List<String>>();
        var part = new ArrayList<String>();
        for (var word : words) {
            part.add(word);
            if (!PARTICLE.matcher(word).matches()) {
                parts.add(List.copyOf(part));
                part.clear();
            }
        }
        if (parts.size() != 2 || !part.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                first == NameOrder.FAMILY_NAME_FIRST
                        ? of(parts.getFirst(), parts.getLast())
                        : of(parts.getLast(), parts.getFirst()));
    }

    private static FullName of(List<String> family, List<String> given) {
        return new FullName(String.join(" ", family), String.join(" ", given));
    }

    /** In capitals, with more than an initial. */
    private static boolean isCapitals(String word) {
        return word.codePoints().filter(Character::isLetter).count() > 1
                && word.codePoints().noneMatch(Character::isLowerCase)
                && word.codePoints().anyMatch(Character::isUpperCase);
    }
}
