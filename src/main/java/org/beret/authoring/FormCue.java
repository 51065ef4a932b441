package org.beret.authoring;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A property of an option that is seen without knowing the subject; as a number, to be compared within one question. */
enum FormCue {
    LENGTH,
    WORDS,
    REASONS,
    ADDITIONS,
    ABSOLUTES,
    HEDGES,
    NEGATIONS,
    CONDITIONS,
    COMMAS,
    NUMBERS,
    QUOTATIONS,
    WORDS_OF_THE_STEM,
    WORDS_OF_OTHER_OPTIONS,
    POSITION,
    LENGTH_OF_ID,
    ORDER_OF_ID,
    FIRST_PERSON,
    URGENCY,
    DELAY,
    PEOPLE,
    TELLING,
    LENGTH_OF_WORDS,
    CAPITALS;

    /** Those that are counted at every start; the others cost time and belong to the command that checks courses. */
    static final Set<FormCue> AT_START = EnumSet.range(LENGTH, ORDER_OF_ID);

    private static final Pattern COMMA = Pattern.compile("[,;:،؛，；：、]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern QUOTATION = Pattern.compile("[\"“”«»]");
    /** Within a sentence: names, of persons or of offices. */
    private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{L}\\s|,\\s)\\p{Lu}");

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** How much of it an option has, by its position. */
    double of(int option, QuestionWording question) {
        var text = question.texts().get(option);
        return switch (this) {
            case LENGTH -> text.length();
            case WORDS -> question.profile().length(text);
            case REASONS,
                    ADDITIONS,
                    ABSOLUTES,
                    HEDGES,
                    NEGATIONS,
                    CONDITIONS,
                    FIRST_PERSON,
                    URGENCY,
                    DELAY,
                    PEOPLE,
                    TELLING -> count(question.profile().formCues().getOrDefault(this, NOTHING), text);
            case COMMAS -> count(COMMA, text);
            case NUMBERS -> count(NUMBER, text);
            case QUOTATIONS -> count(QUOTATION, text);
            case WORDS_OF_THE_STEM -> shared(question.words().get(option), question.stem());
            case WORDS_OF_OTHER_OPTIONS -> sharedWithOthers(option, question);
            case LENGTH_OF_WORDS ->
                (double) text.length() / Math.max(1, question.profile().length(text));
            case CAPITALS -> count(CAPITAL, question.written().get(option));
            case POSITION -> option;
            case LENGTH_OF_ID -> question.ids().get(option).length();
            case ORDER_OF_ID ->
                question.ids().stream().sorted().toList().indexOf(question.ids().get(option));
        };
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static long sharedWithOthers(int option, QuestionWording question) {
        var words = question.words();
        return IntStream.range(0, words.size())
                .filter(other -> other != option)
                .mapToLong(other -> shared(words.get(option), words.get(other)))
                .sum();
    }

    private static long shared(Set<String> words, Set<String> others) {
        return words.stream().filter(others::contains).count();
    }
}
