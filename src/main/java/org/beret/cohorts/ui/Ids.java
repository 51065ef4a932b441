package org.beret.cohorts.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import org.beret.accounts.PersonId;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.ImportId;
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

    static ImportId importId(RouteParameters parameters) {
        return new ImportId(id(parameters, "import"));
    }

    /** The cohort that a query names. */
    static CohortId cohort(String text) {
        return new CohortId(id(text));
    }

    private static UUID id(RouteParameters parameters, String name) {
        return id(parameters.get(name).orElse(""));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new UnknownId(text);
        }
    }
}
