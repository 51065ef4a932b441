package org.beret.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.authoring.Draft.Term;
import org.beret.authoring.TextSegments.Segment;
import org.beret.shared.Language;

/**
 * Finds the terms of a glossary in a text of one language, as whole words in any of their forms, by the prefixes and endings
 * of its {@link LanguageProfile}; where one form lies within another, the longer counts. Looks at each word of the text once,
 * however many terms there are.
 */
final class TermFinder {

    private final TextSegments segments;

    /** Forms by the stems of their first word. */
    private final Map<String, List<Form>> byFirstWord = new HashMap<>();

    TermFinder(List<Term> terms, Language language) {
        this.segments = new TextSegments(LanguageProfile.of(language));
        for (var term : terms) {
            term.forms().getOrDefault(language, List.of()).forEach(form -> add(form, term));
        }
    }

    private void add(String text, Term term) {
        var form = new Form(segments.ofForm(text), term);
        form.parts()
                .getFirst()
                .stems()
                .forEach(stem -> byFirstWord
                        .computeIfAbsent(stem, _ -> new ArrayList<>())
                        .add(form));
    }

    private record Form(List<Segment> parts, Term term) {

        boolean standsAt(List<Segment> text, int at) {
            return at + parts.size() <= text.size() && matches(parts, text, at);
        }
    }

    /** A term from its first character to before its last. */
    record Found(Term term, int start, int end) {}

    /** All terms in the order of the text; none overlaps another. */
    List<Found> in(String text) {
        var parts = segments.ofText(text);
        var found = new ArrayList<Found>();
        var at = 0;
        while (at < parts.size()) {
            var form = at(parts, at);
            if (form.isPresent()) {
                var last = at + form.get().parts().size() - 1;
                found.add(new Found(
                        form.get().term(),
                        parts.get(at).start(),
                        parts.get(last).end()));
                at = last;
            }
            at++;
        }
        return found;
    }

    private Optional<Form> at(List<Segment> text, int at) {
        return text.get(at).stems().stream()
                .flatMap(stem -> byFirstWord.getOrDefault(stem, List.of()).stream())
                .filter(form -> form.standsAt(text, at))
                .max(Comparator.comparingInt(form -> form.parts().size()));
    }

    /** Which of these terms a text says in none of their forms, be it within a longer term. */
    static List<Term> unsaid(String text, List<Term> terms, Language language) {
        var profile = LanguageProfile.of(language);
        var parts = new TextSegments(profile).ofText(text);
        return terms.stream()
                .filter(term -> !says(parts, term.forms().getOrDefault(language, List.of()), profile))
                .toList();
    }

    /** Whether a text, split by the same profile, says one of these forms. */
    static boolean says(List<Segment> text, List<String> forms, LanguageProfile profile) {
        var segments = new TextSegments(profile);
        return forms.stream().map(segments::ofForm).anyMatch(form -> holds(text, form));
    }

    private static boolean holds(List<Segment> text, List<Segment> form) {
        for (var at = 0; at + form.size() <= text.size(); at++) {
            if (matches(form, text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<Segment> form, List<Segment> text, int at) {
        for (var i = 0; i < form.size(); i++) {
            if (!text.get(at + i).isFormOf(form.get(i))) {
                return false;
            }
        }
        return true;
    }
}
