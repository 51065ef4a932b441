package org.beret.authoring;

import com.ibm.icu.text.BreakIterator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

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
        List<TypographyRule> typography) {

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
        return PROFILES.computeIfAbsent(code, LanguageProfile::read);
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

    private static LanguageProfile read(String code) {
        try (var file = LanguageProfile.class.getResourceAsStream("languages/" + code + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("No rules for texts in '" + code + "'.");
            }
            Map<String, Object> values = new Yaml().load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new LanguageProfile(
                    Locale.of(code),
                    Unit.valueOf(text(values, "unit").toUpperCase(Locale.ROOT)),
                    Integer.parseInt(text(values, "per-hundred-english-words")),
                    values.containsKey("article") ? text(values, "article") : "",
                    longestFirst(values.get("prefixes")),
                    longestFirst(values.get("endings")),
                    Pattern.compile(text(values, "printed-number")),
                    Pattern.compile(text(values, "all-or-none")),
                    wholeWords(values.get("form-cues")),
                    patterns(
                            values.get("substitutions"),
                            (found, written) -> new Substitution(Pattern.compile(found, Pattern.MULTILINE), written)),
                    patterns(
                            values.get("typography"),
                            (says, broken) -> new TypographyRule(says, Pattern.compile(broken))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Map<String, Object> values, String key) {
        return Objects.requireNonNull(values.get(key), key).toString();
    }

    private static List<String> longestFirst(@Nullable Object list) {
        return list instanceof List<?> parts
                ? parts.stream()
                        .map(Object::toString)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList()
                : List.of();
    }

    private static Map<FormCue, Pattern> wholeWords(@Nullable Object map) {
        var cues = new EnumMap<FormCue, Pattern>(FormCue.class);
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((cue, words) -> cues.put(
                    FormCue.valueOf(cue.toString().toUpperCase(Locale.ROOT)),
                    Pattern.compile("(?<!\\p{L})(" + words + ")(?!\\p{L})")));
        }
        return cues;
    }

    private static <T> List<T> patterns(@Nullable Object map, BiFunction<String, String, T> each) {
        return map instanceof Map<?, ?> entries
                ? entries.entrySet().stream()
                        .map(entry -> each.apply(
                                entry.getKey().toString(), entry.getValue().toString()))
                        .toList()
                : List.of();
    }
}
