package org.beret.statistics.ready;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is ready to deploy, for coordinators and administrators: numbers, never names. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class ReadyFigures {

    private final ReadyTables tables;
    private final Clock clock;

    ReadyFigures(ReadyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * One group of every country, and when its officers leave.
     *
     * @param choice women, men or a category; empty for everybody
     * @throws BusinessRuleViolation if there is no such group
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ReadyReport world(String choice) {
        var group = ReadyChoice.of(choice);
        return report(
                "r.breakdown = :breakdown and r.value_key = :value",
                Map.of("breakdown", group.breakdown().name(), "value", group.value()),
                "true",
                Map.of());
    }

    /**
     * All groups of one country.
     *
     * @throws UnknownId if there is no such country
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ReadyReport country(CountryCode country) {
        var code = Map.of("country", CountryCode.known(country.value()).value());
        return report("r.country_code = :country", code, "d.country_code = :country", code);
    }

    /** All groups of all countries. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ReadyReport everything() {
        return report("true", Map.of(), "true", Map.of());
    }

    private ReadyReport report(String groups, Map<String, ?> ofGroups, String departures, Map<String, ?> ofDepartures) {
        var counted = tables.counted(LocalDate.now(clock), clock.instant());
        return new ReadyReport(
                counted.oldest(),
                new ReadyDays(counted.on()),
                tables.groups(counted.on(), groups, ofGroups),
                tables.departures(counted.on(), departures, ofDepartures));
    }
}
