package org.beret.people.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.beret.people.TraineeFilter;
import org.beret.shared.CountryCode;
import org.beret.shell.Address;

/** Converts a {@link TraineeFilter} to query parameters and back; unknown or malformed parameters are ignored. */
final class PeopleAddress {

    private PeopleAddress() {}

    /** @param served the countries of the centre; others filter nothing */
    static TraineeFilter filter(Location location, List<CountryCode> served) {
        return TraineeFilter.read(name -> Address.query(location, name), served);
    }

    static QueryParameters query(TraineeFilter filter, int page) {
        var parameters = filter.parameters();
        if (page > 0) {
            parameters.put("page", String.valueOf(page + 1));
        }
        return QueryParameters.simple(parameters);
    }
}
