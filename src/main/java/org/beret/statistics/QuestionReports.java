package org.beret.statistics;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.statistics.ItemStatistics.Dif;
import org.beret.statistics.QuestionCounts.Stratum;
import org.beret.statistics.QuestionFigures.LanguageDif;
import org.beret.statistics.QuestionFigures.Row;
import org.springframework.stereotype.Component;

/** Assembles the item statistics of a module. */
@Component
class QuestionReports {

    private final QuestionCountsCache counts;
    private final CourseCatalogue catalogue;

    QuestionReports(QuestionCountsCache counts, CourseCatalogue catalogue) {
        this.counts = counts;
        this.catalogue = catalogue;
    }

    /**
     * The statistics of a course version.
     *
     * @param version empty for the newest with answers
     * @throws UnknownId if nobody has answered that version
     */
    QuestionFigures of(CourseModule module, String version, Instant asOf) {
        var versions = counts.versions(module.id()).stream()
                .map(number -> new CourseVersion(number, ""))
                .sorted(CourseVersion.BY_NUMBER.reversed())
                .map(CourseVersion::number)
                .toList();
        if (!version.isEmpty() && !versions.contains(version)) {
            throw new UnknownId(version);
        }
        var chosen = version.isEmpty()
                ? versions.stream().findFirst().orElse(module.version().number())
                : version;
        var asRead =
                catalogue.module(module.id(), new CourseVersion(chosen, "")).orElse(module);
        return new QuestionFigures(asRead, chosen, versions, asOf, rows(asRead, counts.of(module.id(), chosen)));
    }

    static List<Row> rows(CourseModule module, QuestionCounts answers) {
        var asked = module.questions().stream()
                .filter(question -> !question.head().practice())
                .toList();
        var harder = harder(asked, answers);
        return asked.stream()
                .map(question -> new QuestionRow(question, answers.of(question.id()))
                        .row(inOrder(harder.getOrDefault(question, Map.of()))))
                .sorted(Comparator.comparing(Row::needsReview).reversed())
                .toList();
    }

    private static Map<Question, Map<Language, Dif>> harder(List<Question> questions, QuestionCounts answers) {
        var strata = new HashMap<Question, Map<Language, List<Stratum>>>();
        questions.forEach(question -> {
            var byLanguage = new EnumMap<Language, List<Stratum>>(Language.class);
            answers.of(question.id()).forEach((language, counted) -> byLanguage.put(language, counted.strata()));
            strata.put(question, byLanguage);
        });
        return ItemStatistics.largeDif(strata);
    }

    private static List<LanguageDif> inOrder(Map<Language, Dif> harder) {
        return harder.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new LanguageDif(entry.getKey(), entry.getValue().delta()))
                .toList();
    }
}
