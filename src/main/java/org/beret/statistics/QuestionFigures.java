package org.beret.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Matching;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.shared.Language;

/**
 * How the questions of one module in one version were answered, by each person in their very first attempt.
 *
 * @param module with the text of that version
 * @param versions all versions there are answers of, the newest first
 * @param asOf everything that had happened by this moment is counted
 * @param rows those that need a look first, the others in the order of the module
 */
public record QuestionFigures(
        CourseModule module, String version, List<String> versions, Instant asOf, List<Row> rows) {

    /**
     * One question.
     *
     * @param all over all languages
     * @param byLanguage languages with fifty answers or more, where few others are left or none
     * @param harderIn languages in which the question is harder for people who know as much
     */
    public record Row(Question question, Answers all, Map<Language, Answers> byLanguage, List<Harder> harderIn) {

        /** Whether people who know more answer wrongly more often: the key may be wrong. */
        public boolean isUpsideDown() {
            return all.discrimination().orElse(0) < 0;
        }

        /** Whether an option belongs to the right answer; never where a question has no options to choose. */
        public boolean isKey(OptionId option) {
            return switch (question) {
                case ChoiceQuestion choice -> choice.isKey(option);
                case Ordering _, Matching _ -> false;
            };
        }

        /** Whether somebody should read this question again. */
        public boolean needsALook() {
            return !harderIn.isEmpty() || isUpsideDown();
        }
    }

    /**
     * Answers to a question.
     *
     * @param count how many persons were asked it; empty where it would tell of fewer than five
     * @param right how many of these answered rightly
     * @param discrimination the correlation with what the same persons had right of the other questions, −1 to 1; none of
     *     fewer than fifty answers
     * @param options how many chose each option; none where a question has no options to choose or it would tell of few
     * @param seconds the median from one answer to the next, cut to steps of five; none of fewer than fifty answers
     */
    public record Answers(
            OptionalLong count,
            Part right,
            OptionalDouble discrimination,
            Map<OptionId, Part> options,
            OptionalInt seconds) {

        static final Answers HIDDEN =
                new Answers(OptionalLong.empty(), Part.HIDDEN, OptionalDouble.empty(), Map.of(), OptionalInt.empty());

        Answers with(Map<OptionId, Part> chosen) {
            return new Answers(count, right, discrimination, chosen, seconds);
        }
    }

    /** How many of a whole, as exactly as may be told. */
    public record Part(Known known, long persons) {

        static final Part HIDDEN = new Part(Known.NOTHING, 0);

        /** What is known of a number. */
        public enum Known {
            EXACTLY,
            AT_MOST,
            AT_LEAST,
            NOTHING
        }

        static Part exactly(long persons) {
            return new Part(Known.EXACTLY, persons);
        }

        /** So many or fewer, where a few are meant; or so many or more, where a few are missing. */
        static Optional<Part> nearly(long part, long whole) {
            var few = SuppressionRule.THRESHOLD - 1;
            if (part <= few && whole > few) {
                return Optional.of(new Part(Known.AT_MOST, few));
            }
            return whole - part <= few && whole > few
                    ? Optional.of(new Part(Known.AT_LEAST, whole - few))
                    : Optional.empty();
        }
    }

    /**
     * A language in which a question is harder.
     *
     * @param delta on the delta scale of Mantel and Haenszel: −1.5 is much, −3 twice as much
     */
    public record Harder(Language language, double delta) {}
}
