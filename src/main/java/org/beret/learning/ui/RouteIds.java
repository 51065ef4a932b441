package org.beret.learning.ui;

import com.vaadin.flow.router.RouteParameters;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.learning.AttemptId;
import org.beret.shell.Address;

/** Reads ids from an address; what is not an id names nothing. */
final class RouteIds {

    private RouteIds() {}

    static ModuleId module(RouteParameters parameters) {
        return new ModuleId(parameters.get("module").orElse(""));
    }

    static LessonId lesson(RouteParameters parameters) {
        return new LessonId(parameters.get("lesson").orElse(""));
    }

    static AttemptId attempt(RouteParameters parameters) {
        return new AttemptId(Address.id(parameters, "attempt"));
    }
}
