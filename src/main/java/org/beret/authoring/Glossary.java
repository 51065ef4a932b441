package org.beret.authoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beret.authoring.Draft.Term;
import org.beret.authoring.TermFinder.Found;
import org.beret.shared.Language;

/** The terms of a glossary that have a definition, to be explained in lessons. */
final class Glossary {

    private final Map<Language, TermFinder> finders = new EnumMap<>(Language.class);

    Glossary(List<Term> terms) {
        var explained =
                terms.stream().filter(term -> term.meaning().isPresent()).toList();
        Arrays.stream(Language.values())
                .forEach(language -> finders.put(language, new TermFinder(explained, language)));
    }

    List<Found> in(String text, Language language) {
        return Objects.requireNonNull(finders.get(language)).in(text);
    }
}
