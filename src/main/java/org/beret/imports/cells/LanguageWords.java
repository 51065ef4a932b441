package org.beret.imports.cells;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.beret.texts.Texts;

/**
 * What lists write for a language: its codes, its name in any language, three letters of it, and what else people call it, which
 * is a text ({@code import.value.language.words}).
 */
public final class LanguageWords {

    private static final int ABBREVIATION = 3;

    private LanguageWords() {}

    /** Everything that is written for it. */
    public static Stream<String> of(Language language, Texts texts) {
        var codes = Stream.of(language.code(), language.locale().getISO3Language());
        var names = Arrays.stream(Language.values())
                .map(reader -> language.nameIn(reader.locale()))
                .flatMap(name -> Stream.of(name, abbreviated(name)));
        var others = Arrays.stream(Language.values()).flatMap(reader -> others(language, reader, texts));
        return Stream.concat(codes, Stream.concat(names, others));
    }

    private static Stream<String> others(Language language, Language reader, Texts texts) {
        return Arrays.stream(texts.in(reader, "import.value.language.words").split(",", -1))
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(language.code()))
                .map(pair -> pair[1]);
    }

    /** In scripts without small letters nobody abbreviates so. */
    private static String abbreviated(String name) {
        var hasCase = !name.toUpperCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
        return hasCase && name.length() > ABBREVIATION ? name.substring(0, ABBREVIATION) : name;
    }
}
