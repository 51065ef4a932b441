package org.beret.cohorts.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import org.beret.accounts.PersonId;
import org.beret.cohorts.CohortId;
import org.beret.shared.UnknownId;

/** Reads ids from an address; what is not an id names nothing. */
final class Ids {

    private Ids() {}

    static CohortId cohort(RouteParameters parameters) {
        return new CohortId(id(parameters, "cohort"));
    }

    static PersonId person(RouteParameters parameters) {
        return new PersonId(id(parameters, "person"));
    }

    private static UUID id(RouteParameters parameters, String name) {
        var text = parameters.get(name).orElse("");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new UnknownId(text);
        }
    }
}
