package org.beret.help.ui;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.help.Place;
import org.beret.shared.ReadingOrder;
import org.springframework.stereotype.Component;

/** Says in words where somebody was: titles as they are today. */
@Component
class PlaceLabels {

    private final CourseCatalogue catalogue;

    PlaceLabels(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty where it is no place in the course. */
    String of(Place place, ReadingOrder reader) {
        return place.module()
                .flatMap(catalogue::module)
                .map(module -> Stream.of(Optional.of(module.title().in(reader)), part(place, module, reader))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }

    private static Optional<String> part(Place place, CourseModule module, ReadingOrder reader) {
        var lesson = place.lesson()
                .flatMap(module::lesson)
                .map(found -> found.in(reader).title());
        return lesson.or(() -> place.question()
                .flatMap(module::question)
                .map(found -> found.stem().in(reader)));
    }
}
