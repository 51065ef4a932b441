package org.beret.people.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.beret.people.Category;
import org.beret.people.PersonState;
import org.beret.people.TraineeFilter;
import org.beret.shared.CountryCode;
import org.beret.shell.Address;

/** Converts a {@link TraineeFilter} to query parameters and back; unknown or malformed parameters are ignored. */
final class PeopleAddress {

    private PeopleAddress() {}

    /** @param served the countries of the centre; others filter nothing */
    static TraineeFilter filter(Location location, List<CountryCode> served) {
        return new TraineeFilter(
                Address.query(location, "search").orElse(""),
                Address.query(location, "state", PersonState.class),
                Address.query(location, "category", Category.class),
                Address.query(location, "country")
                        .flatMap(code -> served.stream()
                                .filter(country -> country.value().equals(code))
                                .findFirst()));
    }

    static QueryParameters query(TraineeFilter filter, int page) {
        return Address.parameters(
                "search", filter.search(),
                "state", filter.state().map(PersonState::name).orElse(""),
                "category", filter.category().map(Category::name).orElse(""),
                "country", filter.country().map(CountryCode::value).orElse(""),
                "page", page == 0 ? "" : String.valueOf(page + 1));
    }
}
