package org.beret.authoring;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.beret.shared.Language;

/**
 * The rules by which the checker reads texts of one language, from the file {@code languages/<code>.yaml} beside this class.
 *
 * @param unit in what a text's length is measured
 * @param perHundredEnglishWords how many units say what a hundred English words say
 * @param article what may stand in front of a form of the glossary, written as one word with it; empty if the language has none such
 * @param prefixes what a text may write as one word in front of a form, the longest first
 * @param endings what a text may have in place of a form's own ending, the longest first
 * @param printedNumber a paragraph of the note by its printed number
 * @param allOrNone an option that is about the other options
 * @param formCues words by which somebody guesses who knows nothing of the subject; none where nobody has named them yet
 * @param substitutions what keyboards cannot write, applied in this order to every text before it is checked
 * @param typography what must hold then
 * @param labels what lessons bring with them in this language
 */
record LanguageProfile(
        Locale locale,
        Unit unit,
        int perHundredEnglishWords,
        String article,
        List<String> prefixes,
        List<String> endings,
        Pattern printedNumber,
        Pattern allOrNone,
        Map<FormCue, Pattern> formCues,
        List<Substitution> substitutions,
        List<TypographyRule> typography,
        LessonBlockLabels labels) {

    /** In what the length of a text is measured: characters where there are no spaces between words. */
    enum Unit {
        WORDS,
        CHARACTERS
    }

    /**
     * A rule of punctuation.
     *
     * @param says what the rule asks for
     * @param broken what must not be found in a text
     */
    record TypographyRule(String says, Pattern broken) {}

    /** A replacement, as of {@link java.util.regex.Matcher#replaceAll(String)}. */
    record Substitution(Pattern found, String written) {}

    private static final Map<String, LanguageProfile> PROFILES = new ConcurrentHashMap<>();

    static LanguageProfile of(Language language) {
        return ofCode(language.code());
    }

    /**
     * The profile of a language that need not be one of the interface yet.
     *
     * @throws IllegalArgumentException if the language has no file
     */
    static LanguageProfile ofCode(String code) {
        return PROFILES.computeIfAbsent(code, LanguageFile::read);
    }

    /** How long a text is, in {@link #unit}. */
    int length(String text) {
        if (unit == Unit.CHARACTERS) {
            return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        }
        var words = BreakIterator.getWordInstance(locale);
        words.setText(text);
        var count = 0;
        while (words.next() != BreakIterator.DONE) {
            if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                count++;
            }
        }
        return count;
    }

    /** How many English words would say as much as a text of this length. */
    int inEnglishWords(int length) {
        return Math.round(length * 100f / perHundredEnglishWords);
    }

    /** A text with the signs that the language's typography asks for; its lines stay where they are. */
    String typeset(String text) {
        var set = text;
        for (var substitution : substitutions) {
            set = substitution.found().matcher(set).replaceAll(substitution.written());
        }
        return set;
    }
}
