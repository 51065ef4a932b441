package org.beret.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.imports.cells.TitleWords;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * How well titles of columns fit fields, in any language of the interface. Titles are texts: {@code import.field.rank},
 * and {@code import.field.rank.words} with others; one with a question mark in front may stand over other things, too.
 */
@Component
class ColumnTitles {

    static final int EXACT = 100;
    static final int USUAL = 90;
    static final int WEAK = 35;
    static final int CONTAINED = 50;

    private static final char DOUBTFUL = '?';

    /** How long a word has to be to be found within a title, by field; of other fields none is looked for. */
    private static final Map<ImportField, Integer> SHORTEST_CONTAINED = Map.of(
            ImportField.SERVICE_NUMBER, 6,
            ImportField.FAMILY_NAME, 8,
            ImportField.GIVEN_NAME, 6,
            ImportField.EMAIL, 5,
            ImportField.GENDER, 3,
            ImportField.RANK, 4);

    private final Texts texts;
    private final Map<ImportField, Set<String>> titles = new EnumMap<>(ImportField.class);
    private final Map<ImportField, Set<String>> usual = new EnumMap<>(ImportField.class);
    private final Map<ImportField, Set<String>> weak = new EnumMap<>(ImportField.class);

    ColumnTitles(Texts texts) {
        this.texts = texts;
        for (var field : ImportField.values()) {
            titles.put(field, new HashSet<>());
            usual.put(field, new HashSet<>());
            weak.put(field, new HashSet<>());
            for (var language : Language.values()) {
                index(field, language);
            }
        }
    }

    private void index(ImportField field, Language language) {
        titles.getOrDefault(field, Set.of()).add(TitleWords.of(texts.in(language, field.key())));
        for (var word : texts.in(language, field.key() + ".words").split(",", -1)) {
            var isWeak = word.strip().indexOf(DOUBTFUL) == 0;
            (isWeak ? weak : usual).getOrDefault(field, Set.of()).add(TitleWords.of(word));
        }
    }

    /** From 0, not at all, to {@value #EXACT}. */
    int score(ImportField field, String title) {
        var words = TitleWords.of(title);
        if (words.isEmpty()) {
            return 0;
        }
        if (titles.getOrDefault(field, Set.of()).contains(words)) {
            return EXACT;
        }
        if (usual.getOrDefault(field, Set.of()).contains(words)) {
            return USUAL;
        }
        if (weak.getOrDefault(field, Set.of()).contains(words)) {
            return WEAK;
        }
        return isContained(field, words) ? CONTAINED : 0;
    }

    /** The best score of all fields. */
    int score(String title) {
        return Arrays.stream(ImportField.values())
                .mapToInt(field -> score(field, title))
                .max()
                .orElse(0);
    }

    /** Which part of a full name its title names first; empty if it does not say so. */
    Optional<NameOrder> nameOrder(String title) {
        var words = List.of(TitleWords.of(title).split(" "));
        var family = first(words, "import.name-order.family.words");
        var given = first(words, "import.name-order.given.words");
        if (family == words.size() || given == words.size()) {
            return Optional.empty();
        }
        return Optional.of(family < given ? NameOrder.FAMILY_NAME_FIRST : NameOrder.GIVEN_NAME_FIRST);
    }

    private int first(List<String> words, String key) {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(texts.in(language, key).split(",", -1)))
                .mapToInt(word -> words.indexOf(TitleWords.of(word)))
                .filter(position -> position >= 0)
                .min()
                .orElse(words.size());
    }

    private boolean isContained(ImportField field, String words) {
        var shortest = SHORTEST_CONTAINED.get(field);
        if (shortest == null) {
            return false;
        }
        var padded = " " + words + " ";
        return Stream.of(titles, usual)
                .flatMap(index -> index.getOrDefault(field, Set.of()).stream())
                .anyMatch(title -> title.length() >= shortest && padded.contains(" " + title + " "));
    }
}
