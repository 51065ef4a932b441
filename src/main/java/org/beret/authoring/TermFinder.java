package org.beret.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.authoring.Draft.Term;
import org.beret.shared.Language;

/**
 * Finds the terms of a glossary in a text of one language, as whole words in any of their forms; where one form lies within
 * another, the longer counts. Looks at each word of the text once, however many terms there are.
 */
final class TermFinder {

    /** Forms by their first word, the longest first. */
    private final Map<String, List<Form>> byFirstWord = new HashMap<>();

    TermFinder(List<Term> terms, Language language) {
        for (var term : terms) {
            for (var form : term.forms().getOrDefault(language, List.of())) {
                var letters = folded(form);
                byFirstWord
                        .computeIfAbsent(letters.substring(0, endOfWord(letters, 0)), _ -> new ArrayList<>())
                        .add(new Form(letters, term));
            }
        }
        byFirstWord
                .values()
                .forEach(forms -> forms.sort(
                        Comparator.comparingInt((Form form) -> form.letters().length())
                                .reversed()));
    }

    private record Form(String letters, Term term) {}

    /** A term from its first character to before its last. */
    record Found(Term term, int start, int end) {}

    /** All terms in the order of the text; none overlaps another. */
    List<Found> in(String text) {
        var letters = folded(text);
        var found = new ArrayList<Found>();
        var position = 0;
        while (position < letters.length()) {
            if (!startsWord(letters, position)) {
                position++;
                continue;
            }
            var term = at(letters, position);
            term.ifPresent(found::add);
            position = term.map(Found::end).orElse(position + 1);
        }
        return found;
    }

    /** Whether a text says one of a term's forms, be it within a longer term. */
    static boolean says(String text, Term term, Language language) {
        var letters = folded(text);
        return term.forms().getOrDefault(language, List.of()).stream()
                .map(TermFinder::folded)
                .anyMatch(form -> holds(letters, form));
    }

    private static boolean holds(String letters, String form) {
        for (var at = letters.indexOf(form); at >= 0; at = letters.indexOf(form, at + 1)) {
            if (startsWord(letters, at) && endsWord(letters, at + form.length())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Found> at(String letters, int position) {
        var word = letters.substring(position, endOfWord(letters, position));
        return byFirstWord.getOrDefault(word, List.of()).stream()
                .filter(form -> letters.startsWith(form.letters(), position))
                .filter(form -> endsWord(letters, position + form.letters().length()))
                .findFirst()
                .map(form -> new Found(
                        form.term(), position, position + form.letters().length()));
    }

    /** Small letters, plain spaces and apostrophes; every character stays at its place. */
    private static String folded(String text) {
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            letters[i] = switch (letters[i]) {
                case '\u00a0', '\u202f', '\n', '\t' -> ' ';
                case '\u2019' -> '\'';
                default -> Character.toLowerCase(letters[i]);
            };
        }
        return new String(letters);
    }

    private static int endOfWord(String letters, int start) {
        var end = start;
        while (end < letters.length() && Character.isLetterOrDigit(letters.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean startsWord(String letters, int position) {
        return Character.isLetterOrDigit(letters.charAt(position))
                && (position == 0 || !Character.isLetterOrDigit(letters.charAt(position - 1)));
    }

    private static boolean endsWord(String letters, int position) {
        return position == letters.length() || !Character.isLetterOrDigit(letters.charAt(position));
    }
}
