package org.beret.help.ui;

import java.util.Optional;
import java.util.function.Function;
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

    /** Empty where it is no place in the course. Of a question the module alone: whoever types an id must not read what is asked. */
    String of(Place place, ReadingOrder reader) {
        return label(place, module -> lesson(place, module, reader), reader);
    }

    /** The same with the words of a question, for those who keep the course. */
    String inFull(Place place, ReadingOrder reader) {
        return label(place, module -> lesson(place, module, reader).or(() -> question(place, module, reader)), reader);
    }

    private String label(Place place, Function<CourseModule, Optional<String>> part, ReadingOrder reader) {
        return place.module()
                .flatMap(catalogue::module)
                .map(module -> Stream.of(Optional.of(module.title().in(reader)), part.apply(module))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }

    private static Optional<String> lesson(Place place, CourseModule module, ReadingOrder reader) {
        return place.lesson()
                .flatMap(module::lesson)
                .map(found -> found.in(reader).title());
    }

    private static Optional<String> question(Place place, CourseModule module, ReadingOrder reader) {
        return place.question()
                .flatMap(module::question)
                .map(found -> found.stem().in(reader));
    }
}
