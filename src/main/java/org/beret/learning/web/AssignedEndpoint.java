package org.beret.learning.web;

import java.util.List;
import org.beret.learning.EnrolmentState;
import org.beret.learning.Training;
import org.beret.learning.pocket.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP API of {@code frontend/pocket}: what a device keeps by itself for a trainee who wants that, all that is still to be learned. */
@RestController
class AssignedEndpoint {

    private final Training training;
    private final Reader reader;

    AssignedEndpoint(Training training, Reader reader) {
        this.training = training;
        this.reader = reader;
    }

    @GetMapping("/api/kept")
    Assigned assigned() {
        return new Assigned(
                reader.version(),
                training.mine().stream()
                        .filter(assigned -> assigned.state() != EnrolmentState.COMPLETED)
                        .map(assigned ->
                                new Version(assigned.module().id().value(), reader.versionOf(assigned.module())))
                        .toList());
    }

    /** The version of the reader, and the modules. */
    record Assigned(String reader, List<Version> modules) {}

    /** A module in the version that is learned. */
    record Version(String module, String version) {}
}
