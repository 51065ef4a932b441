package org.beret.catalogue;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beret.catalogue.Draft.Term;
import org.beret.shared.Language;

/** The terms that lessons explain, found by any of their forms. */
final class Glossary {

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Map<Language, Map<String, Term>> byForm = new EnumMap<>(Language.class);
    private final Map<Language, Pattern> patterns = new EnumMap<>(Language.class);

    /** Only terms with a meaning are of use to readers. */
    Glossary(List<Term> terms) {
        for (var language : Language.values()) {
            var forms = new LinkedHashMap<String, Term>();
            terms.stream()
                    .filter(term -> term.meaning().isPresent())
                    .forEach(term -> term.forms()
                            .getOrDefault(language, List.of())
                            .forEach(form -> forms.putIfAbsent(Words.comparable(form), term)));
            byForm.put(language, forms);
            patterns.put(language, pattern(forms));
        }
    }

    /** Finds any form of any term as whole words, the longest form first. */
    Pattern pattern(Language language) {
        return Objects.requireNonNull(patterns.get(language));
    }

    /** The term to which these words belong. */
    Optional<Term> term(String words, Language language) {
        return Optional.ofNullable(Objects.requireNonNull(byForm.get(language)).get(Words.comparable(words)));
    }

    private static Pattern pattern(Map<String, Term> forms) {
        if (forms.isEmpty()) {
            return NOTHING;
        }
        var alternatives = forms.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Glossary::asTyped)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Authors type either apostrophe and any space. */
    private static String asTyped(String form) {
        return Pattern.quote(form).replace("'", "\\E['’]\\Q").replace(" ", "\\E[ \u00a0\u202f]\\Q");
    }
}
