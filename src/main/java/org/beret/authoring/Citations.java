package org.beret.authoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.beret.authoring.Draft.SourceDocument;
import org.beret.shared.Language;
import org.beret.texts.Formats;

/** How paragraphs of the note and documents are cited in a language. */
final class Citations {

    private final Draft draft;

    Citations(Draft draft) {
        this.draft = draft;
    }

    /** The paragraphs as printed in the note's version in this language. */
    List<String> paragraphs(List<Ref> paragraphs, Language language) {
        var labels = LessonBlockLabels.of(language);
        return paragraphs.stream()
                .map(ref -> labels.paragraph(known(draft.paragraphs(), ref.id()).in(language)))
                .toList();
    }

    /** Each document once, with all places that the facts point to and the days of facts that were true of a day. */
    List<String> sources(List<Ref> facts, Language language) {
        var locators = new LinkedHashMap<String, Set<String>>();
        for (var ref : facts) {
            var fact = known(draft.facts(), ref.id());
            var places = locators.computeIfAbsent(fact.source().id(), _ -> new LinkedHashSet<>());
            fact.locator().ifPresent(locator -> places.add(locator.in(language)));
            fact.asOf()
                    .filter(_ -> fact.dated())
                    .ifPresent(day ->
                            places.add(LessonBlockLabels.of(language).asOf(date(day, language), day.length() == 10)));
        }
        return locators.entrySet().stream()
                .map(entry -> citation(known(draft.sources(), entry.getKey()), entry.getValue(), language))
                .toList();
    }

    private static String citation(SourceDocument source, Set<String> places, Language language) {
        var citation = new StringBuilder();
        source.symbol().ifPresent(symbol -> citation.append(symbol.in(language)).append(", "));
        citation.append(source.title().in(language)).append(", ").append(date(source.date(), language));
        if (!places.isEmpty()) {
            citation.append(" (")
                    .append(Formats.list(List.copyOf(places), language.locale()))
                    .append(')');
        }
        return citation.toString();
    }

    /** A day or a month in words; a year as it is. */
    private static String date(String date, Language language) {
        return switch (date.length()) {
            case 10 -> Formats.dayInFull(LocalDate.parse(date), language.locale());
            case 7 -> Formats.month(YearMonth.parse(date), language.locale());
            default -> date;
        };
    }

    /** The checker has made sure that every id leads somewhere. */
    private static <T> T known(Map<String, T> entries, String id) {
        return Objects.requireNonNull(entries.get(id), id);
    }
}
