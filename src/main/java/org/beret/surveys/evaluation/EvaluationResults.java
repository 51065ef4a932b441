package org.beret.surveys.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.Lesson;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.shared.CountryCode;
import org.beret.shared.LocalizedText;
import org.beret.shared.UnknownId;
import org.beret.surveys.Averages;
import org.beret.surveys.Series;
import org.beret.surveys.ShownCountries;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.beret.surveys.evaluation.EvaluationFigures.Told;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of the course, as others are told: figures of whole groups of five, and sentences without anything about who wrote them. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class EvaluationResults {

    private final EvaluationFigures figures;
    private final TopicCourses courses;
    private final Cohorts cohorts;
    private final ShownCountries shown;

    EvaluationResults(EvaluationFigures figures, TopicCourses courses, Cohorts cohorts, ShownCountries shown) {
        this.figures = figures;
        this.courses = courses;
        this.cohorts = cohorts;
        this.shown = shown;
    }

    /** The title of the module or course that was asked about, and the revision that was learned. */
    public record About(Topic topic, LocalizedText title) {}

    /** By how many people a lesson is named, to the nearest five. */
    public record Named(Lesson lesson, long persons) {}

    /**
     * What a group says.
     *
     * @param persons a multiple of five
     * @param usefulness from 1 to 4 on average; empty where fewer than five said so
     */
    public record OfGroup(About about, long persons, Optional<Averages> usefulness, List<Named> lessons) {}

    /** What a country says. */
    public record OfCountry(CountryCode country, OfGroup said) {}

    /** What a cohort of the signed-in person's centre says. */
    public record OfCohort(String name, List<OfGroup> said) {}

    /** Sentences in the order of their letters; at least five. */
    public record Sentences(About about, List<String> sentences) {}

    /**
     * What a cohort says.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public OfCohort ofCohort(CohortId cohort) {
        var name = cohorts.overview(cohort).name();
        var said = topics().flatMap(about -> Stream.ofNullable(
                                figures.told(Series.COHORT, about.topic()).get(cohort.toString()))
                        .map(told -> group(about, told)))
                .toList();
        return new OfCohort(name, said);
    }

    /** What each country says that may be shown; in no order. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public List<OfCountry> ofCountries() {
        return topics().flatMap(this::ofCountries).toList();
    }

    /** After a mission, where every core module is shown: who is asked has completed all. */
    private Stream<OfCountry> ofCountries(About about) {
        var told = figures.told(Series.COUNTRY, about.topic());
        var shownForAll = courses.modules(about.topic()).stream()
                .map(module -> shown.of(module.id()))
                .toList();
        return told.entrySet().stream()
                .filter(country -> shownForAll.stream().allMatch(countries -> countries.containsKey(country.getKey())))
                .map(country -> new OfCountry(new CountryCode(country.getKey()), group(about, country.getValue())));
    }

    /** What people wrote, of those who keep the course. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<Sentences> sentences() {
        return topics().map(about -> new Sentences(about, figures.sentences(about.topic())))
                .filter(written -> !written.sentences().isEmpty())
                .toList();
    }

    private OfGroup group(About about, Told told) {
        var lessons = courses.modules(about.topic()).stream()
                .flatMap(module -> module.lessons().stream()
                        .map(lesson -> Map.entry(new NamedLesson(module.id(), lesson.id()), lesson)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var named = told.lessons().entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(lessons.get(entry.getKey()))
                        .map(lesson -> new Named(lesson, entry.getValue())))
                .toList();
        return new OfGroup(about, told.persons(), told.usefulness(), named);
    }

    /** Of modules and courses that this server still teaches. */
    private Stream<About> topics() {
        return figures.topics().stream()
                .flatMap(topic -> courses.title(topic).map(title -> new About(topic, title)).stream());
    }
}
