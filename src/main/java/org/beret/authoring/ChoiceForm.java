package org.beret.authoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.beret.authoring.guessing.Choice;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.shared.Language;

/** The form of a question in one language: where each option stands among the others by each cue, and which are right. */
record ChoiceForm(List<FormOption> options) {

    /** Where an option stands by each cue. */
    record FormOption(Map<FormCue, Rank> ranks, boolean isKey) {}

    /** The place of an option among those of its question. */
    enum Rank {
        SAME,
        LOWEST,
        LOWER,
        MIDDLE,
        HIGHER,
        HIGHEST;

        static Rank of(double value, double[] all) {
            var below = Arrays.stream(all).filter(other -> other < value).count();
            var above = Arrays.stream(all).filter(other -> other > value).count();
            if (below == 0 || above == 0) {
                return below == above ? SAME : below == 0 ? LOWEST : HIGHEST;
            }
            return below == above ? MIDDLE : below < above ? LOWER : HIGHER;
        }
    }

    static ChoiceForm of(ChoiceQuestion question, Language language) {
        var wording = QuestionWording.of(question, language);
        var values = new EnumMap<FormCue, double[]>(FormCue.class);
        for (var cue : FormCue.AT_START) {
            values.put(
                    cue,
                    positions(question)
                            .mapToDouble(option -> cue.of(option, wording))
                            .toArray());
        }
        return new ChoiceForm(positions(question)
                .mapToObj(option -> new FormOption(
                        ranks(values, option),
                        question.isKey(question.options().get(option).id())))
                .toList());
    }

    /** How much of each cue an option has, in standard deviations from the mean of its question. */
    static Choice measured(ChoiceQuestion question, Language language) {
        var wording = QuestionWording.of(question, language);
        var cues = Arrays.stream(FormCue.values())
                .map(cue -> standardized(positions(question)
                        .mapToDouble(option -> cue.of(option, wording))
                        .toArray()))
                .toList();
        return new Choice(positions(question)
                .mapToObj(option -> new Choice.Option(
                        cues.stream().map(values -> values[option]).toList(),
                        question.isKey(question.options().get(option).id())))
                .toList());
    }

    private static double[] standardized(double[] values) {
        var mean = Arrays.stream(values).average().orElse(0);
        var deviation = Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
        return Arrays.stream(values)
                .map(value -> deviation == 0 ? 0 : (value - mean) / deviation)
                .toArray();
    }

    private static IntStream positions(ChoiceQuestion question) {
        return IntStream.range(0, question.options().size());
    }

    private static Map<FormCue, Rank> ranks(Map<FormCue, double[]> values, int option) {
        var ranks = new EnumMap<FormCue, Rank>(FormCue.class);
        values.forEach((cue, all) -> ranks.put(cue, Rank.of(all[option], all)));
        return ranks;
    }

    int keys() {
        return (int) options.stream().filter(FormOption::isKey).count();
    }

    /** The probability of the right answer for who knows only how many options are right. */
    double chance() {
        var chance = 1.0;
        for (var i = 0; i < keys(); i++) {
            chance *= (keys() - i) / (double) (options.size() - i);
        }
        return chance;
    }
}
