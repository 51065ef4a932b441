package org.beret.cohorts.ui;

import com.vaadin.flow.router.RouteParameters;
import org.beret.cohorts.CohortId;
import org.beret.identity.PersonId;
import org.beret.shell.Address;

/** Reads the ids of cohorts and people from an address. */
final class Ids {

    private Ids() {}

    static CohortId cohort(RouteParameters parameters) {
        return new CohortId(Address.id(parameters, "cohort"));
    }

    static PersonId person(RouteParameters parameters) {
        return new PersonId(Address.id(parameters, "person"));
    }
}
