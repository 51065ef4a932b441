package org.beret.catalogue;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.beret.catalogue.Draft.DraftLesson;
import org.beret.catalogue.Draft.Term;
import org.beret.shared.Language;

/** Where the English text uses a term of the glossary, the other languages use theirs. */
final class GlossaryRule implements CourseChecker.Rule {

    @Override
    public void check(Draft draft, Findings findings) {
        var glossary = new Glossary(draft.terms());
        for (var module : draft.modules()) {
            module.lessons().forEach(lesson -> lesson(glossary, lesson, findings));
            module.questions()
                    .forEach(question -> glossary.broken(Words.of(question.question()))
                            .forEach(broken -> broken.report(question.place(), findings)));
        }
    }

    private static void lesson(Glossary glossary, DraftLesson lesson, Findings findings) {
        for (var broken : glossary.broken(Words.of(lesson))) {
            var text = lesson.texts().get(broken.language());
            broken.report(text == null ? lesson.place() : text.place(), findings);
        }
    }

    /** A term that a language translates otherwise, or not at all. */
    private record Broken(Term term, Language language) {

        void report(Place place, Findings findings) {
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

    /** One form of a term in English. */
    private record Form(Term term, Pattern pattern, int length) {}

    private static final class Glossary {

        private final List<Form> english;

        Glossary(List<Term> terms) {
            this.english = terms.stream()
                    .flatMap(term -> term.forms().getOrDefault(Language.EN, List.of()).stream()
                            .map(form -> new Form(term, pattern(form), form.length())))
                    .sorted(Comparator.comparingInt(Form::length).reversed())
                    .toList();
        }

        List<Broken> broken(Map<Language, String> words) {
            return used(words.getOrDefault(Language.EN, "")).stream()
                    .flatMap(term -> words.keySet().stream()
                            .filter(language -> language != Language.EN)
                            .filter(language -> !says(term, language, words.getOrDefault(language, "")))
                            .map(language -> new Broken(term, language)))
                    .toList();
        }

        /** The longest term counts: within "sexual harassment policy" no shorter one is looked for. */
        private Set<Term> used(String text) {
            var rest = text;
            var used = new LinkedHashSet<Term>();
            for (var form : english) {
                var without = form.pattern().matcher(rest).replaceAll("·");
                if (!without.equals(rest)) {
                    used.add(form.term());
                    rest = without;
                }
            }
            return used;
        }

        private static boolean says(Term term, Language language, String text) {
            return term.forms().getOrDefault(language, List.of()).stream()
                    .anyMatch(form -> pattern(form).matcher(text).find());
        }

        private static Pattern pattern(String form) {
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(Words.comparable(form)) + "(?![\\p{L}\\p{N}])");
        }
    }
}
