package org.beret.authoring;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Reads the file {@code languages/<code>.yaml} beside this class. */
final class LanguageFile {

    private LanguageFile() {}

    /**
     * The profile of a language.
     *
     * @throws IllegalArgumentException if it has no file
     */
    static LanguageProfile read(String code) {
        try (var file = LanguageProfile.class.getResourceAsStream("languages/" + code + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("No rules for texts in '" + code + "'.");
            }
            Map<String, Object> values = new Yaml().load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new LanguageProfile(
                    Locale.of(code),
                    LanguageProfile.Unit.valueOf(text(values, "unit").toUpperCase(Locale.ROOT)),
                    Integer.parseInt(text(values, "per-hundred-english-words")),
                    values.containsKey("article") ? text(values, "article") : "",
                    longestFirst(values.get("prefixes")),
                    longestFirst(values.get("endings")),
                    Pattern.compile(text(values, "printed-number")),
                    Pattern.compile(text(values, "all-or-none")),
                    wholeWords(values.get("form-cues")),
                    patterns(
                            values.get("substitutions"),
                            (found, written) -> new LanguageProfile.Substitution(
                                    Pattern.compile(found, Pattern.MULTILINE), written)),
                    patterns(
                            values.get("typography"),
                            (says, broken) -> new LanguageProfile.TypographyRule(says, Pattern.compile(broken))),
                    new LessonBlockLabels(texts(values.get("labels"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Map<String, Object> values, String key) {
        return Objects.requireNonNull(values.get(key), key).toString();
    }

    private static Map<String, String> texts(@Nullable Object map) {
        var texts = new HashMap<String, String>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        }
        return texts;
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
