package org.beret.statistics;

import java.util.List;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.springframework.stereotype.Component;

/**
 * Which modules are judged together when it is decided what may be shown of a country: all core modules, because a certificate
 * is over all of them and the same people take them; any other module alone. Decision 22.
 */
@Component
class JudgedTogether {

    private final CourseCatalogue catalogue;

    JudgedTogether(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The modules that are judged together with this one, itself among them, in a fixed order. */
    List<String> with(String module) {
        return isCore(module) ? core() : List.of(module);
    }

    boolean isCore(String module) {
        return core().contains(module);
    }

    private List<String> core() {
        return catalogue.modules().stream()
                .filter(CourseModule::core)
                .map(one -> one.id().value())
                .distinct()
                .toList();
    }
}
