package org.beret.authoring;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.guessing.Choice;
import org.beret.authoring.guessing.ConditionalLogit;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;

/**
 * How many questions are answered rightly by form alone.
 *
 * @param chances for each question the probability of a right answer without any cue
 */
record Guessing(int right, List<Double> chances) {

    /** A way to learn from questions and to guess others. */
    interface Way<Q> {

        /** Guesses the questions of one module by what the others have taught. */
        Guessing byOthers(List<Q> module, List<Q> others);

        /** Guesses each question of a module by what the rest of the same module has taught. */
        Guessing byTheRest(List<Q> module);
    }

    /** By how options rank: quick, and easy to follow. */
    static final class ByRanks implements Way<ChoiceForm> {

        @Override
        public Guessing byOthers(List<ChoiceForm> module, List<ChoiceForm> others) {
            var guesser = new FormGuesser();
            others.forEach(guesser::learn);
            return of(module, guesser::guesses, ChoiceForm::chance);
        }

        @Override
        public Guessing byTheRest(List<ChoiceForm> module) {
            var guesser = new FormGuesser();
            module.forEach(guesser::learn);
            return of(
                    module,
                    question -> {
                        guesser.forget(question);
                        var isRight = guesser.guesses(question);
                        guesser.learn(question);
                        return isRight;
                    },
                    ChoiceForm::chance);
        }
    }

    /** By how much options have of each cue: finds more, and has to be fitted anew for each module and question. */
    static final class ByAmounts implements Way<Choice> {

        @Override
        public Guessing byOthers(List<Choice> module, List<Choice> others) {
            return of(module, ConditionalLogit.fittedTo(others)::guesses, Choice::chance);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // two questions may have the same form
        public Guessing byTheRest(List<Choice> module) {
            return of(
                    module,
                    question -> ConditionalLogit.fittedTo(module.stream()
                                    .filter(other -> other != question)
                                    .toList())
                            .guesses(question),
                    Choice::chance);
        }
    }

    static Guessing sum(Collection<Guessing> parts) {
        return new Guessing(
                parts.stream().mapToInt(Guessing::right).sum(),
                parts.stream().flatMap(part -> part.chances().stream()).toList());
    }

    /** The choices that a quiz may draw; steps and pairs have too few cues of form to learn from. */
    static Stream<ChoiceQuestion> choices(DraftModule module) {
        return module.questions().stream()
                .map(Draft.DraftQuestion::question)
                .filter(question -> !question.head().practice())
                .flatMap(Guessing::choice);
    }

    static Stream<ChoiceQuestion> choice(Question question) {
        return switch (question) {
            case ChoiceQuestion choice -> Stream.of(choice);
            case Ordering _, Matching _ -> Stream.empty();
        };
    }

    private static <Q> Guessing of(List<Q> module, Predicate<Q> guess, Function<Q, Double> chance) {
        return new Guessing(
                (int) module.stream().filter(guess).count(),
                module.stream().map(chance).toList());
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
