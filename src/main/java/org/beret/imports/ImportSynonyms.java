package org.beret.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * Recognizes titles of columns and values in any language of the interface, ignoring accents, case and punctuation.
 * Synonyms are texts: {@code import.field.gender.words}, {@code import.value.woman.words}.
 */
@Component
class ImportSynonyms {

    private final Texts texts;
    private final Countries countryNames;
    private final Map<String, ImportField> fields = new HashMap<>();
    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();

    ImportSynonyms(Texts texts, Countries countryNames) {
        this.texts = texts;
        this.countryNames = countryNames;
        for (var field : ImportField.values()) {
            index(fields, field.key(), field);
        }
        for (var gender : Gender.values()) {
            index(genders, "import.value." + lower(gender), gender);
            in(Language.values(), "gender." + gender).forEach(word -> genders.put(word, gender));
        }
        for (var category : Category.values()) {
            index(categories, "import.value." + lower(category), category);
            in(Language.values(), "category." + category).forEach(word -> categories.put(word, category));
        }
        for (var language : Language.values()) {
            index(languages, "import.value." + language.code(), language);
        }
    }

    Optional<ImportField> field(String title) {
        return Optional.ofNullable(fields.get(normalized(title)));
    }

    Optional<Gender> gender(String written) {
        return Optional.ofNullable(genders.get(normalized(written)));
    }

    Optional<Category> category(String written) {
        return Optional.ofNullable(categories.get(normalized(written)));
    }

    Optional<Language> language(String written) {
        return Optional.ofNullable(languages.get(normalized(written)));
    }

    /** One of these countries by alpha-2 or alpha-3 code or by a usual name. */
    Optional<CountryCode> country(String written, Collection<CountryCode> countries) {
        return countryNames.named(written).filter(countries::contains);
    }

    private <T> void index(Map<String, T> index, String key, T meaning) {
        in(Language.values(), key).forEach(word -> index.put(word, meaning));
        Arrays.stream(Language.values())
                .flatMap(language ->
                        Arrays.stream(texts.in(language, key + ".words").split(",", -1)))
                .forEach(word -> index.putIfAbsent(normalized(word), meaning));
    }

    private Stream<String> in(Language[] all, String key) {
        return Arrays.stream(all).map(language -> normalized(texts.in(language, key)));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Letters and digits only, in lower case, without accents. */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
