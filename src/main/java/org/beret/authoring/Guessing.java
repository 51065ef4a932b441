package org.beret.authoring;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.beret.authoring.Draft.DraftModule;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.shared.Language;

/**
 * How many questions are answered rightly by form alone.
 *
 * @param chances for each question the probability of a right answer without any cue
 */
record Guessing(int right, List<Double> chances) {

    /** Guesses the questions of one module by what the others have taught; none where there are no others. */
    static Guessing byOthers(List<ChoiceForm> module, Collection<ChoiceForm> others) {
        var guesser = new FormGuesser();
        others.forEach(guesser::learn);
        return others.isEmpty() ? new Guessing(0, List.of()) : of(module, guesser::guesses);
    }

    /** Guesses each question of a module by what the rest of the same module has taught. */
    static Guessing byTheRest(List<ChoiceForm> module) {
        var guesser = new FormGuesser();
        module.forEach(guesser::learn);
        return of(module, question -> {
            guesser.forget(question);
            var isRight = guesser.guesses(question);
            guesser.learn(question);
            return isRight;
        });
    }

    static Guessing sum(Collection<Guessing> parts) {
        return new Guessing(
                parts.stream().mapToInt(Guessing::right).sum(),
                parts.stream().flatMap(part -> part.chances().stream()).toList());
    }

    /** The choices that a quiz may draw; steps and pairs have too few cues of form to learn from. */
    static List<ChoiceForm> forms(DraftModule module, Language language) {
        return module.questions().stream()
                .map(Draft.DraftQuestion::question)
                .filter(question -> !question.head().practice() && isChoice(question))
                .map(question -> ChoiceForm.of((ChoiceQuestion) question, language))
                .toList();
    }

    private static boolean isChoice(Question question) {
        return switch (question) {
            case ChoiceQuestion _ -> true;
            case Ordering _, Matching _ -> false;
        };
    }

    private static Guessing of(List<ChoiceForm> module, Predicate<ChoiceForm> guess) {
        return new Guessing(
                (int) module.stream().filter(guess).count(),
                module.stream().map(ChoiceForm::chance).toList());
    }

    /** Per cent of the questions that were guessed. */
    double share() {
        return chances.isEmpty() ? 0 : 100.0 * right / chances.size();
    }

    /** Per cent of the questions that blind guessing gets right on average. */
    double expected() {
        return 100 * chances.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** The probability that blind guessing gets at least as many right: a sum of Bernoulli trials of different chances. */
    double probability() {
        var exactly = new double[chances.size() + 1];
        exactly[0] = 1;
        for (var chance : chances) {
            for (var count = exactly.length - 1; count >= 0; count--) {
                var less = count == 0 ? 0 : exactly[count - 1];
                exactly[count] = exactly[count] * (1 - chance) + less * chance;
            }
        }
        return IntStream.range(right, exactly.length)
                .mapToDouble(count -> exactly[count])
                .sum();
    }
}
