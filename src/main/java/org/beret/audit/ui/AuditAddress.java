package org.beret.audit.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditNavigation;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shell.Address;

/** The filter of the audit trail in the address of its screen. */
final class AuditAddress {

    private static final String ACTION = "action";
    private static final String NAME = "name";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private AuditAddress() {}

    static AuditFilter filter(Location location) {
        return new AuditFilter(
                Address.query(location, AuditNavigation.CENTRE)
                        .flatMap(Address::id)
                        .map(TrainingCentreId::new),
                Address.query(location, ACTION),
                Address.query(location, AuditNavigation.PERSON)
                        .flatMap(Address::id)
                        .map(PersonId::new),
                Address.query(location, NAME),
                Address.query(location, FROM).flatMap(AuditAddress::day),
                Address.query(location, UNTIL).flatMap(AuditAddress::day));
    }

    /** A day as browsers send it; empty if it is none, or out of all bounds. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() <= 9998);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    static QueryParameters query(AuditFilter filter, int page) {
        return Address.parameters(
                AuditNavigation.CENTRE,
                filter.centre().map(TrainingCentreId::toString).orElse(""),
                ACTION,
                filter.action().orElse(""),
                AuditNavigation.PERSON,
                filter.person().map(PersonId::toString).orElse(""),
                NAME,
                filter.name().orElse(""),
                FROM,
                filter.from().map(LocalDate::toString).orElse(""),
                UNTIL,
                filter.until().map(LocalDate::toString).orElse(""),
                "page",
                page == 0 ? "" : String.valueOf(page + 1));
    }
}
