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
import org.beret.statistics.disclosure.SuppressionRule;

/**
 * Item statistics of the questions of one module in one course version, over the first attempt of each person.
 *
 * @param module as it was in that version
 * @param versions all versions with answers, the newest first
 * @param asOf everything that had happened by this moment is counted
 * @param rows those that need a review first, the others in the order of the module
 */
public record QuestionFigures(
        CourseModule module, String version, List<String> versions, Instant asOf, List<Row> rows) {

    /**
     * One question.
     *
     * @param all over all languages
     * @param byLanguage languages with fifty answers or more, where complementary suppression allows
     * @param harderIn languages against which the question has large DIF
     */
    public record Row(Question question, Answers all, Map<Language, Answers> byLanguage, List<LanguageDif> harderIn) {

        /** Whether people with a higher rest score answer wrongly more often: the key may be wrong. */
        public boolean hasNegativeDiscrimination() {
            return all.discrimination().orElse(0) < 0;
        }

        /** Whether an option belongs to the right answer; never where a question has no options to choose. */
        public boolean isKey(OptionId option) {
            return switch (question) {
                case ChoiceQuestion choice -> choice.isKey(option);
                case Ordering _, Matching _ -> false;
            };
        }

        /** Whether an author should check the question. */
        public boolean needsReview() {
            return !harderIn.isEmpty() || hasNegativeDiscrimination();
        }
    }

    /**
     * Statistics of the answers to one question.
     *
     * @param count the persons who were asked; empty if suppressed
     * @param right how many of these answered rightly
     * @param discrimination point-biserial correlation with the rest score, −1 to 1; empty with fewer than fifty answers
     * @param options how many chose each option; empty if suppressed or if the question has no options to choose
     * @param seconds the median from one answer to the next, in steps of five; empty with fewer than fifty answers
     */
    public record Answers(
            OptionalLong count,
            BoundedCount right,
            OptionalDouble discrimination,
            Map<OptionId, BoundedCount> options,
            OptionalInt seconds) {

        static final Answers SUPPRESSED = new Answers(
                OptionalLong.empty(), BoundedCount.SUPPRESSED, OptionalDouble.empty(), Map.of(), OptionalInt.empty());

        Answers with(Map<OptionId, BoundedCount> chosen) {
            return new Answers(count, right, discrimination, chosen, seconds);
        }
    }

    /** A number of persons, or a bound of it where the number itself has to be suppressed. */
    public record BoundedCount(Bound bound, long persons) {

        static final BoundedCount SUPPRESSED = new BoundedCount(Bound.NONE, 0);

        /** How {@link #persons} relates to the true number. */
        public enum Bound {
            EXACT,
            AT_MOST,
            AT_LEAST,
            NONE
        }

        static BoundedCount exactly(long persons) {
            return new BoundedCount(Bound.EXACT, persons);
        }

        /** A bound that discloses no more than that the part, or the rest, is below the threshold; empty if neither is. */
        static Optional<BoundedCount> nearly(long part, long whole) {
            var below = SuppressionRule.THRESHOLD - 1;
            if (part <= below && whole > below) {
                return Optional.of(new BoundedCount(Bound.AT_MOST, below));
            }
            return whole - part <= below && whole > below
                    ? Optional.of(new BoundedCount(Bound.AT_LEAST, whole - below))
                    : Optional.empty();
        }
    }

    /**
     * Large DIF of a question against a language.
     *
     * @param delta on the Mantel-Haenszel delta scale, negative; −1.5 is the threshold of large
     */
    public record LanguageDif(Language language, double delta) {}
}
