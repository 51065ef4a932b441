package org.beret.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.imports.cells.CellText;
import org.beret.imports.cells.LanguageWords;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * Recognizes values of cells in any language of the interface, ignoring accents, case and punctuation. Synonyms are
 * texts: {@code import.value.woman.words}.
 */
@Component
class ImportSynonyms {

    private final Texts texts;
    private final Countries countryNames;
    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();
    private final Set<String> nothing = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> titlesOfWomanM = new HashSet<>();
    private final Set<String> gendersOfWomanM = new HashSet<>();
    private final Set<String> otherTitles = new HashSet<>();

    ImportSynonyms(Texts texts, Countries countryNames) {
        this.texts = texts;
        this.countryNames = countryNames;
        for (var gender : Gender.values()) {
            index(genders, "import.value." + lower(gender), gender);
            in("gender." + gender).forEach(word -> genders.put(word, gender));
        }
        for (var category : Category.values()) {
            index(categories, "import.value." + lower(category), category);
            in("category." + category).forEach(word -> categories.put(word, category));
        }
        for (var language : Language.values()) {
            LanguageWords.of(language, texts).forEach(name -> languages.putIfAbsent(CellText.letters(name), language));
            words(language, "import.value.nothing.words").forEach(nothing::add);
            words(language, "import.value.name.words").forEach(names::add);
            // As in Spanish: mujer, hombre.
            var isWomanM = word(language, Gender.WOMAN).startsWith("m");
            titles(language).forEach((isWomanM ? titlesOfWomanM : otherTitles)::add);
            gendersOfWomanM.addAll(
                    isWomanM ? List.of(word(language, Gender.WOMAN), word(language, Gender.MAN)) : List.of());
        }
    }

    Optional<Gender> gender(String written) {
        return Optional.ofNullable(genders.get(CellText.letters(written)));
    }

    /** Whether it is a word, not a letter, for a gender in a language in which M may be a woman. */
    boolean isGenderOfWomanM(String written) {
        return gendersOfWomanM.contains(CellText.letters(written));
    }

    /** Whether these titles of columns are of a list in a language in which M may be a woman. */
    boolean areOfWomanM(List<String> titles) {
        return titles.stream()
                .map(CellText::letters)
                .anyMatch(title -> titlesOfWomanM.contains(title) && !otherTitles.contains(title));
    }

    Optional<Category> category(String written) {
        return Optional.ofNullable(categories.get(CellText.letters(written)));
    }

    Optional<Language> language(String written) {
        return Optional.ofNullable(languages.get(CellText.letters(written)));
    }

    /** A State by alpha-2 or alpha-3 code or by a usual name. */
    Optional<CountryCode> country(String written) {
        return countryNames.named(written);
    }

    /** Whether a cell says that there is nothing to say: a dash, n/a. */
    boolean isNothing(String written) {
        var letters = CellText.letters(written);
        return letters.isEmpty() || nothing.contains(letters);
    }

    /** The same of a cell for a name: some of these words are what people are called. */
    boolean isNoName(String written) {
        return isNothing(written) && !names.contains(CellText.letters(written));
    }

    private <T> void index(Map<String, T> index, String key, T meaning) {
        in(key).forEach(word -> index.put(word, meaning));
        Arrays.stream(Language.values())
                .flatMap(language -> words(language, key + ".words"))
                .forEach(word -> index.putIfAbsent(word, meaning));
    }

    private String word(Language language, Gender gender) {
        return CellText.letters(texts.in(language, "gender." + gender));
    }

    private Stream<String> words(Language language, String key) {
        return Arrays.stream(texts.in(language, key).split(",", -1)).map(CellText::letters);
    }

    private Stream<String> titles(Language language) {
        return Arrays.stream(ImportField.values())
                .flatMap(field -> Stream.concat(
                        Stream.of(CellText.letters(texts.in(language, field.key()))),
                        words(language, field.key() + ".words")));
    }

    private Stream<String> in(String key) {
        return Arrays.stream(Language.values()).map(language -> CellText.letters(texts.in(language, key)));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
