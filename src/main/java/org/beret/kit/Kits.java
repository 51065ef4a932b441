package org.beret.kit;

import java.nio.file.Path;
import java.util.List;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The kits of all modules, in their present versions, for whoever teaches at a training centre. */
@Service
@PreAuthorize("denyAll()")
public class Kits {

    private final CourseCatalogue catalogue;
    private final KitShelf shelf;

    Kits(CourseCatalogue catalogue, KitShelf shelf) {
        this.catalogue = catalogue;
        this.shelf = shelf;
    }

    /** A kit to be stored under this name. */
    public record KitFile(String name, Path file) {}

    /** All modules in the order of their courses. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<CourseModule> modules() {
        return catalogue.modules();
    }

    /**
     * The module of which there is a kit.
     *
     * @throws UnknownId if there is no such module
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public CourseModule module(ModuleId id) {
        return catalogue.module(id).orElseThrow(() -> new UnknownId(id));
    }

    /** How far a kit is. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public KitState state(KitOrder order) {
        return shelf.state(order, found(order));
    }

    /** Has a kit made in the background, unless it is made or being made. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void begin(KitOrder order) {
        var module = found(order);
        shelf.file(order, course(module), module).exceptionally(_ -> Path.of(""));
    }

    /**
     * The kit; waits until it is made.
     *
     * @throws UnknownId if there is no such module, or not in this language
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public KitFile file(KitOrder order) {
        var module = found(order);
        return new KitFile(
                order.fileName(module),
                shelf.file(order, course(module), module).join());
    }

    private CourseModule found(KitOrder order) {
        return catalogue
                .module(order.module())
                .filter(module -> KitOrder.languages(module).contains(order.language()))
                .orElseThrow(() -> new UnknownId(order.module()));
    }

    private Course course(CourseModule module) {
        return catalogue.courses().stream()
                .filter(course -> course.modules().contains(module))
                .findFirst()
                .orElseThrow(() -> new UnknownId(module.id()));
    }
}
