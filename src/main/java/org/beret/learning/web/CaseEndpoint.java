package org.beret.learning.web;

import java.util.List;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.StepId;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.cases.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP API of the case player in the browser; idempotent, with the errors of {@link AttemptEndpointErrors}. */
@RestController
@RequestMapping("/api/cases/{module}/{lesson}")
class CaseEndpoint {

    private final Cases cases;

    CaseEndpoint(Cases cases) {
        this.cases = cases;
    }

    /** Answers whoever may end the case, and brings the token that a POST needs. */
    @GetMapping
    Case find(@PathVariable String module, @PathVariable String lesson) {
        return new Case(cases.find(new ModuleId(module), new LessonId(lesson)).study().steps().stream()
                .map(step -> step.id().value())
                .toList());
    }

    @PostMapping
    Way ended(@PathVariable String module, @PathVariable String lesson, @RequestBody Way sent) {
        cases.ended(new ModuleId(module), new LessonId(lesson), sent.steps());
        return sent;
    }

    /** The steps of a case in order. */
    record Case(List<String> steps) {}

    /** The steps by which somebody came to an end. */
    record Way(@Nullable List<@Nullable String> way) {

        List<StepId> steps() {
            if (way == null || way.contains(null)) {
                throw new InvalidAnswer("The way is missing");
            }
            return way.stream().map(String::valueOf).map(StepId::new).toList();
        }
    }
}
