package org.beret.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.TextSegments.Segment;
import org.beret.authoring.findings.Findings;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/**
 * Checks that no question before and after says in other words what a question of a bank, or another before and after, says:
 * who answers it a second time has then met it in the quiz. Texts are compared by the share of words that both have.
 */
final class LikenessRule implements CourseChecker.Rule {

    /** Per cent of the words of two questions that both have; of those that ask for different things, at most about 40. */
    private static final int ALIKE = 50;

    /** The same of their stems alone, which begin alike more often. */
    private static final int ALIKE_STEM = 60;

    /** Shorter stems such as "Which two are right?" say nothing by themselves. */
    private static final int SHORTEST_STEM = 8;

    /** The words of a question in one language. */
    private record Words(DraftQuestion question, Set<String> stem, Set<String> all) {

        boolean isLike(Words other) {
            return alike(all, other.all, ALIKE)
                    || (Math.min(stem.size(), other.stem.size()) >= SHORTEST_STEM
                            && alike(stem, other.stem, ALIKE_STEM));
        }
    }

    @Override
    public void check(Draft draft, Findings findings) {
        if (draft.modules().stream().allMatch(module -> module.beforeAndAfter().isEmpty())) {
            return;
        }
        draft.languages().forEach(language -> check(draft, language, findings));
    }

    private static void check(Draft draft, Language language, Findings findings) {
        var bank = words(draft.modules().stream().flatMap(module -> module.questions().stream()), language);
        var measure = words(draft.modules().stream().flatMap(module -> module.beforeAndAfter().stream()), language);
        for (var i = 0; i < measure.size(); i++) {
            var asked = measure.get(i);
            Stream.concat(bank.stream(), measure.subList(0, i).stream())
                    .filter(asked::isLike)
                    .forEach(other -> findings.error(
                            asked.question().place(),
                            "In " + language.code() + " it nearly says what '"
                                    + other.question().question().id() + "' says.",
                            "Ask for the same objective by another matter and in other words."));
        }
    }

    private static List<Words> words(Stream<DraftQuestion> questions, Language language) {
        var segments = new TextSegments(LanguageProfile.of(language));
        return questions.map(question -> words(question, segments, language)).toList();
    }

    private static Words words(DraftQuestion question, TextSegments segments, Language language) {
        var read = question.question();
        var stem = words(read.stem(), segments, language).collect(Collectors.toSet());
        var all = new HashSet<>(stem);
        read.options()
                .forEach(option -> words(option.text(), segments, language).forEach(all::add));
        return new Words(question, stem, all);
    }

    private static Stream<String> words(LocalizedText text, TextSegments segments, Language language) {
        return segments.ofText(text.byLanguage().getOrDefault(language, "")).stream()
                .filter(Segment::isWord)
                .flatMap(word -> word.stems().stream());
    }

    private static boolean alike(Set<String> one, Set<String> other, int share) {
        var both = one.stream().filter(other::contains).count();
        return both > 0 && 100 * both >= (long) share * (one.size() + other.size() - both);
    }
}
