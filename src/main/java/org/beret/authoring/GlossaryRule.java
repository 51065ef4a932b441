package org.beret.authoring;

import java.util.List;
import java.util.Map;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.Term;
import org.beret.authoring.TermFinder.Found;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.shared.Language;

/** Checks terminology: where the English text uses a term of the glossary, each translation uses its own term. */
final class GlossaryRule implements CourseChecker.Rule {

    @Override
    public void check(Draft draft, Findings findings) {
        var english = new TermFinder(draft.terms(), Language.EN);
        for (var module : draft.modules()) {
            module.lessons().forEach(lesson -> lesson(english, lesson, findings));
            module.allQuestions()
                    .forEach(question -> broken(english, question.words())
                            .forEach(broken -> broken.report(question.place(), findings)));
        }
    }

    private static void lesson(TermFinder english, DraftLesson lesson, Findings findings) {
        for (var broken : broken(english, lesson.words())) {
            var text = lesson.texts().get(broken.language());
            broken.report(text == null ? lesson.place() : text.place(), findings);
        }
    }

    /** A term that a language translates otherwise, or not at all. */
    private record Broken(Term term, Language language) {

        void report(SourceLocation place, Findings findings) {
            findings.error(
                    place,
                    "English says '" + form(Language.EN) + "', the " + language.code() + " text does not say '"
                            + form(language) + "'.",
                    "Use the term of glossary.yaml, or add this form there.");
        }

        private String form(Language of) {
            return term.forms().getOrDefault(of, List.of()).stream().findFirst().orElse(term.id());
        }
    }

    private static List<Broken> broken(TermFinder english, Map<Language, String> words) {
        var said = english.in(words.getOrDefault(Language.EN, "")).stream()
                .map(Found::term)
                .distinct()
                .toList();
        return words.entrySet().stream()
                .filter(text -> text.getKey() != Language.EN)
                .flatMap(text -> TermFinder.unsaid(text.getValue(), said, text.getKey()).stream()
                        .map(term -> new Broken(term, text.getKey())))
                .toList();
    }
}
