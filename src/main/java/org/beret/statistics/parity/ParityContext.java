package org.beret.statistics.parity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.CountryCode;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.shared.SqlValues;
import org.beret.statistics.parity.Compact.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reference data beside the figures that cannot be counted: targets for the share of women, maintained by administrators, and
 * whether a country has joined the voluntary compact, entered by coordinators. Always with a date and a source.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class ParityContext {

    /** Characters. */
    public static final int MAX_SOURCE_LENGTH = 300;

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2050;

    private final JdbcClient jdbc;
    private final Targets targets;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ParityContext(JdbcClient jdbc, Targets targets, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<Target> targets() {
        return targets.all();
    }

    /**
     * Stores a target and returns all. A new one is added, an existing one is changed if it has the present version.
     *
     * @throws BusinessRuleViolation if something is missing or out of range
     * @throws ChangedMeanwhile if somebody else changed it meanwhile
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<Target> store(Target target) {
        if (target.year() < FIRST_YEAR || target.year() > LAST_YEAR) {
            throw new BusinessRuleViolation(
                    "target.refused.year", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        if (target.percent() < 1 || target.percent() > 100) {
            throw new BusinessRuleViolation("target.refused.percent");
        }
        refuseBadSource(target.source());
        refuseIfChanged(targets.store(target, target.version() == Target.NEW));
        return targets.all();
    }

    /**
     * Deletes a target and returns the others.
     *
     * @throws ChangedMeanwhile if somebody else changed or removed it meanwhile
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<Target> remove(Target target) {
        refuseIfChanged(targets.remove(target));
        return targets.all();
    }

    /** The compact status of a country; empty if nobody has entered it. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Optional<Compact> compact(CountryCode country) {
        return jdbc.sql("select * from statistics_compact where country_code = :country")
                .param("country", country.value())
                .query((row, _) -> new Compact(
                        Status.valueOf(row.getString("status")),
                        row.getObject("dated_on", LocalDate.class),
                        row.getString("source"),
                        row.getLong("version")))
                .optional();
    }

    /**
     * Enters the compact status of a country.
     *
     * @param seen the version that was shown to the person, {@link Compact#NOT_ENTERED} if there was none
     * @throws BusinessRuleViolation if the date is in the future or the source is missing
     * @throws ChangedMeanwhile if somebody else entered something meanwhile
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public void enter(CountryCode country, Status status, LocalDate datedOn, String source, long seen) {
        CountryCode.known(country.value());
        if (datedOn.isAfter(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("compact.refused.future");
        }
        var normalizedSource = InputText.line(source);
        refuseBadSource(normalizedSource);
        var sql = seen == Compact.NOT_ENTERED ? """
                insert into statistics_compact (country_code, status, dated_on, source, entered_by, entered_at, version)
                values (:country, :status, :dated, :source, :person, :now, 1) on conflict do nothing""" : """
                update statistics_compact set status = :status, dated_on = :dated, source = :source, entered_by = :person,
                    entered_at = :now, version = version + 1
                where country_code = :country and version = :seen""";
        var entered = jdbc.sql(sql)
                .param("country", country.value())
                .param("status", status.name())
                .param("dated", datedOn)
                .param("source", normalizedSource)
                .param("person", currentPerson.require().id().value())
                .param("now", SqlValues.timestamp(clock.instant()))
                .param("seen", seen)
                .update();
        refuseIfChanged(entered == 1);
    }

    private static void refuseIfChanged(boolean isStored) {
        ChangedMeanwhile.refuseUnless(isStored);
    }

    private static void refuseBadSource(String source) {
        HiddenSigns.refuse(source);
        if (source.isEmpty() || source.length() > MAX_SOURCE_LENGTH) {
            throw new BusinessRuleViolation("context.refused.source", MAX_SOURCE_LENGTH);
        }
    }
}
