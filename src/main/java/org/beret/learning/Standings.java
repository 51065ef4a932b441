package org.beret.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the standings of many enrolments with a fixed number of queries. */
@Component
class Standings {

    private final AttemptRepository attempts;
    private final LessonReadings readings;
    private final LessonsToReadAgain readAgain;
    private final QuestionsAskedAgain askedAgain;
    private final Releases releases;
    private final LearnedModules modules;

    Standings(
            AttemptRepository attempts,
            LessonReadings readings,
            LessonsToReadAgain readAgain,
            QuestionsAskedAgain askedAgain,
            Releases releases,
            LearnedModules modules) {
        this.attempts = attempts;
        this.readings = readings;
        this.readAgain = readAgain;
        this.askedAgain = askedAgain;
        this.releases = releases;
        this.modules = modules;
    }

    /** Empty if the module is not in the catalogue any more. */
    Optional<Standing> of(Enrolment enrolment) {
        return Optional.ofNullable(of(List.of(enrolment)).get(enrolment));
    }

    /** How far a person is in all modules that they were ever assigned, in the order of assignment. */
    List<ModuleRecord> records(List<Enrolment> ofPerson, Instant now) {
        return of(ofPerson.stream()
                        .sorted(Comparator.comparing(Enrolment::assignedAt))
                        .toList())
                .entrySet()
                .stream()
                .map(entry -> ModuleRecord.of(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    /** In the order of the argument, without enrolments in modules that are not in the catalogue any more. */
    Map<Enrolment, Standing> of(Collection<Enrolment> enrolments) {
        var ids = enrolments.stream().map(Enrolment::id).toList();
        var read = readings.of(ids);
        var again = readAgain.of(ids);
        var repeated = askedAgain.of(ids);
        var released = releases.of(ids);
        var byEnrolment = attempts.findOf(ids).stream().collect(Collectors.groupingBy(Attempt::enrolment));
        var standings = new LinkedHashMap<Enrolment, Standing>();
        enrolments.forEach(enrolment -> modules.of(enrolment)
                .ifPresent(module -> standings.put(
                        enrolment,
                        new Standing(
                                module,
                                read.getOrDefault(enrolment.id(), Set.of()),
                                again.getOrDefault(enrolment.id(), Set.of()),
                                byEnrolment.getOrDefault(enrolment.id(), List.of()),
                                repeated,
                                released.getOrDefault(enrolment.id(), 0)))));
        return standings;
    }
}
