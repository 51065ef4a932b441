package org.beret.authoring;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.authoring.LanguageProfile.Unit;

/** Splits a text into words and what stands between them, by ICU's break iterator; into characters where there are no spaces. */
record TextSegments(LanguageProfile profile) {

    /** Shorter stems would make different words equal. */
    private static final int SHORTEST_STEM = 3;

    /**
     * A word, or what stands between two.
     *
     * @param stems what the word may be a form of, without prefix and ending; of what is no word, itself
     * @param start place of the first character in the text
     * @param end place after the last character
     */
    record Segment(Set<String> stems, int start, int end, boolean isWord) {

        boolean isFormOf(Segment other) {
            return stems.stream().anyMatch(other.stems::contains);
        }
    }

    /** The segments of a text in which terms are looked for. */
    List<Segment> ofText(String text) {
        return split(text, profile.prefixes());
    }

    /** The segments of a form as the glossary writes it: with no prefix but the article. */
    List<Segment> ofForm(String form) {
        return split(form, profile.article().isEmpty() ? List.of() : List.of(profile.article()));
    }

    private List<Segment> split(String text, List<String> prefixes) {
        var letters = folded(text);
        var segments = new ArrayList<Segment>();
        var breaks = profile.unit() == Unit.WORDS
                ? BreakIterator.getWordInstance(profile.locale())
                : BreakIterator.getCharacterInstance(profile.locale());
        breaks.setText(letters);
        for (int start = breaks.first(), end = breaks.next();
                end != BreakIterator.DONE;
                start = end, end = breaks.next()) {
            var part = letters.substring(start, end);
            var isWord = Character.isLetterOrDigit(part.codePointAt(0));
            segments.add(new Segment(isWord ? stems(part, prefixes) : Set.of(part), start, end, isWord));
        }
        return segments;
    }

    private Set<String> stems(String word, List<String> prefixes) {
        if (prefixes.isEmpty() && profile.endings().isEmpty()) {
            return Set.of(word);
        }
        return Stream.concat(
                        Stream.of(word),
                        prefixes.stream()
                                .filter(word::startsWith)
                                .map(prefix -> word.substring(prefix.length()))
                                .filter(rest -> !rest.isEmpty()))
                .map(this::withoutEnding)
                .collect(Collectors.toSet());
    }

    private String withoutEnding(String word) {
        return profile.endings().stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }

    /** Small letters, plain spaces, an apostrophe as the end of a word; every character stays at its place. */
    private static String folded(String text) {
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            letters[i] = switch (letters[i]) {
                case '\u00a0', '\u202f', '\n', '\t', '\'', '\u2019' -> ' ';
                default -> Character.toLowerCase(letters[i]);
            };
        }
        return new String(letters);
    }
}
